package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LateViewsTest {

    private final FxRobot robot = new FxRobot();
    private final List<String> built = new ArrayList<>();
    private final LateViews late = new LateViews();

    private Node view(String name) {
        built.add(name);
        late.soon(() -> built.add(name + " 1"));
        late.soon(() -> built.add(name + " 2"));
        return new Region();
    }

    private void addTwo() {
        late.add(new BorderPane(), () -> view("first"));
        late.add(new BorderPane(), () -> view("second"));
    }

    @Test
    void onePieceAtATimeAndTheNextViewAfterThePartsOfTheOneBefore() {
        robot.interact(this::addTwo);
        List<String> all = List.of("first", "first 1", "first 2", "second", "second 1", "second 2");
        for (int pieces = 1; pieces <= all.size(); pieces++) {
            robot.interact(late::buildNext);
            assertEquals(all.subList(0, pieces), built);
        }
    }

    @Test
    void aWindowThatStandsAlreadyGetsEverythingAtOnce() {
        robot.interact(() -> {
            addTwo();
            late.buildPanes();
        });
        assertEquals(List.of("first", "first 1", "first 2", "second", "second 1", "second 2"), built);
    }

    @Test
    void nothingIsBuiltForAWindowThatHasOtherViews() {
        robot.interact(() -> {
            addTwo();
            late.buildNext();
            late.stop();
            late.buildNext();
        });
        assertEquals(List.of("first"), built);
    }
}
