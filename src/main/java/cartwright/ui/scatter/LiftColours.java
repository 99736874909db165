package cartwright.ui.scatter;

/**
 * The colour of a lift, the same in both themes: blue below the average, grey at it, yellow to dark orange above. Readers
 * with any colour vision tell blue from orange, and grey lies between.
 */
public final class LiftColours {

    /** Lifts of the stops. */
    private static final double[] LIFTS = {0.25, 1, 2, 8};

    private static final int[] COLOURS = {0x1F5FA8, 0x8C959F, 0xD8A03D, 0xC2410C};

    /** A rule outside of what is marked. */
    static final int FADED = 0x40808080;

    private LiftColours() {}

    /** Returns an opaque colour. */
    static int of(double lift) {
        if (!(lift > LIFTS[0])) {
            return 0xFF000000 | COLOURS[0];
        }
        for (int stop = 1; stop < LIFTS.length; stop++) {
            if (lift < LIFTS[stop]) {
                double share = Math.log(lift / LIFTS[stop - 1]) / Math.log(LIFTS[stop] / LIFTS[stop - 1]);
                return mix(COLOURS[stop - 1], COLOURS[stop], share);
            }
        }
        return 0xFF000000 | COLOURS[COLOURS.length - 1];
    }

    private static int mix(int from, int to, double share) {
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            colour = colour << 8 | (int) Math.round(a + share * (b - a));
        }
        return colour;
    }

    /** Returns the lift at a place of the legend, in [0, 1]. */
    static double lift(double place) {
        return LIFTS[0] * Math.pow(LIFTS[LIFTS.length - 1] / LIFTS[0], place);
    }
}
