package cartwright.ui.query;

import org.jspecify.annotations.Nullable;

/** How the results on screen stand to the settings on screen. */
public enum Freshness {
    /** There are no results yet. */
    NONE,
    /** The results belong to the settings. */
    FRESH,
    /** The settings moved on; newer results are being computed. */
    STALE,
    /** The computation for the settings was cancelled or failed; the results are those of earlier settings. */
    STOPPED;

    static Freshness of(boolean busy, @Nullable Mined shown, @Nullable Asked asked) {
        if (shown == null) {
            return NONE;
        }
        if (busy) {
            return STALE;
        }
        return shown.asked().equals(asked) && !shown.isPartial() ? FRESH : STOPPED;
    }
}
