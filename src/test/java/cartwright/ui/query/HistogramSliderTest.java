package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HistogramSliderTest {

    private HistogramSlider slider;

    @Start
    void start(Stage stage) {
        slider = new HistogramSlider();
        slider.setSpokenValue(value -> "tau " + value);
        slider.setHistogram(new int[] {4, 3, 2, 1}, 0, 1);
        slider.valueProperty().set(0.5);
        stage.setScene(new Scene(new StackPane(slider), 420, 80));
        stage.show();
    }

    @Test
    void theThumbIsDragged(FxRobot robot) {
        robot.drag("#tauThumb", MouseButton.PRIMARY).moveBy(100, 0).drop();
        assertEquals(
                0.5 + 100 / (slider.getWidth() - 12), slider.valueProperty().get(), 0.02);
        robot.drag("#tauThumb", MouseButton.PRIMARY).moveBy(-1000, 0).drop();
        assertEquals(0, slider.valueProperty().get(), "never leaves the histogram");
    }

    @Test
    void theValueFollowsTheMouseOnceAPictureHoweverOftenItMoves(FxRobot robot) throws Exception {
        AtomicInteger changes = new AtomicInteger();
        slider.valueProperty().addListener(observable -> changes.incrementAndGet());
        double width = slider.getWidth();
        robot.interact(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, width / 4);
            assertEquals(1, changes.get());
            for (int move = 1; move <= 20; move++) {
                mouse(MouseEvent.MOUSE_DRAGGED, width / 4 + 5 * move);
            }
            assertEquals(1, changes.get(), "no picture has come in between");
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> changes.get() > 1);
        assertEquals(2, changes.get());
        assertEquals(
                (width / 4 + 100 - 6) / (width - 12), slider.valueProperty().get(), 1e-6);
        robot.interact(() -> {
            mouse(MouseEvent.MOUSE_DRAGGED, width / 2);
            mouse(MouseEvent.MOUSE_RELEASED, width / 2);
            assertEquals(0.5, slider.valueProperty().get(), 1e-6, "the last place counts, picture or not");
        });
    }

    private void mouse(EventType<MouseEvent> type, double x) {
        Point2D scene = slider.localToScene(x, 20);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        MouseEvent event = new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                false,
                null);
        Event.fireEvent(slider, event);
    }

    @Test
    void barsAboveTheValueAreMarkedAsKept(FxRobot robot) {
        robot.interact(() -> slider.valueProperty().set(0.75));
        Node kept = robot.lookup(".kept").query();
        double span = slider.getWidth() - 12;
        assertEquals(6 + 0.75 * span, kept.getClip().getLayoutBounds().getMinX(), 1e-6);
        assertTrue(kept.getLayoutBounds().getMaxX() > 6 + 0.9 * span, "the last bar is among those it shows");
        robot.interact(() -> slider.valueProperty().set(0));
        assertEquals(6, kept.getClip().getLayoutBounds().getMinX(), 1e-6);
        assertTrue(kept.getClip().getLayoutBounds().getMaxX() >= 6 + span);
    }

    @Test
    void keysMoveTheValue(FxRobot robot) {
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertEquals(0.625, slider.valueProperty().get(), 1e-9);
        robot.type(KeyCode.LEFT, 2);
        assertEquals(0.375, slider.valueProperty().get(), 1e-9);
        robot.type(KeyCode.END);
        assertEquals(1, slider.valueProperty().get());
        robot.type(KeyCode.HOME);
        assertEquals(0, slider.valueProperty().get());
        robot.type(KeyCode.PAGE_UP);
        assertTrue(slider.valueProperty().get() > 0.5);
    }

    @Test
    void aScreenReaderIsToldTheValue() {
        assertEquals(0.5, slider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals("tau 0.5", slider.getAccessibleText());
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> slider.setHistogram(new int[] {1}, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> slider.setHistogram(new int[] {1}, Double.NaN, 1));
    }
}
