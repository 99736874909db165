package cartwright.adapter.sqlite;

import cartwright.app.port.ProjectSummary;
import cartwright.app.port.RejectedLine;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Purchases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a project into memory.
 *
 * <p>Throws {@link IllegalArgumentException}, {@link ArithmeticException} or {@link java.time.DateTimeException} where
 * the file holds what cannot be; the caller calls that damage.
 */
final class Contents {

    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    ProjectSummary summary(@Nullable String encoder) throws SQLException {
        return new ProjectSummary(
                count("basket"),
                Math.toIntExact(count("item")),
                Sql.number(connection, "SELECT sum(lines) FROM source"),
                Sql.number(connection, "SELECT sum(rejected) FROM source"),
                time("SELECT min(time) FROM basket"),
                time("SELECT max(time) FROM basket"),
                encoder,
                count("vector"));
    }

    private long count(String table) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM " + table);
    }

    private @Nullable LocalDateTime time(String sql) throws SQLException {
        return Sql.text(connection, sql).map(Times::read).orElse(null);
    }

    ItemCatalog catalog() throws SQLException {
        List<Item> items = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, sku, name, category, price FROM item ORDER BY id")) {
            while (row.next()) {
                items.add(new Item(
                        Math.toIntExact(row.getLong(1)), text(row, 2), text(row, 3), text(row, 4), price(row)));
            }
        }
        return new ItemCatalog(items);
    }

    private static double price(ResultSet row) throws SQLException {
        double price = row.getDouble(5);
        return row.wasNull() ? Double.NaN : price;
    }

    /** One ordered pass over the index that holds nothing but these two columns. */
    BasketSet baskets() throws SQLException {
        int itemCount = Math.toIntExact(count("item"));
        Rows rows = new Rows(Math.toIntExact(count("basket")), Math.toIntExact(count("line")));
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT basket_id, item_id FROM line ORDER BY basket_id, item_id")) {
            while (row.next()) {
                rows.add(row.getLong(1), row.getInt(2));
            }
        }
        return rows.build(itemCount);
    }

    /** Customers get their numbers in order of their first basket; the clock of the shop knows no zone. */
    Purchases purchases() throws SQLException {
        BasketSet baskets = baskets();
        long[] seconds = new long[baskets.size()];
        int[] customers = new int[baskets.size()];
        Map<String, Integer> numbers = new HashMap<>();
        int b = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT time, customer FROM basket ORDER BY id")) {
            while (row.next()) {
                String time = row.getString(1);
                String customer = text(row, 2);
                seconds[b] = time == null ? Purchases.NO_TIME : Times.read(time).toEpochSecond(ZoneOffset.UTC);
                customers[b++] = customer.isEmpty()
                        ? Purchases.NO_CUSTOMER
                        : numbers.computeIfAbsent(customer, unseen -> numbers.size());
            }
        }
        return new Purchases(baskets, seconds, customers);
    }

    /** Compressed rows as they grow. */
    private static final class Rows {

        private final int[] offsets;
        private final int[] items;
        private int basket = -1;
        private long basketId = Long.MIN_VALUE;
        private int end;

        Rows(int baskets, int lines) {
            offsets = new int[baskets + 1];
            items = new int[lines];
        }

        void add(long id, int item) {
            if (id != basketId) {
                basketId = id;
                basket++;
                if (basket >= offsets.length - 1) {
                    throw new IllegalArgumentException("line of a basket that is not there: " + id);
                }
                offsets[basket] = end;
            } else if (items[end - 1] == item) {
                return; // the same product on another line of the basket
            }
            if (end == items.length) {
                throw new IllegalArgumentException("the index holds more lines than the table");
            }
            items[end++] = item;
            offsets[basket + 1] = end;
        }

        BasketSet build(int itemCount) {
            if (basket + 2 != offsets.length) {
                throw new IllegalArgumentException("a basket has no line");
            }
            return BasketSet.ofRows(itemCount, offsets, Arrays.copyOf(items, end));
        }
    }

    List<RejectedLine> rejectedLines(int limit) throws SQLException {
        String sql = "SELECT file_name, line_number, column_name, reason, text FROM rejected_line"
                + " JOIN source ON source.id = source_id ORDER BY source_id, line_number LIMIT ?";
        List<RejectedLine> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RejectedLine.Reason reason = RejectedLine.Reason.valueOf(text(row, 4));
                    lines.add(new RejectedLine(text(row, 1), row.getLong(2), text(row, 3), reason, text(row, 5)));
                }
            }
        }
        return lines;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("no text in column " + column);
        }
        return text;
    }
}
