package cartwright.ui.scatter;

import cartwright.core.rule.RuleTable;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Pixels;
import cartwright.ui.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** The scatter as it leaves the program: points as shapes, or as one image where they are too many for a vector file. */
final class ScatterPicture implements Picture {

    private static final int MOST_SHAPES = 20_000;
    private static final double LEFT = 66;
    private static final double TOP = 10;
    private static final double RIGHT = 10;
    private static final double BOTTOM = 46;
    private static final double SIZE = 12;
    private static final double RADIUS = 2.5;

    private final Plotted plotted;
    private final String across;
    private final String up;
    private final List<Tick> ticksAcross;
    private final List<Tick> ticksUp;

    /**
     * A number on an axis.
     *
     * @param place 0 at the start and 1 at the end
     * @param text how it reads
     */
    record Tick(double place, String text) {}

    ScatterPicture(Plotted plotted, String across, String up, List<Tick> ticksAcross, List<Tick> ticksUp) {
        this.plotted = plotted;
        this.across = across;
        this.up = up;
        this.ticksAcross = new ArrayList<>(ticksAcross);
        this.ticksUp = new ArrayList<>(ticksUp);
    }

    @Override
    public String name() {
        return "scatter";
    }

    @Override
    public double width() {
        return LEFT + plotted.width() + RIGHT;
    }

    @Override
    public double height() {
        return TOP + plotted.height() + BOTTOM;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width(), height(), palette.ground());
        double bottom = TOP + plotted.height();
        Lettering muted = Lettering.of(SIZE, palette.muted());
        Stroke line = new Stroke(palette.line(), 1);
        for (Tick tick : ticksAcross) {
            double x = LEFT + tick.place() * (plotted.width() - 1);
            ink.line(x, TOP, x, bottom, line);
            ink.text(tick.text(), x, bottom + 12, muted.aligned(Align.CENTRE));
        }
        for (Tick tick : ticksUp) {
            double y = TOP + (1 - tick.place()) * (plotted.height() - 1);
            ink.line(LEFT, y, width() - RIGHT, y, line);
            ink.text(tick.text(), LEFT - 6, y, muted.aligned(Align.RIGHT));
        }
        ink.text(across, LEFT + plotted.width() / 2.0, height() - 12, muted.aligned(Align.CENTRE));
        ink.text(
                up,
                12,
                TOP + plotted.height() / 2.0,
                muted.aligned(Align.CENTRE).turned(-90));
        paintPoints(ink);
    }

    private void paintPoints(Ink ink) {
        RuleTable table = plotted.shown().table();
        if (table == null) {
            return;
        }
        if (plotted.shown().size() > MOST_SHAPES) {
            int[] colours = new int[plotted.width() * plotted.height()];
            plotted.pixels().get(colours);
            Pixels pixels = new Pixels(plotted.width(), plotted.height(), colours);
            ink.pixels(pixels, LEFT, TOP, plotted.width(), plotted.height());
            return;
        }
        for (int place = 0; place < plotted.shown().size(); place++) {
            int row = plotted.shown().row(place);
            int colour = LiftColours.of(table.all(row).lift());
            ink.disc(
                    LEFT + plotted.x(row),
                    TOP + plotted.y(row),
                    RADIUS,
                    Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
        }
    }
}
