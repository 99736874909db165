package cartwright.ui.timeline;

import static cartwright.ui.timeline.TimelineGeometry.BOTTOM;
import static cartwright.ui.timeline.TimelineGeometry.DATE_WIDTH;
import static cartwright.ui.timeline.TimelineGeometry.LEFT;
import static cartwright.ui.timeline.TimelineGeometry.RIGHT;
import static cartwright.ui.timeline.TimelineGeometry.TITLE;

import cartwright.app.session.Timeline.Point;
import cartwright.ui.timeline.TimelineGeometry.Panel;
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
        setOnMouseMoved(event -> marked.set(geometry().at(event.getX())));
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

    /** Returns the picture of what is shown, under a title. */
    TimelinePicture picture(String title) {
        TimelineGeometry places = geometry();
        return new TimelinePicture(
                title,
                places,
                new TimelinePicture.Words(
                        texts.counts(),
                        texts.shares(),
                        scale(places.counts(), texts.count()),
                        scale(places.shares(), texts.share())),
                points.stream().map(texts.date()).toList());
    }

    private static List<String> scale(Panel panel, DoubleFunction<String> text) {
        return List.of(text.apply(0), text.apply(panel.largest() / 2), text.apply(panel.largest()));
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

    private TimelineGeometry geometry() {
        return new TimelineGeometry(getWidth(), getHeight(), points);
    }

    @Override
    protected void layoutChildren() {
        ticks.forEach(getChildren()::remove);
        ticks.clear();
        List.of(bars, band, line, axes).forEach(path -> path.getElements().clear());
        TimelineGeometry places = geometry();
        Panel counts = places.counts();
        Panel shares = places.shares();
        countTitle.resizeRelocate(LEFT, counts.top() - TITLE, Math.max(0, getWidth() - LEFT), TITLE);
        shareTitle.resizeRelocate(LEFT, shares.top() - TITLE, Math.max(0, getWidth() - LEFT), TITLE);
        if (!points.isEmpty() && shares.bottom() > shares.top()) {
            drawCounts(places, counts);
            drawShares(places, shares);
            drawDates(places, shares.bottom());
        }
        layoutMarker();
    }

    private void drawCounts(TimelineGeometry places, Panel panel) {
        double width = places.barWidth();
        for (int period = 0; period < points.size(); period++) {
            double left = places.middle(period) - width / 2;
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
    private void drawShares(TimelineGeometry places, Panel panel) {
        for (int from = 0; from < points.size(); from = places.endOfRun(from) + 1) {
            int end = places.endOfRun(from);
            if (end > from) {
                drawRun(places, panel, from, end);
            }
        }
        drawScale(panel, texts.share());
    }

    private void drawRun(TimelineGeometry places, Panel panel, int from, int end) {
        double half = end - from == 1 ? places.step() / 3 : 0; // a single period is drawn as a short dash
        for (int period = from; period < end; period++) {
            double y = panel.y(points.get(period).share());
            line.getElements()
                    .add(
                            period == from
                                    ? new MoveTo(places.middle(period) - half, y)
                                    : new LineTo(places.middle(period), y));
            double high = panel.y(points.get(period).interval().high());
            band.getElements()
                    .add(
                            period == from
                                    ? new MoveTo(places.middle(period) - half, high)
                                    : new LineTo(places.middle(period), high));
        }
        Point last = points.get(end - 1);
        line.getElements().add(new LineTo(places.middle(end - 1) + half, panel.y(last.share())));
        band.getElements()
                .add(new LineTo(
                        places.middle(end - 1) + half, panel.y(last.interval().high())));
        band.getElements()
                .add(new LineTo(
                        places.middle(end - 1) + half, panel.y(last.interval().low())));
        for (int period = end - 1; period >= from; period--) {
            double low = panel.y(points.get(period).interval().low());
            band.getElements().add(new LineTo(places.middle(period) - (period == from ? half : 0), low));
        }
    }

    private void drawScale(Panel panel, DoubleFunction<String> text) {
        for (double share : new double[] {0, 0.5, 1}) {
            double y = panel.y(share * panel.largest());
            axes.getElements().addAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
            tick(text.apply(share * panel.largest()), 0, y - 9, LEFT - 6, Pos.CENTER_RIGHT);
        }
    }

    private void drawDates(TimelineGeometry places, double bottom) {
        for (int period = 0; period < points.size(); period += places.named()) {
            double x = LEFT + period * places.step();
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
            double x = geometry().middle(marked.get());
            marker.getElements().addAll(new MoveTo(x, TITLE), new LineTo(x, getHeight() - BOTTOM));
        }
    }
}
