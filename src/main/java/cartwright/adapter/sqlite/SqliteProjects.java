package cartwright.adapter.sqlite;

import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.port.StoreException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;

/** Projects as SQLite files. Every file is checked before anything in it is believed or changed. */
public final class SqliteProjects implements ProjectStore {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** How long to wait for another program's write, in milliseconds. */
    private static final int PATIENCE = 5_000;

    /** Files up to this size are checked whole when they are opened; it takes milliseconds. */
    private static final long CHECKED_WHOLE = 8 << 20;

    /** Bytes of the largest text or blob that is read; ours are far below, and a hostile one must not fill memory. */
    private static final String LARGEST_VALUE = String.valueOf(16 << 20);

    private final Clock clock;

    /** Creates the store; {@code clock} stamps the imports. */
    public SqliteProjects(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Project openOrCreate(Path file) throws StoreException {
        boolean blank = !Files.exists(file) || isEmpty(file);
        return connect(file, blank);
    }

    @Override
    public Project open(Path file) throws StoreException {
        if (!Files.exists(file)) {
            throw new StoreException(Reason.MISSING, file, null);
        }
        return connect(file, false);
    }

    private Project connect(Path file, boolean mayBeBlank) throws StoreException {
        checkFile(file, mayBeBlank);
        Failures failures = new Failures(file);
        boolean opened = false;
        Connection connection = null;
        try {
            connection = config().createConnection(address(file));
            checkContent(connection, file, mayBeBlank);
            prepare(connection);
            opened = true;
            return new SqliteProject(file, connection, clock);
        } catch (SQLException e) {
            throw failures.of(e);
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

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, LARGEST_VALUE);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setBusyTimeout(PATIENCE);
        config.enforceForeignKeys(true);
        return config;
    }

    /** Looks at the file from outside. */
    private static void checkFile(Path file, boolean mayBeBlank) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new StoreException(Reason.NOT_A_PROJECT, file, null);
        }
        if (folder == null || !Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new StoreException(Reason.NOT_WRITABLE, file, null); // SQLite writes its log beside the file
        }
        if (!mayBeBlank && !beginsAsSqlite(file)) {
            throw new StoreException(Reason.NOT_A_PROJECT, file, null);
        }
    }

    /** Looks at what SQLite reads, before anything is changed. */
    private static void checkContent(Connection connection, Path file, boolean mayBeBlank)
            throws SQLException, StoreException {
        Sql.run(connection, "PRAGMA trusted_schema = OFF");
        Sql.run(connection, "PRAGMA cell_size_check = ON");
        Schema schema = new Schema(connection);
        if (mayBeBlank && schema.isBlank()) {
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
        if (file.toFile().length() > CHECKED_WHOLE) {
            return true;
        }
        return Sql.text(connection, "PRAGMA quick_check(1)").orElse("").equals("ok");
    }

    private static void prepare(Connection connection) throws SQLException {
        Sql.run(connection, "PRAGMA journal_mode = WAL");
        Sql.run(connection, "PRAGMA synchronous = NORMAL"); // an import forces its bytes to disk itself
        Sql.run(connection, "PRAGMA cache_size = -65536"); // 64 MiB: an import touches one index in random order
        Sql.run(connection, "PRAGMA temp_store = MEMORY");
        new Schema(connection).bringUp();
    }

    private static boolean isEmpty(Path file) throws StoreException {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new StoreException(Reason.NOT_WRITABLE, file, e);
        }
    }

    private static boolean beginsAsSqlite(Path file) throws StoreException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            throw new StoreException(Reason.NOT_WRITABLE, file, e);
        }
    }
}
