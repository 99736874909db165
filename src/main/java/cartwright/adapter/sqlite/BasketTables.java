package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads baskets from the tables, line by line: slower than the blocks by far, and what the blocks are made of and
 * checked against.
 */
final class BasketTables {

    /** SQLite would read a text as product 0. */
    private static final String FOREIGN = "SELECT EXISTS (SELECT 1 FROM line WHERE typeof(basket_id) <> 'integer'"
            + " OR typeof(item_id) <> 'integer' OR typeof(promoted) NOT IN ('integer', 'null'))"
            + " OR EXISTS (SELECT 1 FROM basket WHERE typeof(time) NOT IN ('text', 'null')"
            + " OR typeof(store_id) NOT IN ('integer', 'null') OR typeof(segment_id) NOT IN ('integer', 'null'))";

    private final Connection connection;

    BasketTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads all baskets.
     *
     * @throws IllegalArgumentException if a line is of no basket, a basket has no line, ids are not dense, or one is no number
     */
    BasketColumns read() throws SQLException {
        if (Sql.number(connection, FOREIGN) != 0) {
            throw new IllegalArgumentException("a value in the tables of baskets is of another type");
        }
        int baskets = Math.toIntExact(Sql.number(connection, "SELECT count(*) FROM basket"));
        GroupedLines.Rows lines = lines().group(baskets, Progress.SILENT);
        BasketColumns columns = new BasketColumns();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, time, store_id, segment_id FROM basket ORDER BY id")) {
            while (row.next()) {
                int basket = columns.size();
                if (row.getLong(1) != basket || !lines.any(basket, basket + 1)) {
                    throw new IllegalArgumentException("basket " + row.getLong(1) + " is out of order or has no line");
                }
                lines.addTo(columns, basket);
                columns.endBasket(time(row), place(row, 3), place(row, 4), lines.promotion(basket));
            }
        }
        return columns;
    }

    private GroupedLines lines() throws SQLException {
        GroupedLines lines = new GroupedLines();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT basket_id, item_id, promoted FROM line")) {
            while (row.next()) {
                lines.add(Math.toIntExact(row.getLong(1)), Math.toIntExact(row.getLong(2)), promotion(row));
            }
        }
        return lines;
    }

    private static byte promotion(ResultSet row) throws SQLException {
        boolean promoted = row.getInt(3) != 0;
        if (row.wasNull()) {
            return Occasions.PROMOTION_UNKNOWN;
        }
        return promoted ? Occasions.PROMOTED : Occasions.NOT_PROMOTED;
    }

    private static long time(ResultSet row) throws SQLException {
        String text = row.getString(2);
        return text == null ? Occasions.NO_TIME : Times.secondsOf(Times.read(text));
    }

    private static int place(ResultSet row, int column) throws SQLException {
        long place = row.getLong(column);
        return row.wasNull() ? Occasions.NONE : Math.toIntExact(place);
    }
}
