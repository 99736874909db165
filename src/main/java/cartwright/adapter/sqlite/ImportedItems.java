package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.SoldProduct;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each product of an import its id, and settles its name, category and price when all lines are known. */
final class ImportedItems {

    private static final int STEP = 1 << 10;

    private final Map<String, Seen> seen = new HashMap<>();
    private final List<Seen> inOrder = new ArrayList<>();
    private final NumberedProducts numbered = new NumberedProducts();
    private final int first;
    private long lines;

    ImportedItems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, sku FROM item ORDER BY id")) {
            while (row.next()) {
                remember(row.getString(2));
            }
        }
        first = inOrder.size();
    }

    /** What the lines so far say of one product. */
    private static final class Seen {

        private final int id;
        private final String sku;
        private final Map<String, Integer> names = new HashMap<>(4);
        private String lastName = "";
        private int lastNameLines;
        private String category = "";
        private long categoryLine;
        private double price = Double.NaN;
        private long priceLine;
        private boolean touched;

        private Seen(int id, String sku) {
            this.id = id;
            this.sku = sku;
        }

        /** Mostly the name of the line before: it is only counted. */
        private void see(BasketLine line, long number) {
            touched = true;
            if (!line.name().equals(lastName)) {
                countLastName();
                lastName = line.name();
            }
            lastNameLines++;
            seeCategory(line.category(), number);
            if (line.price() > 0) {
                seePrice(line.price(), number);
            }
        }

        private void countLastName() {
            countName(lastName, lastNameLines);
            lastNameLines = 0;
        }

        private void countName(String name, int lines) {
            if (!name.isBlank()) {
                names.merge(name, lines, Integer::sum);
            }
        }

        private void seeCategory(String said, long number) {
            if (!said.isBlank() && number > categoryLine) {
                category = said;
                categoryLine = number;
            }
        }

        private void seePrice(double said, long number) {
            if (number > priceLine) {
                price = said;
                priceLine = number;
            }
        }
    }

    int idOf(BasketLine line) {
        lines++;
        int number = line.product().number();
        if (number == SoldProduct.UNNUMBERED) {
            Seen item = ofSku(line.sku());
            item.see(line, lines);
            return item.id;
        }
        if (!numbered.knows(number)) {
            numbered.add(line.product(), ofSku(line.sku()).id);
        }
        return numbered.see(number, lines, line.price());
    }

    private Seen ofSku(String sku) {
        Seen item = seen.get(sku);
        return item == null ? remember(sku) : item;
    }

    private Seen remember(String sku) {
        Seen item = new Seen(inOrder.size(), sku);
        seen.put(sku, item);
        inOrder.add(item);
        return item;
    }

    int first() {
        return first;
    }

    int created() {
        return inOrder.size() - first;
    }

    /** Writes the products of this import; every name must be counted before the commonest can be told. */
    void flush(Connection connection, long sourceId, Progress progress) throws SQLException {
        numbered.each((id, product, count, last, price, priced) -> {
            Seen item = inOrder.get(id);
            item.touched = true;
            item.countName(product.name(), count);
            item.seeCategory(product.category(), last);
            if (price > 0) {
                item.seePrice(price, priced);
            }
        });
        List<Seen> created = inOrder.subList(first, inOrder.size());
        List<Seen> touched = inOrder.stream().filter(item -> item.touched).toList();
        try (Bulk items = new Bulk(
                        connection, "INSERT INTO item (id, sku, name, category, price) VALUES", "(?, ?, ?, '', NULL)");
                Bulk said = new Bulk(
                        connection,
                        "INSERT INTO item_source (source_id, item_id, category, price) VALUES",
                        "(" + sourceId + ", ?, ?, ?)")) {
            items.insert(created.size(), (row, at, i) -> {
                checkSometimes(progress, i);
                row.setInt(at, created.get(i).id);
                row.setString(at + 1, created.get(i).sku);
                row.setString(at + 2, created.get(i).sku);
            });
            said.insert(touched.size(), (row, at, i) -> {
                checkSometimes(progress, i);
                row.setInt(at, touched.get(i).id);
                row.setString(at + 1, touched.get(i).category);
                Bulk.setNumber(row, at + 2, touched.get(i).price);
            });
        }
        writeNames(connection, sourceId, touched, progress);
        settle(connection, sourceId);
    }

    /** Short statements never reach the step at which SQLite would ask. */
    private static void checkSometimes(Progress progress, int row) {
        if (row % STEP == 0) {
            progress.checkCancelled();
        }
    }

    private static void writeNames(Connection connection, long sourceId, List<Seen> touched, Progress progress)
            throws SQLException {
        String sql = "INSERT INTO item_name (item_id, name, source_id, lines) VALUES (?, ?, " + sourceId + ", ?)";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Seen item : touched) {
                checkSometimes(progress, item.id);
                item.countLastName();
                for (Map.Entry<String, Integer> name : item.names.entrySet()) {
                    row.setInt(1, item.id);
                    row.setString(2, name.getKey());
                    row.setInt(3, name.getValue());
                    row.executeUpdate();
                }
            }
        }
    }

    /**
     * Settles the products that a source held: the commonest name, of two as common the first in the order of their
     * letters; the latest category and price.
     */
    static void settle(Connection connection, long sourceId) throws SQLException {
        Sql.run(
                connection,
                "UPDATE item SET"
                        + " name = coalesce((SELECT n.name FROM item_name n WHERE n.item_id = item.id"
                        + " GROUP BY n.name ORDER BY sum(n.lines) DESC, n.name LIMIT 1), sku),"
                        + " category = coalesce((SELECT s.category FROM item_source s WHERE s.item_id = item.id"
                        + " AND s.category <> '' ORDER BY s.source_id DESC LIMIT 1), ''),"
                        + " price = (SELECT s.price FROM item_source s WHERE s.item_id = item.id"
                        + " AND s.price IS NOT NULL ORDER BY s.source_id DESC LIMIT 1)"
                        + " WHERE id IN (SELECT item_id FROM item_source WHERE source_id = " + sourceId + ")");
    }
}
