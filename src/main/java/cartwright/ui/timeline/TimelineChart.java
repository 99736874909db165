package cartwright.ui.timeline;

import cartwright.app.session.Timeline.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Two panels over one axis of time: counts as bars above, the share with its interval below. Arrow keys move the mark. */
final class TimelineChart extends Region {

    private static final double LEFT = 52;
    private static final double RIGHT = 8;
    private static final double TITLE = 20;
    private static final double BOTTOM = 22;
    private static final double COUNT_SHARE = 0.42;
    private static final double DATE_WIDTH = 84;
    private static final int TRUSTED = 10; // baskets from which on an interval sets the scale

    private final Path bars = path("bars");
    private final Path band = path("band");
    private final Path line = path("line");
    private final Path marker = path("marker");
    private final Path axes = path("axes");
    private final Label countTitle = new Label();
    private final Label shareTitle = new Label();
    private final List<Label> ticks = new ArrayList<>();
    private final IntegerProperty marked = new SimpleIntegerProperty(this, "marked", -1);
    private List<Point> points = List.of();
    private Texts texts = new Texts("", "", point -> "", number -> "", share -> "");

    /**
     * How the axes read.
     *
     * @param counts title of the upper panel
     * @param shares title of the lower panel
     * @param date the start of a period
     * @param count a count
     * @param share a share
     */
    record Texts(
            String counts,
            String shares,
            Function<Point, String> date,
            DoubleFunction<String> count,
            DoubleFunction<String> share) {}

    TimelineChart() {
        setId("timelineChart");
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setMinSize(0, 0);
        countTitle.getStyleClass().add("chart-title");
        shareTitle.getStyleClass().add("chart-title");
        getChildren().setAll(axes, bars, band, line, marker, countTitle, shareTitle);
        setOnMouseMoved(event -> marked.set(at(event.getX())));
        setOnMouseClicked(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        marked.addListener(observable -> layoutMarker());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add("chart-" + style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    void show(List<Point> other, Texts words) {
        points = other;
        texts = words;
        countTitle.setText(words.counts());
        shareTitle.setText(words.shares());
        marked.set(Math.min(marked.get(), other.size() - 1));
        requestLayout();
    }

    IntegerProperty markedProperty() {
        return marked;
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step != 0 && !points.isEmpty()) {
            int from = marked.get() < 0 ? (step > 0 ? -1 : points.size()) : marked.get();
            marked.set(Math.max(0, Math.min(points.size() - 1, from + step)));
            event.consume();
        }
    }

    private double step() {
        return (getWidth() - LEFT - RIGHT) / Math.max(1, points.size());
    }

    private int at(double x) {
        int period = (int) Math.floor((x - LEFT) / step());
        return period < 0 || period >= points.size() ? -1 : period;
    }

    private double middle(int period) {
        return LEFT + (period + 0.5) * step();
    }

    @Override
    protected void layoutChildren() {
        ticks.forEach(getChildren()::remove);
        ticks.clear();
        List.of(bars, band, line, axes).forEach(path -> path.getElements().clear());
        double countBottom = TITLE + (getHeight() - 2 * TITLE - BOTTOM) * COUNT_SHARE;
        double shareTop = countBottom + TITLE;
        double shareBottom = getHeight() - BOTTOM;
        countTitle.resizeRelocate(LEFT, 0, Math.max(0, getWidth() - LEFT), TITLE);
        shareTitle.resizeRelocate(LEFT, countBottom, Math.max(0, getWidth() - LEFT), TITLE);
        if (!points.isEmpty() && shareBottom > shareTop) {
            drawCounts(new Panel(TITLE, countBottom, roundUp(mostHits())));
            drawShares(new Panel(shareTop, shareBottom, Math.min(1, roundUp(highestShare()))));
            drawDates(shareBottom);
        }
        layoutMarker();
    }

    private record Panel(double top, double bottom, double largest) {
        double y(double value) {
            return bottom - (bottom - top) * Math.max(0, Math.min(1, value / largest));
        }
    }

    private double mostHits() {
        return points.stream().mapToInt(Point::hits).max().orElse(0);
    }

    private double highestShare() {
        return points.stream()
                .filter(point -> point.baskets() > 0)
                .mapToDouble(
                        point -> point.baskets() >= TRUSTED ? point.interval().high() : point.share())
                .max()
                .orElse(1);
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

    private void drawCounts(Panel panel) {
        double width = Math.max(1, step() * 0.7);
        for (int period = 0; period < points.size(); period++) {
            double left = middle(period) - width / 2;
            double top = panel.y(points.get(period).hits());
            bars.getElements()
                    .addAll(
                            new MoveTo(left, panel.bottom()),
                            new LineTo(left, top),
                            new LineTo(left + width, top),
                            new LineTo(left + width, panel.bottom()),
                            new LineTo(left, panel.bottom()));
        }
        drawScale(panel, texts.count());
    }

    /** The band and the line are broken where there were no baskets to take a share of. */
    private void drawShares(Panel panel) {
        int from = 0;
        while (from < points.size()) {
            int end = from;
            while (end < points.size() && points.get(end).baskets() > 0) {
                end++;
            }
            if (end > from) {
                drawRun(panel, from, end);
            }
            from = end + 1;
        }
        drawScale(panel, texts.share());
    }

    private void drawRun(Panel panel, int from, int end) {
        double half = end - from == 1 ? step() / 3 : 0; // a single period is drawn as a short dash
        for (int period = from; period < end; period++) {
            double y = panel.y(points.get(period).share());
            line.getElements()
                    .add(period == from ? new MoveTo(middle(period) - half, y) : new LineTo(middle(period), y));
            double high = panel.y(points.get(period).interval().high());
            band.getElements()
                    .add(period == from ? new MoveTo(middle(period) - half, high) : new LineTo(middle(period), high));
        }
        Point last = points.get(end - 1);
        line.getElements().add(new LineTo(middle(end - 1) + half, panel.y(last.share())));
        band.getElements()
                .add(new LineTo(middle(end - 1) + half, panel.y(last.interval().high())));
        band.getElements()
                .add(new LineTo(middle(end - 1) + half, panel.y(last.interval().low())));
        for (int period = end - 1; period >= from; period--) {
            double low = panel.y(points.get(period).interval().low());
            band.getElements().add(new LineTo(middle(period) - (period == from ? half : 0), low));
        }
    }

    private void drawScale(Panel panel, DoubleFunction<String> text) {
        for (double share : new double[] {0, 0.5, 1}) {
            double y = panel.y(share * panel.largest());
            axes.getElements().addAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
            tick(text.apply(share * panel.largest()), 0, y - 9, LEFT - 6, Pos.CENTER_RIGHT);
        }
    }

    private void drawDates(double bottom) {
        int room = (int) Math.max(1, (getWidth() - LEFT - RIGHT) / DATE_WIDTH);
        int every = (points.size() + room - 1) / room;
        for (int period = 0; period < points.size(); period += every) {
            double x = LEFT + period * step();
            double width = Math.min(DATE_WIDTH, getWidth() - x);
            tick(texts.date().apply(points.get(period)), x, bottom + 3, width, Pos.CENTER_LEFT);
        }
    }

    private void tick(String text, double x, double y, double width, Pos alignment) {
        Label tick = new Label(text);
        tick.getStyleClass().add("chart-tick");
        tick.setAlignment(alignment);
        tick.setManaged(false);
        tick.setMouseTransparent(true);
        ticks.add(tick);
        getChildren().add(tick);
        tick.resizeRelocate(x, y, width, 18);
    }

    private void layoutMarker() {
        marker.getElements().clear();
        if (marked.get() >= 0 && marked.get() < points.size()) {
            double x = middle(marked.get());
            marker.getElements().addAll(new MoveTo(x, TITLE), new LineTo(x, getHeight() - BOTTOM));
        }
    }
}
