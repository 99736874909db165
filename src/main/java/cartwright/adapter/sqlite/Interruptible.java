package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.sqlite.ProgressHandler;

/** While it is open, a statement that takes long stops when the work is no longer wanted. */
final class Interruptible implements AutoCloseable {

    /** Steps of SQLite's machine between two looks: some ten milliseconds. */
    private static final int STEPS = 200_000;

    private final Connection connection;

    Interruptible(Connection connection, Progress progress) throws SQLException {
        this.connection = connection;
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                try {
                    progress.checkCancelled();
                    return 0;
                } catch (CancellationException cancelled) {
                    return 1; // the statement fails, and its caller asks again
                }
            }
        });
    }

    @Override
    public void close() throws SQLException {
        ProgressHandler.clearHandler(connection);
    }
}
