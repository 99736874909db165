package cartwright.adapter.sqlite;

import cartwright.app.port.BasketLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Gives each basket of an import its id: that of the project where it knows the key, else the next. */
final class ImportedBaskets implements AutoCloseable {

    private final Map<String, Long> ids = new HashMap<>();
    private final PreparedStatement known;
    private final PreparedStatement insert;
    private final long first;
    private long next;
    private String lastKey = "";
    private long lastId;

    ImportedBaskets(Connection connection) throws SQLException {
        next = Sql.number(connection, "SELECT coalesce(max(id) + 1, 0) FROM basket");
        first = next;
        known = connection.prepareStatement("SELECT id FROM basket WHERE key = ?");
        insert = connection.prepareStatement("INSERT INTO basket (id, key, time, customer) VALUES (?, ?, ?, ?)");
    }

    /** Returns the basket's id; the lines of one basket mostly follow each other. */
    long idOf(BasketLine line) throws SQLException {
        if (!line.basketKey().equals(lastKey)) {
            Long id = ids.get(line.basketKey());
            if (id == null) {
                id = find(line.basketKey());
                id = id < 0 ? insert(line) : id;
                ids.put(line.basketKey(), id);
            }
            lastKey = line.basketKey();
            lastId = id;
        }
        return lastId;
    }

    long created() {
        return next - first;
    }

    private long find(String key) throws SQLException {
        if (first == 0) {
            return -1;
        }
        known.setString(1, key);
        try (ResultSet row = known.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** At once and not in a batch: a line may only be written after its basket. */
    private long insert(BasketLine line) throws SQLException {
        insert.setLong(1, next);
        insert.setString(2, line.basketKey());
        insert.setString(3, line.time() == null ? null : Times.write(line.time()));
        insert.setString(4, line.customer());
        insert.executeUpdate();
        return next++;
    }

    @Override
    public void close() throws SQLException {
        try (known) {
            insert.close();
        }
    }
}
