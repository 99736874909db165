package cartwright.adapter.sqlite;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The row of one import: what was read, how, and where its own rows begin. */
final class SourceRow {

    private static final String INSERT =
            "INSERT INTO source (file_name, content_hash, format, columns, imported_at, lines, rejected,"
                    + " first_line, first_basket, first_item) VALUES (?, ?, ?, ?, ?, 0, 0,"
                    + " (SELECT coalesce(max(rowid), 0) + 1 FROM line), ?, ?)";

    private final Connection connection;
    private final long id;
    private final Map<RejectedLine.Reason, Long> rejected = new EnumMap<>(RejectedLine.Reason.class);

    /**
     * Adds the row.
     *
     * @param baskets number of baskets before
     * @param items number of products before
     */
    SourceRow(Connection connection, SourceDescription description, Instant now, int baskets, int items)
            throws SQLException {
        this.connection = connection;
        ImportSettings settings = description.settings();
        Map<ImportSettings.Role, String> columns = new EnumMap<>(ImportSettings.Role.class);
        columns.putAll(settings.columns());
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, String.valueOf(description.file().getFileName()));
            statement.setString(2, description.contentHash());
            statement.setString(3, settings.format().name());
            statement.setString(4, new Gson().toJson(columns));
            statement.setString(5, now.toString());
            statement.setInt(6, baskets);
            statement.setInt(7, items);
            statement.executeUpdate();
        }
        id = Sql.number(connection, "SELECT max(id) FROM source");
    }

    long id() {
        return id;
    }

    /** Counts a rejected line. */
    void reject(RejectedLine line) {
        rejected.merge(line.reason(), 1L, Long::sum);
    }

    Map<RejectedLine.Reason, Long> rejected() {
        return rejected;
    }

    /**
     * Writes the counts, and how the lines were read.
     *
     * @param description the description once everything was read
     */
    void finish(SourceDescription description, long lines, long products) throws SQLException {
        long left = rejected.values().stream().mapToLong(Long::longValue).sum();
        String sql = "UPDATE source SET lines = ?, products = ?, rejected = ?, layout = ? WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lines);
            statement.setLong(2, products);
            statement.setLong(3, left);
            statement.setString(4, LayoutText.write(description));
            statement.setLong(5, id);
            statement.executeUpdate();
        }
    }
}
