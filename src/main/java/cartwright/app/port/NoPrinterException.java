package cartwright.app.port;

/** This machine has no printer. */
public final class NoPrinterException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the error. */
    public NoPrinterException() {
        super("no printer");
    }
}
