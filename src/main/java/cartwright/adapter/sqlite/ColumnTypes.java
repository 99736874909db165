package cartwright.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that tables hold what the program would have put there. SQLite keeps a text in a column of numbers and reads it as 0
 * later: a project that another program made could pass its first product for every other.
 */
final class ColumnTypes {

    /** What is small in any project, or does harm at once: where an import begins is what an undo deletes from. */
    static final Set<String> ALWAYS =
            Set.of("meta", "source", "store", "segment", "item", "catalogue", "run", "run_setting");

    /** All but the blocks, which are compared with the tables as a whole. */
    static final Set<String> ALL = Set.of(
            "meta",
            "source",
            "store",
            "segment",
            "item",
            "item_name",
            "item_source",
            "basket",
            "line",
            "rejected_line",
            "catalogue",
            "vector",
            "run",
            "run_setting");

    private final Connection connection;

    ColumnTypes(Connection connection) {
        this.connection = connection;
    }

    /** A column as it was declared. */
    private record Column(String name, String type, boolean mayBeNull, boolean generated) {

        /** The condition of a value that does not belong here. */
        String foreign() {
            String right =
                    switch (type) {
                        case "INTEGER" -> "'integer'";
                        case "REAL" -> "'real', 'integer'";
                        case "BLOB" -> "'blob'";
                        default -> "'text'";
                    };
            return "typeof(" + name + ") NOT IN (" + right + (mayBeNull ? ", 'null')" : ")");
        }
    }

    /**
     * Checks tables of the newest schema.
     *
     * @throws IllegalArgumentException if a table is not as the program makes it, or holds a value of another type
     */
    void check(Collection<String> tables) throws SQLException {
        try (Connection fresh = SqliteProjects.config().createConnection("jdbc:sqlite::memory:")) {
            new Schema(fresh).bringUp();
            for (String table : tables) {
                check(table, new ColumnTypes(fresh).columns(table));
            }
        }
    }

    private void check(String table, Map<String, Column> expected) throws SQLException {
        Map<String, Column> found = columns(table);
        List<String> foreign = new ArrayList<>();
        for (Column column : expected.values()) {
            Column there = found.get(column.name);
            if (there == null || there.generated || !there.type.equals(column.type)) {
                throw new IllegalArgumentException(table + " has no such column as " + column.name);
            }
            foreign.add(column.foreign());
        }
        String any = "SELECT EXISTS (SELECT 1 FROM " + table + " WHERE " + String.join(" OR ", foreign) + ")";
        if (Sql.number(connection, any) != 0) {
            throw new IllegalArgumentException(table + " holds a value of another type");
        }
    }

    private Map<String, Column> columns(String table) throws SQLException {
        Map<String, Column> columns = new HashMap<>();
        String sql = "SELECT name, type, \"notnull\" = 0 AND pk = 0, hidden > 0 FROM pragma_table_xinfo(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String name = Contents.text(row, 1);
                    columns.put(name, new Column(name, Contents.text(row, 2), row.getBoolean(3), row.getBoolean(4)));
                }
            }
        }
        return columns;
    }
}
