package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.LineSink;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one source; the caller holds the transaction. */
final class ImportedSource implements LineSink, AutoCloseable {

    private final Connection connection;
    private final Progress progress;
    private final SourceRow source;
    private final ImportedItems items;
    private final ImportedBaskets baskets;
    private final GroupedLines grouped = new GroupedLines();
    private final LineWriter writer;
    private Chunk chunk = new Chunk();
    private long accepted;

    ImportedSource(Connection connection, SourceDescription description, Instant now, Progress progress)
            throws SQLException {
        this.connection = connection;
        this.progress = progress;
        this.items = new ImportedItems(connection);
        this.baskets = new ImportedBaskets(connection);
        this.source = new SourceRow(connection, description, now, baskets.first(), items.first());
        this.writer = new LineWriter(connection, source.id());
    }

    @Override
    public void accept(BasketLine line) {
        int at = chunk.size++;
        chunk.baskets[at] = baskets.idOf(line, chunk);
        chunk.items[at] = items.idOf(line);
        chunk.quantities[at] = line.quantity();
        chunk.prices[at] = line.price();
        chunk.promotions[at] = promotion(line.occasion().promoted());
        chunk.promotionsKnown |= chunk.promotions[at] != Occasions.PROMOTION_UNKNOWN;
        chunk.lineNumbers[at] = line.lineNumber();
        chunk.packed.set(at, chunk.baskets[at], chunk.items[at], line.quantity(), line.price(), chunk.lineNumbers[at]);
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
        source.reject(line);
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
     * @param description the description once everything was read
     * @throws ImportException if no line was accepted
     */
    ImportReport finish(SourceDescription description) throws SQLException, ImportException {
        if (accepted == 0) {
            throw new ImportException(ImportException.Reason.NOTHING_USABLE, description.file(), "", null);
        }
        writer.put(chunk);
        writer.finish();
        items.flush(connection, source.id(), progress);
        baskets.flush(connection, grouped, progress);
        source.finish(description, accepted, 0);
        return new ImportReport(description, accepted, baskets.created(), items.created(), source.rejected(), false);
    }

    @Override
    public void close() {
        writer.close();
    }
}
