package cartwright.ui.timeline;

import cartwright.app.session.Timeline.Point;
import java.util.List;

/**
 * Where the parts of a timeline stand: two panels over one axis of time.
 *
 * @param width of the whole, in pixels
 * @param height of the whole, in pixels
 * @param points the periods
 */
record TimelineGeometry(double width, double height, List<Point> points) {

    static final double LEFT = 52;
    static final double RIGHT = 8;
    static final double TITLE = 20;
    static final double BOTTOM = 22;
    static final double DATE_WIDTH = 84;

    /** The 0 of the upper panel does not touch the title of the lower. */
    private static final double BETWEEN = 8;

    private static final double COUNT_SHARE = 0.42;
    private static final int TRUSTED = 10; // baskets from which on an interval sets the scale

    /**
     * One panel.
     *
     * @param top its upper edge
     * @param bottom its lower edge, where 0 stands
     * @param largest the number at the upper edge
     */
    record Panel(double top, double bottom, double largest) {

        /** Returns the height at which a number stands; beyond the ends it stands on them. */
        double y(double value) {
            return bottom - (bottom - top) * Math.max(0, Math.min(1, value / largest));
        }
    }

    Panel counts() {
        double most = points.stream().mapToInt(Point::hits).max().orElse(0);
        return new Panel(TITLE, TITLE + (height - 2 * TITLE - BETWEEN - BOTTOM) * COUNT_SHARE, countScale(most));
    }

    Panel shares() {
        double highest = points.stream()
                .filter(point -> point.baskets() > 0)
                .mapToDouble(
                        point -> point.baskets() >= TRUSTED ? point.interval().high() : point.share())
                .max()
                .orElse(1);
        return new Panel(counts().bottom() + BETWEEN + TITLE, height - BOTTOM, Math.min(1, roundUp(highest)));
    }

    double step() {
        return (width - LEFT - RIGHT) / Math.max(1, points.size());
    }

    double middle(int period) {
        return LEFT + (period + 0.5) * step();
    }

    double barWidth() {
        return Math.max(1, step() * 0.7);
    }

    /** Returns the period at a place from the left, or -1. */
    int at(double x) {
        int period = (int) Math.floor((x - LEFT) / step());
        return period < 0 || period >= points.size() ? -1 : period;
    }

    /** Returns of how many periods one is named, so that names do not touch. */
    int named() {
        int room = (int) Math.max(1, (width - LEFT - RIGHT) / DATE_WIDTH);
        return (points.size() + room - 1) / room;
    }

    /** Returns the end, exclusive, of the periods from here that have baskets to take a share of. */
    int endOfRun(int from) {
        int end = from;
        while (end < points.size() && points.get(end).baskets() > 0) {
            end++;
        }
        return end;
    }

    /** Half of the scale is written beside it too, and is no half basket. */
    private static double countScale(double most) {
        for (double scale : new double[] {2, 4, 6, 10}) {
            if (most <= scale) {
                return scale;
            }
        }
        return roundUp(most);
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double roundUp(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 2, 5}) {
            if (value <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
