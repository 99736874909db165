package cartwright.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ScaledRootTest {

    @Test
    void stepsStayBetweenOneAndTwo() {
        assertEquals(1.25, ScaledRoot.step(1, 1));
        assertEquals(1, ScaledRoot.step(1, -1));
        assertEquals(2, ScaledRoot.step(2, 1));
        assertEquals(1.75, ScaledRoot.step(2, -1));
    }

    @Test
    void theContentGetsTheRoomThatIsLeftOnceItIsDrawnLarger() {
        Pane content = new Pane();
        ScaledRoot root = new ScaledRoot(content);
        root.resize(1200, 800);
        root.scaleProperty().set(2);
        root.layout();
        assertEquals(600, content.getWidth());
        assertEquals(1200, content.getBoundsInParent().getWidth(), "and fills the window");
    }
}
