package cartwright.adapter.sqlite;

import java.sql.SQLException;

/** Carries what the driver threw through a method of the port that knows no driver. */
final class WriteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    WriteFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException cause() {
        return failure;
    }
}
