package cartwright.app.task;

/** Where the k slider stands before the analyst moves it. */
public final class SuggestedK {

    /** Share of the slice: one basket in two hundred. */
    private static final double SHARE = 0.005;

    /** Fewer baskets than this are chance. */
    private static final int FEWEST = 5;

    private SuggestedK() {}

    /** Returns a k for a slice of this many baskets. */
    public static int of(int sliceSize) {
        return (int) Math.max(FEWEST, Math.round(sliceSize * SHARE));
    }
}
