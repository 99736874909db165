package cartwright.app.port;

import org.jspecify.annotations.Nullable;

/** The encoder cannot do what was asked; says what is wrong with which model. */
public final class EncoderException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** No bundled model and no folder has this name. */
        UNKNOWN_MODEL,
        /** A file of the model is missing, damaged or of a kind that is not supported. */
        BAD_MODEL,
        /** The files of the model are right, but it is of a kind that cannot be run. */
        UNSUPPORTED_MODEL,
        /** The device that was asked for is not there. */
        NO_DEVICE,
        /** The libraries for the GPU could not be fetched, or are not those that are known. */
        NOT_DOWNLOADED,
        /** The disk has too little room for them. */
        NO_ROOM,
        /** The engine could not be loaded or failed while running. */
        ENGINE
    }

    private final Reason reason;
    private final String subject;

    /**
     * Creates the error.
     *
     * @param subject the model, file or device it is about
     * @param detail one technical clause for the log
     */
    public EncoderException(Reason reason, String subject, String detail, @Nullable Throwable cause) {
        super(reason + ": " + subject + ": " + detail, cause);
        this.reason = reason;
        this.subject = subject;
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the model, file or device it is about. */
    public String subject() {
        return subject;
    }
}
