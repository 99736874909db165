package cartwright.ui.main;

/** Whether the search can be used. */
public enum EncoderState {
    /** There is no project, or it has no products. */
    NONE,
    /** The model is being loaded. */
    LOADING,
    /** Product names are being encoded. */
    ENCODING,
    /** Queries are answered. */
    READY,
    /** The analyst cancelled; the names encoded so far are kept. */
    STOPPED,
    /** The encoder failed. */
    FAILED
}
