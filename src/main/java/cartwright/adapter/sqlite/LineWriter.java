package cartwright.adapter.sqlite;

import cartwright.app.port.RejectedLine;
import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Writes chunks of lines while the next ones are read. Until it is finished or closed, the connection is its own. */
final class LineWriter implements AutoCloseable {

    /** Chunks that may wait: enough that neither side stops for the other's hiccups. */
    private static final int WAITING = 8;

    private static final int PATIENCE = 100;

    private static final Chunk END = new Chunk();

    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(WAITING);
    private final BlockingQueue<Chunk> written = new ArrayBlockingQueue<>(WAITING);
    private final Connection connection;
    private final long sourceId;
    private final CompletableFuture<Void> writing;
    private volatile boolean stopped;

    LineWriter(Connection connection, long sourceId) {
        this.connection = connection;
        this.sourceId = sourceId;
        this.writing = CompletableFuture.runAsync(this::write);
    }

    /** Returns an empty chunk to fill. */
    Chunk empty() {
        Chunk again = written.poll();
        return again == null ? new Chunk() : again;
    }

    /** Takes a chunk, which must not be changed any more; waits while too many wait. */
    void put(Chunk chunk) throws SQLException {
        try {
            while (!queue.offer(chunk, PATIENCE, TimeUnit.MILLISECONDS)) {
                if (writing.isDone()) {
                    throwFailure();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Waits until everything is written. */
    void finish() throws SQLException {
        put(END);
        throwFailure();
    }

    private void throwFailure() throws SQLException {
        try {
            writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WriteFailure failure) {
                throw failure.cause();
            }
            throw e;
        }
    }

    private void write() {
        try (Bulk baskets = new Bulk(
                        connection,
                        "INSERT INTO basket (id, key, time, customer, store_id, segment_id) VALUES",
                        "(?, ?, ?, ?, ?, ?)");
                Bulk lines = new Bulk(
                        connection,
                        "INSERT INTO line (basket_id, item_id, quantity, price, promoted, line_number, source_id) VALUES",
                        "(?, ?, ?, ?, ?, ?, " + sourceId + ")");
                Bulk unpromoted = new Bulk(
                        connection,
                        "INSERT INTO line (basket_id, item_id, quantity, price, line_number, source_id) VALUES",
                        "(?, ?, ?, ?, ?, " + sourceId + ")");
                Bulk packed = new Bulk(
                        connection, String.format(Locale.ROOT, PackedLines.INSERT, sourceId), PackedLines.ROW, ")");
                Bulk rejected = new Bulk(
                        connection,
                        "INSERT INTO rejected_line (source_id, line_number, column_name, reason, text) VALUES",
                        "(" + sourceId + ", ?, ?, ?, ?)")) {
            for (Chunk chunk = next(); chunk != END; chunk = next()) {
                baskets.insert(chunk.newBaskets.size(), basketBinder(chunk));
                if (chunk.promotionsKnown) {
                    lines.insert(chunk.size, lineBinder(chunk));
                } else {
                    writeUnpromoted(chunk, packed, unpromoted);
                }
                rejected.insert(chunk.rejected.size(), rejectedBinder(chunk));
                chunk.clear();
                written.offer(chunk);
            }
        } catch (SQLException e) {
            throw new WriteFailure(e);
        }
    }

    /** In the order of the file, as many at once as one statement takes. */
    private static void writeUnpromoted(Chunk chunk, Bulk packed, Bulk unpromoted) throws SQLException {
        for (int from = 0; from < chunk.size; from += Bulk.ROWS) {
            int to = Math.min(from + Bulk.ROWS, chunk.size);
            if (chunk.packed.all(from, to)) {
                packed.insert(from, to, packedBinder(chunk.packed));
            } else {
                unpromoted.insert(from, to, unpromotedBinder(chunk));
            }
        }
    }

    private Chunk next() {
        try {
            while (!stopped) {
                Chunk chunk = queue.poll(PATIENCE, TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    return chunk;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return END;
    }

    private static Bulk.Binder basketBinder(Chunk chunk) {
        return (statement, at, row) -> {
            Chunk.NewBasket basket = chunk.newBaskets.get(row);
            statement.setInt(at, basket.id());
            statement.setString(at + 1, basket.key());
            statement.setString(at + 2, basket.time());
            statement.setString(at + 3, basket.customer());
            setPlace(statement, at + 4, basket.store());
            setPlace(statement, at + 5, basket.segment());
        };
    }

    private static void setPlace(PreparedStatement statement, int at, int place) throws SQLException {
        if (place == Occasions.NONE) {
            statement.setNull(at, Types.INTEGER);
        } else {
            statement.setInt(at, place);
        }
    }

    private static Bulk.Binder lineBinder(Chunk chunk) {
        return (statement, at, row) -> {
            statement.setInt(at, chunk.baskets[row]);
            statement.setInt(at + 1, chunk.items[row]);
            Bulk.setNumber(statement, at + 2, chunk.quantities[row]);
            Bulk.setNumber(statement, at + 3, chunk.prices[row]);
            if (chunk.promotions[row] == Occasions.PROMOTION_UNKNOWN) {
                statement.setNull(at + 4, Types.INTEGER);
            } else {
                statement.setInt(at + 4, chunk.promotions[row] - Occasions.NOT_PROMOTED);
            }
            statement.setLong(at + 5, chunk.lineNumbers[row]);
        };
    }

    private static Bulk.Binder packedBinder(PackedLines lines) {
        return (statement, at, row) -> {
            statement.setLong(at, lines.ids(row));
            statement.setLong(at + 1, lines.facts(row));
        };
    }

    /** Most files say nothing of promotions: a value less to hand over for each line. */
    private static Bulk.Binder unpromotedBinder(Chunk chunk) {
        return (statement, at, row) -> {
            statement.setInt(at, chunk.baskets[row]);
            statement.setInt(at + 1, chunk.items[row]);
            Bulk.setNumber(statement, at + 2, chunk.quantities[row]);
            Bulk.setNumber(statement, at + 3, chunk.prices[row]);
            statement.setLong(at + 4, chunk.lineNumbers[row]);
        };
    }

    private static Bulk.Binder rejectedBinder(Chunk chunk) {
        return (statement, at, row) -> {
            RejectedLine line = chunk.rejected.get(row);
            statement.setLong(at, line.lineNumber());
            statement.setString(at + 1, line.column());
            statement.setString(at + 2, line.reason().name());
            statement.setString(at + 3, line.text());
        };
    }

    /** Stops where it stands, unless everything is written. */
    @Override
    public void close() {
        stopped = true;
        queue.clear();
        writing.handle((nothing, failure) -> nothing).join();
    }
}
