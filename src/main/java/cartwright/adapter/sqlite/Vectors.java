package cartwright.adapter.sqlite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors by model and text. */
final class Vectors {

    /** Longest vector that is believed: the largest encoders in use have 4,096 values. */
    private static final int LONGEST = 1 << 16;

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final MessageDigest digest;

    Vectors(Connection connection) {
        this.connection = connection;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns the vectors that are there.
     *
     * @throws IllegalArgumentException if one of them is no vector
     */
    Map<String, float[]> find(String modelHash, List<String> texts) throws SQLException {
        Map<String, float[]> found = new HashMap<>(texts.size() * 2);
        String sql = "SELECT dimension, data FROM vector WHERE model_hash = ? AND text_hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, modelHash);
            for (String text : texts) {
                statement.setBytes(2, hash(text));
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        found.put(text, floats(row.getInt(1), row.getBytes(2)));
                    }
                }
            }
        }
        return found;
    }

    /** Adds or replaces vectors; the caller holds the transaction. */
    void save(String modelHash, List<String> texts, List<float[]> vectors) throws SQLException {
        String sql = "INSERT OR REPLACE INTO vector (model_hash, text_hash, dimension, data) VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < texts.size(); i++) {
                statement.setString(1, modelHash);
                statement.setBytes(2, hash(texts.get(i)));
                statement.setInt(3, vectors.get(i).length);
                statement.setBytes(4, bytes(vectors.get(i)));
                statement.addBatch();
                if ((i + 1) % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private byte[] hash(String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(vector.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(int dimension, byte[] data) {
        if (data == null || dimension < 1 || dimension > LONGEST || data.length != dimension * Float.BYTES) {
            throw new IllegalArgumentException("a vector of " + dimension + " values has another length");
        }
        float[] vector = new float[dimension];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a vector holds a value that is not finite");
            }
        }
        return vector;
    }
}
