package cartwright.ui.heatmap;

/**
 * Colours of the heatmap, told apart by readers with any colour vision.
 *
 * <p>Similarity runs from light to dark blue, so that lightness alone tells it. Lift runs from orange (less often than by
 * chance) over near white to purple (more often), a pair that red-green blindness leaves apart.
 */
final class Ramps {

    private static final int[] SIMILARITY = {0xF1F5F9, 0xC6DBEF, 0x6BAED6, 0x2171B5, 0x08306B};
    private static final int[] LIFT = {0xB35806, 0xF1A340, 0xF7F7F7, 0x998EC3, 0x542788};

    /** A lift of this many times, or one over it, has the full colour. */
    static final double FULL_LIFT = 8;

    static final int NOTHING = 0xFFDDDDDD;

    private Ramps() {}

    /** Returns the opaque colour of a cosine; those below 0 look like 0, as they mean the same to a reader. */
    static int similarity(double cosine) {
        return Double.isNaN(cosine) ? NOTHING : between(SIMILARITY, Math.max(0, Math.min(1, cosine)));
    }

    /** Returns the opaque colour of a lift, on a logarithmic scale around 1. */
    static int lift(double lift) {
        if (Double.isNaN(lift)) {
            return NOTHING;
        }
        double log = lift <= 0 ? -1 : Math.log(lift) / Math.log(FULL_LIFT);
        return between(LIFT, (Math.max(-1, Math.min(1, log)) + 1) / 2);
    }

    private static int between(int[] stops, double place) {
        double scaled = place * (stops.length - 1);
        int left = Math.min(stops.length - 2, (int) scaled);
        double share = scaled - left;
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = stops[left] >> shift & 0xFF;
            int to = stops[left + 1] >> shift & 0xFF;
            colour = colour << 8 | (int) Math.round(from + share * (to - from));
        }
        return colour;
    }
}
