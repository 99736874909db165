package cartwright.adapter.sqlite;

import cartwright.app.port.Baskets;
import cartwright.app.port.CatalogueMatch;
import cartwright.app.port.ProjectSummary;
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

    ProjectSummary summary(@Nullable String encoder, boolean onNetwork) throws SQLException {
        return new ProjectSummary(
                new BasketBlocks(connection).size(),
                Math.toIntExact(count("item")),
                Sql.number(connection, "SELECT sum(lines) FROM source"),
                Sql.number(connection, "SELECT sum(rejected) FROM source"),
                time("SELECT min(first_time) FROM basket_block"),
                time("SELECT max(last_time) FROM basket_block"),
                encoder,
                count("vector"),
                new History(connection).last().orElse(null),
                onNetwork);
    }

    private long count(String table) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM " + table);
    }

    private @Nullable LocalDateTime time(String sql) throws SQLException {
        return Sql.text(connection, sql).map(Times::read).orElse(null);
    }

    /** The latest catalogue that says something of a product counts before what its lines said. */
    ItemCatalog catalog() throws SQLException {
        Map<String, Listed> listed = listed();
        List<Item> items = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, sku, name, category, price FROM item ORDER BY id")) {
            while (row.next()) {
                Listed more = listed.getOrDefault(text(row, 2), Listed.NOTHING);
                items.add(new Item(
                        Math.toIntExact(row.getLong(1)),
                        text(row, 2),
                        more.name.isEmpty() ? text(row, 3) : more.name,
                        more.category.isEmpty() ? text(row, 4) : more.category,
                        Double.isNaN(more.price) ? number(row, 5) : more.price,
                        more.details));
            }
        }
        return new ItemCatalog(items);
    }

    /** What catalogues say of a product. */
    private record Listed(String name, String category, double price, Item.Details details) {

        static final Listed NOTHING = new Listed("", "", Double.NaN, Item.Details.UNKNOWN);

        /** Returns this with what it leaves open taken from an earlier one. */
        Listed before(Listed earlier) {
            return new Listed(
                    name.isEmpty() ? earlier.name : name,
                    category.isEmpty() ? earlier.category : category,
                    Double.isNaN(price) ? earlier.price : price,
                    details.before(earlier.details));
        }
    }

    private Map<String, Listed> listed() throws SQLException {
        Map<String, Listed> listed = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sku, name, category, price, margin, brand, picture"
                        + " FROM catalogue WHERE sku IN (SELECT sku FROM item) ORDER BY source_id")) {
            while (row.next()) {
                Item.Details details = new Item.Details(number(row, 5), text(row, 6), text(row, 7));
                Listed now = new Listed(text(row, 2), text(row, 3), number(row, 4), details);
                listed.merge(text(row, 1), now, (earlier, later) -> later.before(earlier));
            }
        }
        return listed;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
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

    CatalogueMatch catalogueMatch() throws SQLException {
        long products = Sql.number(connection, "SELECT count(DISTINCT sku) FROM catalogue");
        long sold = Sql.number(connection, "SELECT count(*) FROM item WHERE sku IN (SELECT sku FROM catalogue)");
        return new CatalogueMatch(products, sold, count("item") - sold);
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
