package cartwright.ui.models;

import cartwright.core.similar.SimilaritySpread;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * How alike the products of a catalogue are, a strip of bars for each way to fit their vectors, one under the other.
 *
 * @param strips from the top
 */
record SpreadPicture(List<Strip> strips, double width, double height) implements Picture {

    private static final double SIZE = 12;
    private static final double LEFT = 150;
    private static final double RIGHT = 240;
    private static final double AXIS = 20;
    private static final double GAP = 8;
    private static final int BARS = 60;
    private static final double LOWEST = -0.5;
    private static final double HIGHEST = 1;
    private static final Map<String, Double> MARKS = Map.of("-0.5", -0.5, "0", 0.0, "0.5", 0.5, "1", 1.0);
    private static final double[] SHARES = {0.1, 0.5, 0.9};

    /**
     * One way.
     *
     * @param name what it is called
     * @param numbers its three shares as the analyst reads them
     * @param now whether the project is set so
     */
    record Strip(String name, String numbers, SimilaritySpread spread, boolean now) {}

    @Override
    public String name() {
        return "spread";
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        if (strips.isEmpty() || width < LEFT + RIGHT || height < AXIS * 2) {
            return;
        }
        double each = (height - AXIS) / strips.size();
        for (int at = 0; at < strips.size(); at++) {
            strip(ink, palette, strips.get(at), at * each, each - GAP);
        }
        Lettering muted = Lettering.of(SIZE, palette.muted()).aligned(Align.CENTRE);
        MARKS.forEach((text, mark) -> ink.text(text, x(mark), height - AXIS / 2, muted));
    }

    private double x(double similarity) {
        return LEFT + (width - LEFT - RIGHT) * (similarity - LOWEST) / (HIGHEST - LOWEST);
    }

    private void strip(Ink ink, Palette palette, Strip strip, double top, double high) {
        Color colour = strip.now() ? palette.accent() : palette.muted();
        double[] shares = new double[BARS];
        double most = 0;
        for (int bar = 0; bar < BARS; bar++) {
            shares[bar] = strip.spread().shareUpTo(edge(bar + 1))
                    - (bar == 0 ? 0 : strip.spread().shareUpTo(edge(bar)));
            most = Math.max(most, shares[bar]);
        }
        for (int bar = 0; bar < BARS; bar++) {
            double tall = high * shares[bar] / most;
            double from = x(edge(bar));
            ink.rectangle(from, top + high - tall, x(edge(bar + 1)) - from - 1, tall, colour);
        }
        ink.line(LEFT, top + high, width - RIGHT, top + high, new Stroke(palette.line(), 1));
        for (double share : SHARES) {
            double at = x(strip.spread().quantile(share));
            ink.line(at, top, at, top + high, new Stroke(palette.text(), share == 0.5 ? 1.6 : 0.8));
        }
        Lettering text = Lettering.of(SIZE, strip.now() ? palette.text() : palette.muted());
        ink.text(strip.name(), LEFT - 10, top + high / 2, text.aligned(Align.RIGHT));
        ink.text(strip.numbers(), width - RIGHT + 12, top + high / 2, text.aligned(Align.LEFT));
    }

    private static double edge(int bar) {
        return LOWEST + (HIGHEST - LOWEST) * bar / BARS;
    }
}
