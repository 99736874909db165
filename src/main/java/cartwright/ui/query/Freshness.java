package cartwright.ui.query;

/** How the results on screen stand to the settings on screen. */
public enum Freshness {
    /** There are no results yet. */
    NONE,
    /** The results belong to the settings. */
    FRESH,
    /** The settings moved on; newer results are being computed. */
    STALE,
    /** The computation for the settings was cancelled or failed; the results are those of earlier settings. */
    STOPPED
}
