package cartwright.ui.scatter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;

/** The picture of the points with its axes, a ring round the selected one and the frame that is being drawn. */
final class ScatterPlot extends Region {

    private static final double LEFT = 66;
    private static final double BOTTOM = 42;
    private static final double TOP = 6;
    private static final double RIGHT = 10;
    private static final double RING = 7;
    private static final double TICK_ROOM = 70;
    private static final double TICK_HEIGHT = 50;

    private final ImageView image = new ImageView();
    private final Path axes = new Path();
    private final Circle ring = new Circle(RING);
    private final Circle pointed = new Circle(RING - 1);
    private final Rectangle frame = new Rectangle();
    private final Label across = new Label();
    private final Label up = new Label();
    private final List<Label> ticks = new ArrayList<>();
    private final DoubleFunction<String> count;
    private final DoubleFunction<String> share;
    private @Nullable Plotted plotted;

    ScatterPlot(DoubleFunction<String> count, DoubleFunction<String> share) {
        this.count = count;
        this.share = share;
        setId("scatterPlot");
        getStyleClass().add("scatter-plot");
        setFocusTraversable(true);
        setMinSize(0, 0);
        style(axes, "chart-axes");
        style(ring, "scatter-ring");
        style(pointed, "scatter-pointed");
        style(frame, "scatter-frame");
        across.getStyleClass().add("chart-title");
        across.setAlignment(Pos.CENTER);
        up.getStyleClass().add("chart-title");
        up.setAlignment(Pos.CENTER);
        up.getTransforms().add(new Rotate(-90, 0, 0));
        image.setMouseTransparent(true);
        ring.setVisible(false);
        pointed.setVisible(false);
        frame.setVisible(false);
        getChildren().setAll(axes, image, frame, ring, pointed, across, up);
    }

    private static void style(Shape shape, String name) {
        shape.getStyleClass().add(name);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
    }

    void setTitles(String acrossTitle, String upTitle) {
        across.setText(acrossTitle);
        up.setText(upTitle);
    }

    double pictureWidth() {
        return getWidth() - LEFT - RIGHT;
    }

    double pictureHeight() {
        return getHeight() - TOP - BOTTOM;
    }

    /** Turns a place in this node into one in the picture. */
    double inPictureX(double x) {
        return Math.max(0, Math.min(pictureWidth() - 1, x - LEFT));
    }

    /** Turns a height in this node into one in the picture. */
    double inPictureY(double y) {
        return Math.max(0, Math.min(pictureHeight() - 1, y - TOP));
    }

    void show(@Nullable Plotted picture) {
        plotted = picture;
        if (picture == null) {
            image.setImage(null);
        } else {
            WritableImage drawn = new WritableImage(picture.width(), picture.height());
            drawn.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            picture.width(),
                            picture.height(),
                            PixelFormat.getIntArgbInstance(),
                            picture.pixels(),
                            picture.width());
            image.setImage(drawn);
        }
        requestLayout();
    }

    void ring(@Nullable Integer row) {
        place(ring, row);
    }

    void point(@Nullable Integer row) {
        place(pointed, row);
    }

    private void place(Circle circle, @Nullable Integer row) {
        circle.setVisible(row != null && plotted != null);
        if (row != null && plotted != null) {
            circle.setCenterX(LEFT + plotted.x(row));
            circle.setCenterY(TOP + plotted.y(row));
        }
    }

    /** Shows a frame between two corners in the picture; hides it where they are the same. */
    void frame(double x1, double y1, double x2, double y2) {
        frame.setVisible(x1 != x2 || y1 != y2);
        frame.setX(LEFT + Math.min(x1, x2));
        frame.setY(TOP + Math.min(y1, y2));
        frame.setWidth(Math.abs(x1 - x2));
        frame.setHeight(Math.abs(y1 - y2));
    }

    @Override
    protected void layoutChildren() {
        image.relocate(LEFT, TOP);
        ticks.forEach(getChildren()::remove);
        ticks.clear();
        axes.getElements().clear();
        across.resizeRelocate(LEFT, getHeight() - 20, Math.max(0, pictureWidth()), 18);
        up.resizeRelocate(0, TOP + Math.max(0, pictureHeight()), Math.max(0, pictureHeight()), 18);
        boolean axed = plotted != null;
        across.setVisible(axed);
        up.setVisible(axed);
        if (plotted != null && pictureHeight() > 0 && pictureWidth() > 0) {
            drawAxes(plotted);
        }
    }

    static List<Double> ticksAcross(Plotted picture) {
        return picture.across().ticks((int) (picture.width() / TICK_ROOM));
    }

    static List<Double> ticksUp(Plotted picture) {
        return picture.up().ticks((int) (picture.height() / TICK_HEIGHT));
    }

    private void drawAxes(Plotted picture) {
        double bottom = TOP + picture.height();
        double right = LEFT + picture.width();
        for (double tick : ticksAcross(picture)) {
            double x = LEFT + picture.across().place(tick) * (picture.width() - 1);
            axes.getElements().addAll(new MoveTo(x, TOP), new LineTo(x, bottom));
            tick(count.apply(tick), x - TICK_ROOM / 2, bottom + 2, TICK_ROOM, Pos.CENTER);
        }
        for (double tick : ticksUp(picture)) {
            double y = TOP + (1 - picture.up().place(tick)) * (picture.height() - 1);
            axes.getElements().addAll(new MoveTo(LEFT, y), new LineTo(right, y));
            tick(share.apply(tick), 18, y - 9, LEFT - 24, Pos.CENTER_RIGHT);
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
}
