package cartwright.adapter.sqlite;

import cartwright.app.port.StoreException;
import cartwright.app.port.StoreException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says in the program's own terms why SQLite refused. */
final class Failures {

    private final Path file;

    Failures(Path file) {
        this.file = file;
    }

    /** Returns the error for what the driver threw. */
    StoreException of(SQLException cause) {
        return new StoreException(reason(cause), file, cause);
    }

    /** Returns the error for a file whose content cannot be. */
    StoreException damaged(Throwable cause) {
        return new StoreException(Reason.DAMAGED, file, cause);
    }

    private static Reason reason(SQLException cause) {
        if (!(cause instanceof SQLiteException failure)) {
            return Reason.DAMAGED;
        }
        return switch (failure.getResultCode().code & 0xFF) { // the low byte is the kind, the rest the detail
            case 5, 6 -> Reason.LOCKED; // BUSY, LOCKED
            case 26 -> Reason.NOT_A_PROJECT; // NOTADB
            case 10, 15 -> Reason.UNREACHABLE; // IOERR, PROTOCOL: locks on a network drive
            case 13 -> Reason.NO_SPACE; // FULL
            case 3, 8, 14, 23 -> Reason.NOT_WRITABLE; // PERM, READONLY, CANTOPEN, AUTH
            default -> Reason.DAMAGED;
        };
    }
}
