package cartwright.adapter.sqlite;

import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.port.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import org.sqlite.SQLiteConfig;

/** Projects as SQLite files. Every file is checked before anything in it is believed or changed. */
public final class SqliteProjects implements ProjectStore {

    /** How long to wait for another program's write, in milliseconds. */
    private static final int PATIENCE = 5_000;

    /** Files up to this size are checked whole when they are opened; it takes milliseconds. */
    private static final long CHECKED_WHOLE = 8 << 20;

    /** Bytes of the largest text or blob that is read; ours are far below, and a hostile one must not fill memory. */
    private static final String LARGEST_VALUE = String.valueOf(16 << 20);

    private final Clock clock;
    private final int patience;

    /** Creates the store; {@code clock} stamps the imports. */
    public SqliteProjects(Clock clock) {
        this(clock, PATIENCE);
    }

    /** Creates a store that waits so many milliseconds for another program's write. */
    SqliteProjects(Clock clock, int patience) {
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Project openOrCreate(Path file) throws StoreException {
        return connect(file, true);
    }

    @Override
    public Project open(Path file) throws StoreException {
        if (!Files.exists(file)) {
            throw new StoreException(Reason.MISSING, file, null);
        }
        return connect(file, false);
    }

    private Project connect(Path file, boolean mayBeBlank) throws StoreException {
        checkFile(file);
        Failures failures = new Failures(file);
        boolean opened = false;
        Connection connection = null;
        try {
            SQLiteConfig config = config();
            config.setBusyTimeout(patience);
            connection = config.createConnection(address(file));
            checkContent(connection, file, mayBeBlank);
            prepare(connection, isSmall(file));
            opened = true;
            return new SqliteProject(file, connection, clock);
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw failures.damaged(e);
        } finally {
            if (!opened && connection != null) {
                closeAfterFailure(connection, failures);
            }
        }
    }

    private static void closeAfterFailure(Connection connection, Failures failures) throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    /** The driver reads a question mark, or "mode=memory", in a plain name as an order; in a URI they can be written. */
    private static String address(Path file) {
        Path absolute = file.toAbsolutePath();
        String plain = absolute.toString();
        boolean misread = plain.indexOf('?') >= 0 || plain.contains("mode=memory");
        return "jdbc:sqlite:" + (misread ? absolute.toUri().toString().replace("mode=memory", "mode%3Dmemory") : plain);
    }

    /** Returns how every project is opened. */
    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, LARGEST_VALUE);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setGetGeneratedKeys(false); // the driver asks SQLite for a key after each statement, and nobody asks it
        config.enforceForeignKeys(false); // every id is made here, and looking each up would double an import's time
        return config;
    }

    /**
     * Looks at the file from outside. It is not opened: closing it would release the locks that SQLite holds on it for
     * another project object of this process.
     */
    private static void checkFile(Path file) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new StoreException(Reason.NOT_A_PROJECT, file, null);
        }
        if (folder == null || !Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new StoreException(Reason.NOT_WRITABLE, file, null); // SQLite writes its journal beside the file
        }
    }

    /** Looks at what SQLite reads, before anything is changed. */
    private static void checkContent(Connection connection, Path file, boolean mayBeBlank)
            throws SQLException, StoreException {
        Sql.run(connection, "PRAGMA trusted_schema = OFF");
        Sql.run(connection, "PRAGMA cell_size_check = ON");
        Schema schema = new Schema(connection);
        if (mayBeBlank && schema.isBlank() && isEmpty(file)) { // also once a making that was cut short is rolled back
            return;
        }
        if (schema.applicationId() != Schema.APPLICATION_ID) {
            throw new StoreException(Reason.NOT_A_PROJECT, file, null);
        }
        if (schema.version() > Schema.NEWEST) {
            throw new StoreException(Reason.TOO_NEW, file, null);
        }
        if (schema.version() < 1 || schema.bringsCode() || !isWhole(connection, file)) {
            throw new StoreException(Reason.DAMAGED, file, null);
        }
    }

    private static boolean isWhole(Connection connection, Path file) throws SQLException {
        return !isSmall(file)
                || Sql.text(connection, "PRAGMA quick_check(1)").orElse("").equals("ok");
    }

    private static boolean isSmall(Path file) {
        return file.toFile().length() <= CHECKED_WHOLE;
    }

    /**
     * Rolls back by a journal, not by a write-ahead log: an import into new pages is then written once, not twice, the
     * project is one file between two writes, and it works on a network drive.
     */
    private static void prepare(Connection connection, boolean small) throws SQLException {
        Sql.run(connection, "PRAGMA journal_mode = DELETE");
        Sql.run(connection, "PRAGMA synchronous = FULL");
        Sql.run(connection, "PRAGMA cache_size = -65536"); // 64 MiB: an import touches one index in random order
        Sql.run(connection, "PRAGMA temp_store = MEMORY");
        Schema schema = new Schema(connection);
        schema.bringUp();
        new ColumnTypes(connection).check(small ? ColumnTypes.ALL : ColumnTypes.ALWAYS);
        schema.bringBlocksUp(small);
    }

    private static boolean isEmpty(Path file) throws StoreException {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new StoreException(Reason.NOT_WRITABLE, file, e);
        }
    }
}
