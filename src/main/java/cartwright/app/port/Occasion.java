package cartwright.app.port;

import org.jspecify.annotations.Nullable;

/**
 * Where a line was sold, to whom, and whether on promotion.
 *
 * @param store the shop or branch; empty when unknown
 * @param segment the kind of customer; empty when unknown
 * @param promoted whether the product was on promotion; null when unknown
 */
public record Occasion(
        String store, String segment, @Nullable Boolean promoted) {

    /** Nothing is known. */
    public static final Occasion UNKNOWN = new Occasion("", "", null);
}
