package cartwright.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** One statement for many rows. */
final class Batch implements AutoCloseable {

    private static final int ROWS = 2_000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** Returns the statement, to set the values of the next row. */
    PreparedStatement row() {
        return statement;
    }

    /** Sets a number; NaN becomes NULL. */
    static void setNumber(PreparedStatement row, int index, double value) throws SQLException {
        if (Double.isNaN(value)) {
            row.setNull(index, Types.REAL);
        } else {
            row.setDouble(index, value);
        }
    }

    /** Takes the row whose values were set. */
    void add() throws SQLException {
        statement.addBatch();
        waiting++;
        if (waiting == ROWS) {
            flush();
        }
    }

    /** Writes the rows that wait. */
    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
