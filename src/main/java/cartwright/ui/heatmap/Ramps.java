package cartwright.ui.heatmap;

import cartwright.ui.heatmap.CellCodes.Upper;

/**
 * Colours of the heatmap, told apart by readers with any colour vision.
 *
 * <p>Similarity runs from the ground to a full blue and counts to a full green, so that lightness alone tells them. Lift runs
 * from orange (less often than by chance) over near the ground to purple (more often), a pair that red-green blindness leaves
 * apart.
 */
final class Ramps {

    /** On light ground. */
    static final Ramps LIGHT = new Ramps(
            new int[] {0xF1F5F9, 0xC6DBEF, 0x6BAED6, 0x2171B5, 0x08306B},
            new int[] {0xB35806, 0xF1A340, 0xF7F7F7, 0x998EC3, 0x542788},
            new int[] {0xF4F6F3, 0xC7E9C0, 0x74C476, 0x238B45, 0x00441B},
            0xFFDDDDDD);

    /** On dark ground. */
    static final Ramps DARK = new Ramps(
            new int[] {0x161D27, 0x1F3B5C, 0x2A6CA8, 0x5AA7DE, 0xD6ECFF},
            new int[] {0xFFC06B, 0xA8640F, 0x22262E, 0x6F5FB0, 0xD9CCFF},
            new int[] {0x161F1A, 0x1D4A2C, 0x2F8A4C, 0x74CC8C, 0xDCF7E1},
            0xFF30363D);

    private final int[] similarities;
    private final int[] lifts;
    private final int[] counts;

    private Ramps(int[] similarity, int[] lift, int[] count, int nothing) {
        similarities = table(similarity, nothing);
        lifts = table(lift, nothing);
        counts = table(count, nothing);
    }

    static Ramps on(boolean darkGround) {
        return darkGround ? DARK : LIGHT;
    }

    private static int[] table(int[] stops, int nothing) {
        int[] table = new int[256];
        table[0] = nothing;
        for (int code = 1; code < table.length; code++) {
            table[code] = between(stops, (code - 1) / 254.0);
        }
        return table;
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

    /** Returns the opaque colour of a code below the diagonal. */
    int similarity(int code) {
        return similarities[code];
    }

    /** Returns the opaque colour of a code above the diagonal. */
    int upper(int code, Upper kind) {
        return switch (kind) {
            case LIFT -> lifts[code];
            case TOGETHER -> counts[code];
            case BOUGHT_LIKE -> similarities[code];
        };
    }
}
