package cartwright.adapter.sqlite;

import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Writes the lines of one source; the caller holds the transaction. */
final class ImportedSource implements LineSink, AutoCloseable {

    private static final String INSERT_SOURCE =
            "INSERT INTO source (file_name, content_hash, format, columns, imported_at, lines, rejected)"
                    + " VALUES (?, ?, ?, ?, ?, 0, 0)";

    private final Connection connection;
    private final SourceDescription description;
    private final long sourceId;
    private final ImportedItems items;
    private final ImportedBaskets baskets;
    private final Batch lines;
    private final Batch rejections;
    private final Map<RejectedLine.Reason, Long> rejected = new EnumMap<>(RejectedLine.Reason.class);
    private long accepted;

    ImportedSource(Connection connection, SourceDescription description, Instant now) throws SQLException {
        this.connection = connection;
        this.description = description;
        this.sourceId = insertSource(now);
        this.items = new ImportedItems(connection);
        this.baskets = new ImportedBaskets(connection);
        this.lines = new Batch(
                connection,
                "INSERT INTO line (basket_id, item_id, quantity, price, source_id, line_number)"
                        + " VALUES (?, ?, ?, ?, ?, ?)");
        this.rejections = new Batch(
                connection,
                "INSERT INTO rejected_line (source_id, line_number, column_name, reason, text)"
                        + " VALUES (?, ?, ?, ?, ?)");
    }

    /** Carries what the driver threw through a method of the port that knows no driver. */
    static final class WriteFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        private WriteFailure(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException cause() {
            return failure;
        }
    }

    @Override
    public void accept(BasketLine line) {
        try {
            long basket = baskets.idOf(line);
            int item = items.idOf(line);
            PreparedStatement row = lines.row();
            row.setLong(1, basket);
            row.setInt(2, item);
            Batch.setNumber(row, 3, line.quantity());
            Batch.setNumber(row, 4, line.price());
            row.setLong(5, sourceId);
            row.setLong(6, line.lineNumber());
            lines.add();
            accepted++;
        } catch (SQLException e) {
            throw new WriteFailure(e);
        }
    }

    @Override
    public void reject(RejectedLine line) {
        try {
            PreparedStatement row = rejections.row();
            row.setLong(1, sourceId);
            row.setLong(2, line.lineNumber());
            row.setString(3, line.column());
            row.setString(4, line.reason().name());
            row.setString(5, line.text());
            rejections.add();
            rejected.merge(line.reason(), 1L, Long::sum);
        } catch (SQLException e) {
            throw new WriteFailure(e);
        }
    }

    /**
     * Writes what was held back.
     *
     * @throws ImportException if no line was accepted
     */
    ImportReport finish() throws SQLException, ImportException {
        if (accepted == 0) {
            throw new ImportException(ImportException.Reason.NOTHING_USABLE, description.file(), "", null);
        }
        items.flush();
        lines.flush();
        rejections.flush();
        ImportReport report = new ImportReport(description, accepted, baskets.created(), items.created(), rejected);
        Sql.run(
                connection,
                "UPDATE source SET lines = " + accepted + ", rejected = " + report.rejectedLines() + " WHERE id = "
                        + sourceId);
        return report;
    }

    private long insertSource(Instant now) throws SQLException {
        ImportSettings settings = description.settings();
        Map<ImportSettings.Role, String> columns = new EnumMap<>(ImportSettings.Role.class);
        columns.putAll(settings.columns());
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SOURCE)) {
            statement.setString(1, String.valueOf(description.file().getFileName()));
            statement.setString(2, description.contentHash());
            statement.setString(3, settings.format().name());
            statement.setString(4, new Gson().toJson(columns));
            statement.setString(5, now.toString());
            statement.executeUpdate();
        }
        return Sql.number(connection, "SELECT last_insert_rowid()");
    }

    @Override
    public void close() throws SQLException {
        try (rejections;
                lines;
                baskets;
                items) {
            rejected.clear();
        }
    }
}
