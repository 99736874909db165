package cartwright.adapter.sqlite;

import cartwright.app.port.KeptReject;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rejected lines of a project: read, and marked once they were taken in. */
final class Rejects {

    private final Connection connection;

    Rejects(Connection connection) {
        this.connection = connection;
    }

    List<KeptReject> read(RejectedLine.@Nullable Reason reason, long after, int limit) throws SQLException {
        String sql =
                "SELECT r.rowid, r.source_id, substr(file_name, 1, 1000), line_number, substr(column_name, 1, 1000), reason,"
                        + " substr(text, 1, 4000)"
                        + " FROM rejected_line r JOIN source ON source.id = source_id"
                        + " WHERE corrected_by IS NULL AND r.rowid > ? AND (? IS NULL OR reason = ?)"
                        + " ORDER BY r.rowid LIMIT ?";
        List<KeptReject> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String name = reason == null ? null : reason.name();
            statement.setLong(1, after);
            statement.setString(2, name);
            statement.setString(3, name);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RejectedLine line = new RejectedLine(
                            Contents.text(row, 3),
                            row.getLong(4),
                            Contents.text(row, 5),
                            RejectedLine.Reason.valueOf(Contents.text(row, 6)),
                            Contents.text(row, 7));
                    lines.add(new KeptReject(row.getLong(1), row.getLong(2), line));
                }
            }
        }
        return lines;
    }

    Map<RejectedLine.Reason, Long> byReason() throws SQLException {
        Map<RejectedLine.Reason, Long> counts = new EnumMap<>(RejectedLine.Reason.class);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT reason, count(*) FROM rejected_line WHERE corrected_by IS NULL GROUP BY reason")) {
            while (row.next()) {
                counts.put(RejectedLine.Reason.valueOf(Contents.text(row, 1)), row.getLong(2));
            }
        }
        return counts;
    }

    Map<Long, SourceDescription> layouts() throws SQLException {
        Map<Long, SourceDescription> layouts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, file_name, content_hash, format, columns, layout FROM source"
                                + " WHERE layout IS NOT NULL ORDER BY id")) {
            while (row.next()) {
                layouts.put(row.getLong(1), LayoutText.read(row, 2));
            }
        }
        return layouts;
    }

    /**
     * Marks lines as taken in; the caller holds the transaction.
     *
     * @return false where one of them is not there or was taken in before
     */
    boolean takeIn(Collection<Long> ids, long source) throws SQLException {
        String mark = "UPDATE rejected_line SET corrected_by = ? WHERE rowid = ? AND corrected_by IS NULL";
        String count = "UPDATE source SET rejected = rejected - 1 WHERE id ="
                + " (SELECT source_id FROM rejected_line WHERE rowid = ?)";
        try (PreparedStatement marking = connection.prepareStatement(mark);
                PreparedStatement counting = connection.prepareStatement(count)) {
            for (long id : ids) {
                marking.setLong(1, source);
                marking.setLong(2, id);
                counting.setLong(1, id);
                if (marking.executeUpdate() != 1) {
                    return false;
                }
                counting.executeUpdate();
            }
        }
        return true;
    }

    /** Leaves out again what an import took in; the caller holds the transaction. */
    void putBack(long source) throws SQLException {
        Sql.run(
                connection,
                "UPDATE source SET rejected = rejected + (SELECT count(*) FROM rejected_line r"
                        + " WHERE r.source_id = source.id AND r.corrected_by = " + source + ")");
        Sql.run(connection, "UPDATE rejected_line SET corrected_by = NULL WHERE corrected_by = " + source);
    }
}
