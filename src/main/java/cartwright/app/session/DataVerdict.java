package cartwright.app.session;

import cartwright.core.evaluate.Difference;
import java.util.List;

/**
 * Whether there are enough baskets: how much a ranker gained each time it was given twice as many to learn from. Immutable.
 *
 * @param counts how much data there is
 * @param ranker the ranker that found most with all baskets
 * @param steps what it found, the smallest share first
 * @param lastDoubling hit rate at ten places with all baskets less that with half of them
 * @param enough what follows
 */
public record DataVerdict(Counts counts, String ranker, List<Step> steps, Difference lastDoubling, Enough enough) {

    /** Fewer test baskets than this tell nothing. */
    public static final int FEWEST_TESTS = 100;

    /** A gain below one hit in a hundred baskets is not worth waiting for. */
    public static final double WORTH = 0.01;

    /** Copies the list. */
    public DataVerdict {
        steps = List.copyOf(steps);
    }

    /**
     * How much data there is.
     *
     * @param baskets all baskets
     * @param itemsABasket mean number of different products in a basket
     * @param pairs pairs of products that at least {@link #PAIR_COUNT} baskets hold
     */
    public record Counts(int baskets, double itemsABasket, int pairs) {

        /** From how many baskets on a pair counts. */
        public static final int PAIR_COUNT = 5;
    }

    /**
     * What the ranker found with a share of the baskets.
     *
     * @param percent share of the baskets that could be learned from
     * @param learned number of baskets learned from
     * @param hitRate share of the test baskets of which it names the hidden product among ten, in [0, 1]
     */
    public record Step(int percent, int learned, double hitRate) {}

    /** What follows from the last doubling. */
    public enum Enough {
        /** The last doubling helped, with 95 % confidence: more baskets should help. */
        STILL_BETTER,
        /** With 95 % confidence it brought less than one hit in a hundred baskets. */
        LEVEL,
        /** The interval is too wide to tell. */
        UNSURE,
        /** There are too few test baskets. */
        TOO_FEW
    }

    /** Tells what follows from a difference. */
    public static Enough enough(Difference doubling) {
        if (doubling.baskets() < FEWEST_TESTS) {
            return Enough.TOO_FEW;
        }
        if (doubling.better()) {
            return Enough.STILL_BETTER;
        }
        return doubling.interval().high() < WORTH ? Enough.LEVEL : Enough.UNSURE;
    }
}
