package cartwright.adapter.sqlite;

import cartwright.app.port.ImportEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The imports of a project, and how the latest is taken back. */
final class History {

    private static final String ENTRIES = "SELECT file_name, content_hash, imported_at, lines + products, rejected,"
            + " first_line IS NOT NULL AND first_basket IS NOT NULL AND first_item IS NOT NULL FROM source";

    private final Connection connection;

    History(Connection connection) {
        this.connection = connection;
    }

    /** Returns the imports, the latest last. */
    List<ImportEntry> entries() throws SQLException {
        return read(ENTRIES + " ORDER BY id");
    }

    /** Returns the import that can be taken back: the latest, if it can. */
    Optional<ImportEntry> last() throws SQLException {
        return read(ENTRIES + " ORDER BY id DESC LIMIT 1").stream()
                .filter(ImportEntry::undoable)
                .findFirst();
    }

    private List<ImportEntry> read(String sql) throws SQLException {
        List<ImportEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                entries.add(new ImportEntry(
                        Contents.text(row, 1),
                        Contents.text(row, 2),
                        Instant.parse(Contents.text(row, 3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6)));
            }
        }
        return entries;
    }

    /** Returns the id of the latest import; 0 where there is none. */
    long lastSource() throws SQLException {
        return Sql.number(connection, "SELECT max(id) FROM source");
    }

    /** Takes the latest import back, which must be one that can be; the caller holds the transaction. */
    void undo() throws SQLException {
        long source = lastSource();
        long firstLine = of(source, "first_line");
        int firstBasket = Math.toIntExact(of(source, "first_basket"));
        long firstItem = of(source, "first_item");
        boolean alone = Sql.number(
                        connection,
                        "SELECT EXISTS (SELECT 1 FROM line WHERE rowid >= " + firstLine + " AND basket_id < "
                                + firstBasket + ")")
                == 0;
        run("DELETE FROM line WHERE rowid >= " + firstLine);
        run("DELETE FROM basket WHERE id >= " + firstBasket);
        run("DELETE FROM rejected_line WHERE source_id = " + source);
        new Rejects(connection).putBack(source);
        run("DELETE FROM catalogue WHERE source_id = " + source);
        undoItems(source, firstItem);
        for (String table : List.of("store", "segment")) {
            run("DELETE FROM " + table + " WHERE id > (SELECT coalesce(max(" + table + "_id), -1) FROM basket)");
        }
        BasketBlocks blocks = new BasketBlocks(connection);
        if (alone) {
            blocks.cut(firstBasket);
        } else {
            blocks.replace(new BasketTables(connection).read());
        }
        run("DELETE FROM source WHERE id = " + source);
    }

    /** The products of before get the names, categories and prices of before. */
    private void undoItems(long source, long firstItem) throws SQLException {
        run("DELETE FROM item_name WHERE source_id = " + source);
        run("UPDATE item_source SET category = '', price = NULL WHERE source_id = " + source);
        ImportedItems.settle(connection, source);
        run("DELETE FROM item_source WHERE source_id = " + source);
        run("DELETE FROM item WHERE id >= " + firstItem);
    }

    private long of(long source, String column) throws SQLException {
        return Sql.number(connection, "SELECT " + column + " FROM source WHERE id = " + source);
    }

    private void run(String sql) throws SQLException {
        Sql.run(connection, sql);
    }
}
