package cartwright.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the tables of a project hold, as text. */
final class TableDump {

    private TableDump() {}

    /** Returns the rows of every table in order of row, and of the index that is its order where it has no row ids. */
    static Map<String, List<String>> of(Path file) throws Exception {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    dump.put(table, rows(row));
                }
            }
        }
        return dump;
    }

    private static List<String> rows(ResultSet row) throws Exception {
        List<String> rows = new ArrayList<>();
        while (row.next()) {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                Object cell = row.getObject(i);
                text.append(cell instanceof byte[] bytes ? Arrays.toString(bytes) : cell)
                        .append('|');
            }
            rows.add(text.toString());
        }
        return rows;
    }
}
