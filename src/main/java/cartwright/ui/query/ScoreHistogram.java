package cartwright.ui.query;

import cartwright.core.similar.RankedBaskets;

/** The scores of all baskets in bins, with room below the lowest so that a tau there keeps every basket. */
public final class ScoreHistogram {

    /** Nothing to show. */
    public static final ScoreHistogram EMPTY = new ScoreHistogram(new int[0], 0, 1);

    private static final int BINS = 80;

    private final int[] counts;
    private final double from;
    private final double to;

    private ScoreHistogram(int[] counts, double from, double to) {
        this.counts = counts;
        this.from = from;
        this.to = to;
    }

    /** Counts the scores of a ranking. */
    public static ScoreHistogram of(RankedBaskets ranked) {
        if (ranked.size() == 0) {
            return EMPTY;
        }
        double width = Math.max(ranked.highest() - ranked.lowest(), 0.01) / (BINS - 2);
        double from = ranked.lowest() - width;
        double to = from + BINS * width;
        return new ScoreHistogram(ranked.histogram(BINS, from, to), from, to);
    }

    /** Returns a copy of the counts, in bins of equal width. */
    public int[] counts() {
        return counts.clone();
    }

    /** Returns where the first bin begins. */
    public double from() {
        return from;
    }

    /** Returns where the last bin ends; always above {@link #from}. */
    public double to() {
        return to;
    }
}
