package cartwright.adapter.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** All or nothing: what was not committed when this closes is undone. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private boolean open = true;

    /** Begins; the write lock is taken at once, so that a second writer waits here and not half way. */
    Transaction(Connection connection) throws SQLException {
        this.connection = connection;
        Sql.run(connection, "BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        Sql.run(connection, "COMMIT");
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            Sql.run(connection, "ROLLBACK");
        }
    }
}
