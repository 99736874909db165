package cartwright.adapter.sqlite;

import cartwright.app.port.Baskets;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.RejectedLine;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Purchases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
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
                new BasketBlocks(connection).size(),
                Math.toIntExact(count("item")),
                Sql.number(connection, "SELECT sum(lines) FROM source"),
                Sql.number(connection, "SELECT sum(rejected) FROM source"),
                time("SELECT min(first_time) FROM basket_block"),
                time("SELECT max(last_time) FROM basket_block"),
                encoder,
                count("vector"),
                new History(connection).last().orElse(null));
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

    Baskets baskets() throws SQLException {
        List<String> stores = new Dictionary(connection, "store").names();
        List<String> segments = new Dictionary(connection, "segment").names();
        return new BasketBlocks(connection).load(Math.toIntExact(count("item")), stores, segments);
    }

    List<String> receipts(List<Integer> numbers) throws SQLException {
        List<String> receipts = new ArrayList<>(numbers.size());
        try (PreparedStatement statement = connection.prepareStatement("SELECT key FROM basket WHERE id = ?")) {
            for (int number : numbers) {
                statement.setInt(1, number);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalArgumentException("there is no basket " + number);
                    }
                    receipts.add(text(row, 1));
                }
            }
        }
        return receipts;
    }

    /** Customers get their numbers in order of their first basket; the clock of the shop knows no zone. */
    Purchases purchases() throws SQLException {
        Baskets all = baskets();
        long[] seconds = new long[all.baskets().size()];
        int[] customers = new int[seconds.length];
        Arrays.setAll(seconds, all.occasions()::time);
        Arrays.fill(customers, Purchases.NO_CUSTOMER);
        Map<String, Integer> numbers = new HashMap<>();
        int b = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT customer FROM basket ORDER BY id")) {
            while (row.next() && b < customers.length) {
                String customer = text(row, 1);
                if (!customer.isEmpty()) {
                    customers[b] = numbers.computeIfAbsent(customer, unseen -> numbers.size());
                }
                b++;
            }
        }
        return new Purchases(all.baskets(), seconds, customers);
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

    /** Returns the text of a column, which must hold one. */
    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("no text in column " + column);
        }
        return text;
    }
}
