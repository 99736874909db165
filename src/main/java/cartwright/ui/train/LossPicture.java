package cartwright.ui.train;

import cartwright.app.session.TrainedRanker.Losses;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;

/**
 * Training and validation loss as two lines over the passes.
 *
 * @param lines what is drawn
 */
record LossPicture(Lines lines, double width, double height) implements Picture {

    private static final double SIZE = 12;
    private static final double LEFT = 58;
    private static final double RIGHT = 16;
    private static final double TOP = 30;
    private static final double BOTTOM = 40;
    private static final int TICKS = 4;
    private static final double DOT = 3;
    private static final double SAMPLE = 22;
    private static final double MOST_NAMED = 12;

    /**
     * What is drawn.
     *
     * @param losses of each pass so far
     * @param epochs most passes: the width of the picture
     * @param best the pass whose weights are kept; 0 for none
     * @param words what the parts are called
     */
    record Lines(List<Losses> losses, int epochs, int best, Words words) {

        static final Lines NONE = new Lines(List.of(), 0, 0, new Words("", "", "", "", Double::toString));
    }

    /**
     * What the parts are called.
     *
     * @param training the loss on the examples that are learned from
     * @param validation the loss on others
     * @param across the axis of the passes
     * @param best the pass that is kept
     * @param number how a loss reads
     */
    record Words(String training, String validation, String across, String best, DoubleFunction<String> number) {}

    @Override
    public String name() {
        return "training";
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        List<Losses> losses = lines.losses();
        if (losses.isEmpty() || width < LEFT + RIGHT || height < TOP + BOTTOM) {
            return;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Losses each : losses) {
            lowest = Math.min(lowest, Math.min(each.training(), each.validation()));
            highest = Math.max(highest, Math.max(each.training(), each.validation()));
        }
        double margin = Math.max((highest - lowest) * 0.08, Math.abs(highest) * 1e-3);
        Scale up = new Scale(lowest - margin, highest + margin);
        drawAxes(ink, palette, up);
        drawBest(ink, palette);
        drawLine(ink, Palette.group(0), Losses::training, up);
        drawLine(ink, Palette.group(1), Losses::validation, up);
        drawLegend(ink, palette);
    }

    /** The range of losses. */
    private record Scale(double lowest, double highest) {

        double share(double loss) {
            return (loss - lowest) / (highest - lowest);
        }
    }

    private double x(int epoch) {
        double steps = Math.max(1, lines.epochs() - 1);
        return LEFT + (width - LEFT - RIGHT) * (epoch - 1) / steps;
    }

    private double y(Scale up, double loss) {
        return height - BOTTOM - (height - TOP - BOTTOM) * up.share(loss);
    }

    private void drawAxes(Ink ink, Palette palette, Scale up) {
        Lettering muted = Lettering.of(SIZE, palette.muted());
        Stroke thin = new Stroke(palette.line(), 1);
        for (int tick = 0; tick <= TICKS; tick++) {
            double loss = up.lowest() + (up.highest() - up.lowest()) * tick / TICKS;
            double at = y(up, loss);
            ink.line(LEFT, at, width - RIGHT, at, thin);
            ink.text(lines.words().number().apply(loss), LEFT - 6, at, muted.aligned(Align.RIGHT));
        }
        int step = (int) Math.max(1, Math.ceil(lines.epochs() / MOST_NAMED));
        for (int epoch = 1; epoch <= lines.epochs(); epoch += step) {
            ink.text(Integer.toString(epoch), x(epoch), height - BOTTOM + 12, muted.aligned(Align.CENTRE));
        }
        ink.text(lines.words().across(), (LEFT + width - RIGHT) / 2, height - 9, muted.aligned(Align.CENTRE));
    }

    private void drawBest(Ink ink, Palette palette) {
        if (lines.best() > 0) {
            double at = x(lines.best());
            ink.line(at, TOP, at, height - BOTTOM, new Stroke(palette.muted(), 1.2));
            Lettering muted = Lettering.of(SIZE, palette.muted());
            boolean right = at > width / 2;
            ink.text(
                    lines.words().best(),
                    right ? at - 5 : at + 5,
                    TOP + 8,
                    muted.aligned(right ? Align.RIGHT : Align.LEFT));
        }
    }

    private void drawLine(Ink ink, Color colour, ToDoubleFunction<Losses> loss, Scale up) {
        int points = lines.losses().size();
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int at = 0; at < points; at++) {
            Losses each = lines.losses().get(at);
            xs[at] = x(each.epoch());
            ys[at] = y(up, loss.applyAsDouble(each));
            ink.disc(xs[at], ys[at], DOT, colour);
        }
        if (points > 1) {
            ink.curve(xs, ys, new Stroke(colour, 2));
        }
    }

    private void drawLegend(Ink ink, Palette palette) {
        Lettering text = Lettering.of(SIZE, palette.text());
        double at = LEFT;
        List<String> names = List.of(lines.words().training(), lines.words().validation());
        for (int line = 0; line < names.size(); line++) {
            ink.line(at, TOP / 2, at + SAMPLE, TOP / 2, new Stroke(Palette.group(line), 2));
            ink.text(names.get(line), at + SAMPLE + 6, TOP / 2, text);
            at += SAMPLE + 24 + text.width(names.get(line));
        }
    }
}
