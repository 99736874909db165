package cartwright.adapter.sqlite;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** A project as the first version of the program wrote it, large enough to be killed while it is brought up. */
final class EarlierProject {

    private static final int PRODUCTS = 500;
    static final int BASKETS = 12_000;

    private EarlierProject() {}

    static void write(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : schemaOne().split(";\\s*\n")) {
                statement.execute(sql);
            }
            statement.execute("INSERT INTO source VALUES (1, 'a.csv', 'ab', 'LONG', '{}', '2025-01-01T00:00:00Z', "
                    + 3 * BASKETS + ", 0)");
            fill(connection, "INSERT INTO item VALUES (?, 's' || ?1, 'Name ' || ?1, '', NULL)", PRODUCTS);
            fill(connection, "INSERT INTO item_name VALUES (?, 'Name ' || ?1, 1)", PRODUCTS);
            fill(connection, "INSERT INTO basket VALUES (?, 'b' || ?1, NULL, '')", BASKETS);
            fill(
                    connection,
                    "INSERT INTO line SELECT ?1, (?1 * 7 + value) % 500, 1, 2, 1, ?1 * 3 + value FROM json_each('[0,1,2]')",
                    BASKETS);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("PRAGMA user_version = 1");
            statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
        }
    }

    private static void fill(Connection connection, String sql, int rows) throws Exception {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                row.setInt(1, i);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static String schemaOne() throws Exception {
        try (InputStream in = Schema.class.getResourceAsStream("schema-1.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
