package cartwright.adapter.sqlite;

import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.core.basket.Occasions;
import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one source; the caller holds the transaction. */
final class ImportedSource implements LineSink, AutoCloseable {

    private static final String INSERT_SOURCE =
            "INSERT INTO source (file_name, content_hash, format, columns, imported_at, lines, rejected,"
                    + " first_line, first_basket, first_item) VALUES (?, ?, ?, ?, ?, 0, 0,"
                    + " (SELECT coalesce(max(rowid), 0) + 1 FROM line), ?, ?)";

    private final Connection connection;
    private final SourceDescription description;
    private final long sourceId;
    private final ImportedItems items;
    private final ImportedBaskets baskets;
    private final GroupedLines grouped = new GroupedLines();
    private final LineWriter writer;
    private final Map<RejectedLine.Reason, Long> rejected = new EnumMap<>(RejectedLine.Reason.class);
    private Chunk chunk = new Chunk();
    private long accepted;

    ImportedSource(Connection connection, SourceDescription description, Instant now) throws SQLException {
        this.connection = connection;
        this.description = description;
        this.items = new ImportedItems(connection);
        this.baskets = new ImportedBaskets(connection);
        this.sourceId = insertSource(now);
        this.writer = new LineWriter(connection, sourceId);
    }

    @Override
    public void accept(BasketLine line) {
        int at = chunk.size++;
        chunk.baskets[at] = baskets.idOf(line, chunk);
        chunk.items[at] = items.idOf(line);
        chunk.quantities[at] = line.quantity();
        chunk.prices[at] = line.price();
        chunk.promotions[at] = promotion(line.occasion().promoted());
        chunk.lineNumbers[at] = line.lineNumber();
        grouped.add(chunk.baskets[at], chunk.items[at], chunk.promotions[at]);
        accepted++;
        sendFull();
    }

    private static byte promotion(@Nullable Boolean promoted) {
        if (promoted == null) {
            return Occasions.PROMOTION_UNKNOWN;
        }
        return promoted ? Occasions.PROMOTED : Occasions.NOT_PROMOTED;
    }

    @Override
    public void reject(RejectedLine line) {
        chunk.rejected.add(line);
        rejected.merge(line.reason(), 1L, Long::sum);
        sendFull();
    }

    private void sendFull() {
        if (chunk.isFull()) {
            try {
                writer.put(chunk);
                chunk = writer.empty();
            } catch (SQLException e) {
                throw new WriteFailure(e);
            }
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
        writer.put(chunk);
        writer.finish();
        items.flush(connection, sourceId);
        baskets.flush(connection, grouped);
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
            statement.setInt(6, baskets.first());
            statement.setInt(7, items.first());
            statement.executeUpdate();
        }
        return Sql.number(connection, "SELECT max(id) FROM source");
    }

    @Override
    public void close() {
        writer.close();
    }
}
