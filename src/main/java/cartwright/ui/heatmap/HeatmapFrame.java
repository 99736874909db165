package cartwright.ui.heatmap;

import cartwright.ui.picture.Pixels;

/**
 * The cells of one moment as pixels. Immutable.
 *
 * @param shown what they are of
 * @param view which part
 * @param pixels the part, painted
 * @param ramps the colours they are painted in
 */
record HeatmapFrame(HeatmapViewModel.Shown shown, Viewport view, Pixels pixels, Ramps ramps) {

    static HeatmapFrame of(HeatmapViewModel.Shown shown, Viewport view, int width, int height, Ramps ramps) {
        return new HeatmapFrame(shown, view, CellPainter.paint(shown.codes(), view, width, height, ramps), ramps);
    }

    /** Returns the same part in the colours for another ground. */
    HeatmapFrame in(Ramps other) {
        return other == ramps ? this : of(shown, view, pixels.width(), pixels.height(), other);
    }
}
