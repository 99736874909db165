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
    static final int NEWEST = 4;

    /** The step that lays baskets down as blocks, which no statement can make. */
    private static final int FIRST_WITH_BLOCKS = 2;

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
                if (step == FIRST_WITH_BLOCKS) {
                    new BasketBlocks(connection).replace(new BasketTables(connection).read());
                }
                Sql.run(connection, "PRAGMA user_version = " + step);
            }
            Sql.run(connection, "PRAGMA application_id = " + APPLICATION_ID);
            transaction.commit();
        }
    }

    /**
     * Makes the blocks anew where they are not what the tables hold, because another program changed them.
     *
     * @param whole compares every basket; else only their number, and that of the lines
     * @throws IllegalArgumentException if the tables hold what cannot be
     */
    void bringBlocksUp(boolean whole) throws SQLException {
        BasketBlocks blocks = new BasketBlocks(connection);
        if (!whole) {
            long baskets = Sql.number(connection, "SELECT coalesce(max(id) + 1, 0) FROM basket");
            long lines = Sql.number(connection, "SELECT coalesce(sum(lines), 0) FROM source");
            long lastLine = Sql.number(connection, "SELECT coalesce(max(rowid), 0) FROM line");
            if (blocks.size() == baskets && lines == lastLine) {
                return;
            }
        }
        BasketColumns columns = new BasketTables(connection).read();
        if (!blocks.holds(columns)) {
            try (Transaction transaction = new Transaction(connection)) {
                blocks.replace(columns);
                transaction.commit();
            }
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
