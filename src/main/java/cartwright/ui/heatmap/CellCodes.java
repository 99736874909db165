package cartwright.ui.heatmap;

import cartwright.app.session.ItemComparison;

/**
 * A square of cells, a byte each: similarity below the diagonal, sales above it; and the same square ever smaller, for
 * when a pixel holds many cells. Immutable.
 *
 * <p>The code 0 means nothing is known. Others run from 1 (least) to 255 (most); of a lift 128 is that of chance.
 */
final class CellCodes {

    static final int CHANCE = 128;

    /** A lift of this many times, or one over it, has the full colour. */
    static final double FULL_LIFT = 8;

    /** Below this a square is no longer made smaller. */
    private static final int SMALLEST = 400;

    private final Upper upper;
    private final int[] sizes;
    private final byte[][] levels;
    private final Range range;
    private final Range boughtRange;
    private final int most;

    /** What is shown above the diagonal. */
    enum Upper {
        /** Times as often as by chance; drawn towards none where few baskets are expected. */
        LIFT,
        /** Baskets that hold both. */
        TOGETHER,
        /** How alike they are bought: with the same others; known where item vectors were trained. */
        BOUGHT_LIKE
    }

    /**
     * The similarities that the colours are spread over.
     *
     * @param low at and below it: palest
     * @param high at and above it: darkest
     */
    record Range(double low, double high) {}

    private static final Range NOTHING_KNOWN = new Range(0, 1);

    /** How alike two places are, in [-1, 1]. */
    private interface Alike {
        float of(int a, int b);
    }

    private CellCodes(Upper upper, int[] sizes, byte[][] levels, Range range, Range boughtRange, int most) {
        this.upper = upper;
        this.sizes = sizes;
        this.levels = levels;
        this.range = range;
        this.boughtRange = boughtRange;
        this.most = most;
    }

    /** Codes every cell; 4,000 products take some tenths of a second. */
    static CellCodes of(ItemComparison comparison, Upper upper, Runnable checkCancelled) {
        int n = comparison.size();
        Range range = comparison.hasSimilarities() ? range(n, comparison::similarity) : NOTHING_KNOWN;
        boolean bought = upper == Upper.BOUGHT_LIKE && comparison.hasPurchases();
        Range boughtRange = bought ? range(n, comparison::boughtLike) : NOTHING_KNOWN;
        int most = mostTogether(comparison);
        byte[] cells = new byte[n * n];
        for (int a = 0; a < n; a++) {
            checkCancelled.run();
            for (int b = 0; b < a; b++) {
                cells[a * n + b] = (byte) similarity(comparison.similarity(a, b), range);
                cells[b * n + a] = (byte)
                        switch (upper) {
                            case LIFT -> lift(comparison.both(a, b), comparison.expected(a, b));
                            case TOGETHER -> together(comparison.both(a, b), most);
                            case BOUGHT_LIKE -> similarity(comparison.boughtLike(a, b), boughtRange);
                        };
            }
        }
        int depth = 1;
        for (int size = n; size > SMALLEST; size = (size + 1) / 2) {
            depth++;
        }
        int[] sizes = new int[depth];
        byte[][] levels = new byte[depth][];
        sizes[0] = n;
        levels[0] = cells;
        for (int level = 1; level < depth; level++) {
            checkCancelled.run();
            sizes[level] = (sizes[level - 1] + 1) / 2;
            levels[level] = halved(levels[level - 1], sizes[level - 1], upper);
        }
        return new CellCodes(upper, sizes, levels, range, boughtRange, most);
    }

    /** From the middle pair, but at least 0, to what one pair in two hundred exceeds. */
    private static Range range(int n, Alike alike) {
        int[] histogram = new int[201];
        int count = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                histogram[(int) Math.round((alike.of(a, b) + 1) * 100)]++;
                count++;
            }
        }
        if (count == 0) {
            return NOTHING_KNOWN;
        }
        double low = Math.max(0, quantile(histogram, (int) (count * 0.25)));
        double high = quantile(histogram, (int) (count * 0.995));
        return new Range(low, Math.max(high, low + 0.1));
    }

    private static double quantile(int[] histogram, int rank) {
        int seen = 0;
        int at = -1;
        while (seen <= rank && at < histogram.length - 1) {
            at++;
            seen += histogram[at];
        }
        return at / 100.0 - 1;
    }

    private static int mostTogether(ItemComparison comparison) {
        int most = 1;
        for (int a = 0; a < comparison.size(); a++) {
            for (int b = 0; b < a; b++) {
                most = Math.max(most, comparison.both(a, b));
            }
        }
        return most;
    }

    static int similarity(double cosine, Range range) {
        if (Double.isNaN(cosine)) {
            return 0;
        }
        return code((cosine - range.low) / (range.high - range.low));
    }

    /** One basket is added to what was seen and to what is expected: rare pairs stay pale. */
    static int lift(int both, double expected) {
        return code((Math.log((both + 1) / (expected + 1)) / Math.log(FULL_LIFT) + 1) / 2);
    }

    static int together(int both, double most) {
        return both == 0 ? 1 : code(Math.log1p(both) / Math.log1p(most));
    }

    private static int code(double share) {
        return 1 + (int) Math.round(Math.max(0, Math.min(1, share)) * 254);
    }

    private static byte[] halved(byte[] cells, int size, Upper upper) {
        int half = (size + 1) / 2;
        byte[] smaller = new byte[half * half];
        for (int row = 0; row < half; row++) {
            for (int column = 0; column < half; column++) {
                boolean lift = column > row && upper == Upper.LIFT;
                int best = 0;
                for (int y = 2 * row; y < Math.min(size, 2 * row + 2); y++) {
                    for (int x = 2 * column; x < Math.min(size, 2 * column + 2); x++) {
                        best = stronger(best, cells[y * size + x] & 0xFF, lift);
                    }
                }
                smaller[row * half + column] = (byte) (row == column ? 0 : best);
            }
        }
        return smaller;
    }

    /** The one that stands out more: the farther from chance, or the larger. */
    static int stronger(int a, int b, boolean lift) {
        if (!lift || a == 0 || b == 0) {
            return Math.max(a, b);
        }
        return Math.abs(a - CHANCE) >= Math.abs(b - CHANCE) ? a : b;
    }

    int size() {
        return sizes[0];
    }

    Upper upper() {
        return upper;
    }

    Range range() {
        return range;
    }

    /** Returns what the colours of what is bought alike are spread over. */
    Range boughtRange() {
        return boughtRange;
    }

    /** Returns the largest number of baskets that hold a pair; at least 1. */
    int most() {
        return most;
    }

    /** Returns how many halvings leave a cell at most one pixel small; 0 for cells of a pixel or more. */
    int levelFor(double cellPixels) {
        int level = 0;
        double pixels = cellPixels;
        while (level < levels.length - 1 && pixels < 0.75) {
            pixels *= 2;
            level++;
        }
        return level;
    }

    int size(int level) {
        return sizes[level];
    }

    byte[] level(int level) {
        return levels[level];
    }
}
