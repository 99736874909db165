package cartwright.ui.timeline;

import cartwright.app.session.Timeline.Point;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import cartwright.ui.timeline.TimelineGeometry.Panel;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * A timeline that leaves the program: its bars, band and line as shapes.
 *
 * @param title what it is about
 * @param places where everything stands below the title
 * @param words the titles of the panels
 * @param dates the name of every period
 */
record TimelinePicture(String title, TimelineGeometry places, Words words, List<String> dates) implements Picture {

    private static final double HEADER = 24;
    private static final double SIZE = 12;
    private static final double BAND = 0.25;

    /**
     * The words beside the panels.
     *
     * @param counts title of the upper panel
     * @param shares title of the lower one
     * @param countScale 0, the half and the whole of the upper scale
     * @param shareScale 0, the half and the whole of the lower scale
     */
    record Words(String counts, String shares, List<String> countScale, List<String> shareScale) {}

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public double width() {
        return places.width();
    }

    @Override
    public double height() {
        return places.height() + HEADER;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width(), height(), palette.ground());
        Lettering heading = Lettering.of(SIZE + 1, palette.text());
        ink.text(heading.fit(title, width() - 16), 8, HEADER / 2, heading);
        Lettering muted = Lettering.of(SIZE, palette.muted());
        scale(ink, palette, places.counts(), words.counts(), words.countScale());
        scale(ink, palette, places.shares(), words.shares(), words.shareScale());
        bars(ink, palette.accent());
        for (int from = 0; from < places.points().size(); from = places.endOfRun(from) + 1) {
            run(ink, palette.accent(), from, places.endOfRun(from));
        }
        for (int period = 0; period < dates.size(); period += places.named()) {
            double x = TimelineGeometry.LEFT + period * places.step();
            ink.text(dates.get(period), x, height() - TimelineGeometry.BOTTOM / 2, muted);
        }
    }

    private void scale(Ink ink, Palette palette, Panel panel, String panelTitle, List<String> numbers) {
        Lettering muted = Lettering.of(SIZE, palette.muted());
        ink.text(panelTitle, TimelineGeometry.LEFT, HEADER + panel.top() - TimelineGeometry.TITLE / 2, muted);
        for (int at = 0; at < numbers.size(); at++) {
            double y = HEADER + panel.y(panel.largest() * at / (numbers.size() - 1));
            ink.line(TimelineGeometry.LEFT, y, width() - TimelineGeometry.RIGHT, y, new Stroke(palette.line(), 1));
            ink.text(numbers.get(at), TimelineGeometry.LEFT - 6, y, muted.aligned(Align.RIGHT));
        }
    }

    private void bars(Ink ink, Color colour) {
        Panel panel = places.counts();
        double wide = places.barWidth();
        for (int period = 0; period < places.points().size(); period++) {
            double top = panel.y(places.points().get(period).hits());
            ink.rectangle(places.middle(period) - wide / 2, HEADER + top, wide, panel.bottom() - top, colour);
        }
    }

    private void run(Ink ink, Color colour, int from, int end) {
        int length = end - from;
        if (length < 1) {
            return;
        }
        Panel panel = places.shares();
        double[] xs = new double[length];
        double[] ys = new double[length];
        double[] bandXs = new double[2 * length];
        double[] bandYs = new double[2 * length];
        for (int at = 0; at < length; at++) {
            Point point = places.points().get(from + at);
            xs[at] = places.middle(from + at);
            ys[at] = HEADER + panel.y(point.share());
            bandXs[at] = xs[at];
            bandXs[2 * length - 1 - at] = xs[at];
            bandYs[at] = HEADER + panel.y(point.interval().high());
            bandYs[2 * length - 1 - at] = HEADER + panel.y(point.interval().low());
        }
        if (length == 1) {
            ink.disc(xs[0], ys[0], 2, colour);
            return;
        }
        ink.area(bandXs, bandYs, colour.deriveColor(0, 1, 1, BAND));
        ink.curve(xs, ys, new Stroke(colour, 1.6));
    }
}
