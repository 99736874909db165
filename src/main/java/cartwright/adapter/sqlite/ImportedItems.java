package cartwright.adapter.sqlite;

import cartwright.app.port.BasketLine;
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
final class ImportedItems implements AutoCloseable {

    private static final String INSERT = "INSERT INTO item (id, sku, name, category, price) VALUES (?, ?, ?, '', NULL)";

    private static final String COUNT_NAME = "INSERT INTO item_name (item_id, name, lines) VALUES (?, ?, ?)"
            + " ON CONFLICT (item_id, name) DO UPDATE SET lines = lines + excluded.lines";

    /** Of two names as common, the first in the order of their letters. */
    private static final String SETTLE = "UPDATE item SET"
            + " name = coalesce((SELECT n.name FROM item_name n WHERE n.item_id = item.id"
            + " ORDER BY n.lines DESC, n.name LIMIT 1), sku),"
            + " category = coalesce(?, category), price = coalesce(?, price) WHERE id = ?";

    private final Map<String, Seen> seen = new HashMap<>();
    private final List<Seen> inOrder = new ArrayList<>();
    private final int first;
    private final PreparedStatement insert;
    private final Batch names;
    private final Batch settled;

    ImportedItems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, sku FROM item ORDER BY id")) {
            while (row.next()) {
                remember(row.getString(2));
            }
        }
        first = inOrder.size();
        insert = connection.prepareStatement(INSERT);
        names = new Batch(connection, COUNT_NAME);
        settled = new Batch(connection, SETTLE);
    }

    /** What the lines so far say of one product. */
    private static final class Seen {

        private final int id;
        private final Map<String, Integer> names = new HashMap<>(4);
        private String category = "";
        private double price = Double.NaN;
        private boolean touched;

        private Seen(int id) {
            this.id = id;
        }

        private void see(BasketLine line) {
            touched = true;
            if (!line.name().isBlank()) {
                names.merge(line.name(), 1, Integer::sum);
            }
            if (!line.category().isBlank()) {
                category = line.category();
            }
            if (line.price() > 0) {
                price = line.price();
            }
        }
    }

    int idOf(BasketLine line) throws SQLException {
        Seen item = seen.get(line.sku());
        if (item == null) {
            item = insert(line.sku());
        }
        item.see(line);
        return item.id;
    }

    /** At once and not in a batch: a line may only be written after its product. */
    private Seen insert(String sku) throws SQLException {
        Seen item = remember(sku);
        insert.setInt(1, item.id);
        insert.setString(2, sku);
        insert.setString(3, sku);
        insert.executeUpdate();
        return item;
    }

    private Seen remember(String sku) {
        Seen item = new Seen(inOrder.size());
        seen.put(sku, item);
        inOrder.add(item);
        return item;
    }

    int created() {
        return inOrder.size() - first;
    }

    /** Settles the products of this import; every name must be counted before the commonest can be told. */
    void flush() throws SQLException {
        List<Seen> touched = inOrder.stream().filter(item -> item.touched).toList();
        for (Seen item : touched) {
            countNames(item);
        }
        names.flush();
        for (Seen item : touched) {
            settle(item);
        }
        settled.flush();
    }

    private void countNames(Seen item) throws SQLException {
        for (Map.Entry<String, Integer> name : item.names.entrySet()) {
            PreparedStatement row = names.row();
            row.setInt(1, item.id);
            row.setString(2, name.getKey());
            row.setInt(3, name.getValue());
            names.add();
        }
    }

    private void settle(Seen item) throws SQLException {
        PreparedStatement row = settled.row();
        row.setString(1, item.category.isEmpty() ? null : item.category);
        Batch.setNumber(row, 2, item.price);
        row.setInt(3, item.id);
        settled.add();
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                names) {
            settled.close();
        }
    }
}
