package cartwright.ui.evaluate;

import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * Hit rates as bars with their spread over the seeds.
 *
 * @param title what the bars measure
 * @param bars from top to bottom
 */
record RatePicture(String title, List<Bar> bars, double width, double height) implements Picture {

    private static final double SIZE = 12;
    private static final double HEADER = 22;
    private static final double NUMBER = 40;
    private static final double GAP = 6;
    private static final double NAMES = 0.42;
    private static final double THICK = 0.62;
    private static final double MOST_ROW = 26;

    /**
     * One ranker.
     *
     * @param share length, in [0, 1]
     * @param deviation over the seeds; NaN for one seed
     * @param number the length as it is read
     * @param chief whether it is the one that the verdict names
     */
    record Bar(String name, double share, double deviation, String number, boolean chief) {

        /** Where its spread ends. */
        double end() {
            return Double.isNaN(deviation) ? share : share + deviation;
        }
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        Lettering heading = Lettering.of(SIZE, palette.muted());
        ink.text(heading.fit(title, width - 2 * GAP), GAP, HEADER / 2, heading);
        double longest = bars.stream().mapToDouble(Bar::end).max().orElse(0);
        if (longest <= 0) {
            return;
        }
        double row = Math.min(MOST_ROW, (height - HEADER - GAP) / bars.size());
        double left = width * NAMES;
        double room = Math.max(0, width - left - NUMBER - 2 * GAP);
        for (int at = 0; at < bars.size(); at++) {
            Bar bar = bars.get(at);
            double middle = HEADER + row * (at + 0.5);
            Lettering names = Lettering.of(SIZE, bar.chief() ? palette.text() : palette.muted());
            ink.text(names.fit(bar.name(), left - 2 * GAP), left - GAP, middle, names.aligned(Align.RIGHT));
            double length = room * bar.share() / longest;
            Color fill = bar.chief() ? palette.accent() : palette.line().interpolate(palette.muted(), 0.4);
            ink.rectangle(left, middle - row * THICK / 2, length, row * THICK, fill);
            if (bar.deviation() > 0) {
                double half = room * bar.deviation() / longest;
                ink.line(left + length - half, middle, left + length + half, middle, new Stroke(palette.text(), 1.4));
            }
            ink.text(bar.number(), width - GAP, middle, names.aligned(Align.RIGHT));
        }
    }
}
