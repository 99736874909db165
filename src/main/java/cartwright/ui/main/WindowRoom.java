package cartwright.ui.main;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** How large the window is at first and how small it may become: larger where everything is drawn larger, never more than the screen. */
final class WindowRoom {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    /** The content keeps at least this much room, in units of itself. */
    private static final double CONTENT_WIDTH = 640;

    private static final double CONTENT_HEIGHT = 400;

    private final ObservableDoubleValue scale;
    private final Rectangle2D screen = Screen.getPrimary().getVisualBounds();

    WindowRoom(ObservableDoubleValue scale) {
        this.scale = scale;
    }

    /** Returns the width of a window that was never shown before. */
    double usualWidth() {
        return Math.min(screen.getWidth(), WIDTH * scale.get());
    }

    /** Returns the height of a window that was never shown before. */
    double usualHeight() {
        return Math.min(screen.getHeight(), HEIGHT * scale.get());
    }

    /** Keeps a window from becoming too small for what is in it, and makes it larger where a larger scale needs it. */
    void keepLargeEnough(Stage stage) {
        limit(stage);
        scale.addListener(observable -> {
            limit(stage);
            stage.setWidth(Math.max(stage.getWidth(), stage.getMinWidth()));
            stage.setHeight(Math.max(stage.getHeight(), stage.getMinHeight()));
        });
    }

    private void limit(Stage stage) {
        double wide = Math.max(SMALLEST_WIDTH, CONTENT_WIDTH * scale.get());
        double high = Math.max(SMALLEST_HEIGHT, CONTENT_HEIGHT * scale.get());
        stage.setMinWidth(Math.min(screen.getWidth(), wide));
        stage.setMinHeight(Math.min(screen.getHeight(), high));
    }
}
