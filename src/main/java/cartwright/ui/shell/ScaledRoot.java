package cartwright.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows the window's content larger: at 150 % the content is laid out in two thirds of the room and drawn half as large again. */
public final class ScaledRoot extends Region {

    /** The content as it is. */
    public static final double SMALLEST = 1;

    /** Twice as large. */
    public static final double LARGEST = 2;

    private static final double STEP = 0.25;

    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", SMALLEST);
    private final Scale transform = new Scale(1, 1, 0, 0);
    private final Parent content;

    /** Wraps a content at 100 %. */
    public ScaledRoot(Parent content) {
        this.content = content;
        content.getTransforms().add(transform);
        getChildren().setAll(content);
        getStyleClass().add("scaled-root");
        scale.addListener((observable, before, now) -> {
            transform.setX(now.doubleValue());
            transform.setY(now.doubleValue());
            requestLayout();
        });
    }

    /** Returns the scale, in [1, 2]. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Returns the next larger or smaller scale. */
    public static double step(double from, int by) {
        double next = Math.round(from / STEP + by) * STEP;
        return Math.max(SMALLEST, Math.min(LARGEST, next));
    }

    @Override
    protected void layoutChildren() {
        double by = scale.get();
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
