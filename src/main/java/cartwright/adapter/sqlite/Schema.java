package cartwright.adapter.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The tables of a project, brought to the newest version by numbered steps. */
final class Schema {

    /** Marks our files among all SQLite files: "CRTW". */
    static final int APPLICATION_ID = 0x43525457;

    /** The newest version; step {@code n} is the resource {@code schema-n.sql}. */
    static final int NEWEST = 1;

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    long applicationId() throws SQLException {
        return Sql.number(connection, "PRAGMA application_id");
    }

    long version() throws SQLException {
        return Sql.number(connection, "PRAGMA user_version");
    }

    /** Tells whether the file holds nothing at all. */
    boolean isBlank() throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    }

    /** Tells whether the file brings code of its own, which no project has: triggers, views, virtual tables. */
    boolean bringsCode() throws SQLException {
        String foreign = "SELECT count(*) FROM sqlite_schema"
                + " WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'";
        return Sql.number(connection, foreign) > 0;
    }

    /** Applies the steps that are missing, all or none. */
    void bringUp() throws SQLException {
        if (version() >= NEWEST) {
            return;
        }
        try (Transaction transaction = new Transaction(connection)) {
            for (long step = version() + 1; step <= NEWEST; step++) {
                for (String statement : read(step).split(";\\s*\n")) {
                    Sql.run(connection, statement);
                }
                Sql.run(connection, "PRAGMA user_version = " + step);
            }
            Sql.run(connection, "PRAGMA application_id = " + APPLICATION_ID);
            transaction.commit();
        }
    }

    private static String read(long step) {
        String name = "schema-" + step + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own " + name + " cannot be read", e);
        }
    }
}
