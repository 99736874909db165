package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.ui.shell.ScaledRoot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In a window of 1280 x 800 every control is inside of it or of something that scrolls, however large it is drawn and in both languages. */
@ExtendWith(ApplicationExtension.class)
class NothingCutWalkTest {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(shown, new NoFiles());
    }

    @Test
    void everyControlIsInTheWindowOrCanBeScrolledTo(FxRobot robot) throws Exception {
        Walker walk = new Walker(robot);
        walk.until(
                "rules of the example query",
                () -> walk.rows("#ruleTable") > 0 && walk.shown("#nearest .nearest-chip"));
        for (String tool : List.of("evaluateItem", "trainItem", "trustItem", "modelsItem", "shopRulesItem")) {
            walk.openTool(tool);
        }
        for (String language : List.of("en", "zh")) {
            for (double scale : new double[] {1, 1.5, 2}) {
                robot.interact(() -> {
                    ((ScaledRoot) stage.getScene().getRoot()).scaleProperty().set(scale);
                    stage.setWidth(WIDTH);
                    stage.setHeight(HEIGHT);
                });
                walkOver(robot, scale + " " + language);
                robot.interact(() -> {
                    assertEquals(scale > 1, has(robot, "previewTab"), "the preview is a view where there is no room");
                    assertEquals(scale > 1, has(robot, "dataTab"), "and so are the data");
                    assertTrue(walk.node("#query").getBoundsInLocal().getWidth() > 150, "a query can be read");
                });
            }
            walk.press("#switchLanguage");
        }
    }

    private static boolean has(FxRobot robot, String id) {
        return robot.lookup("#tabs").queryAs(TabPane.class).getTabs().stream().anyMatch(tab -> id.equals(tab.getId()));
    }

    private void walkOver(FxRobot robot, String name) throws Exception {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int chosen = tab;
            robot.interact(() -> tabs.getSelectionModel().select(chosen));
            String view = name + " " + tabs.getTabs().get(chosen).getId();
            Set<String> cut = new TreeSet<>();
            try {
                Waiting.until(
                        "all of " + view,
                        () -> { // parts of a view come one a picture
                            cut.clear();
                            robot.interact(() -> check(stage.getScene().getRoot(), view, cut));
                            return cut.isEmpty();
                        });
            } catch (AssertionError never) {
                throw new AssertionError(cut.toString(), never);
            }
            robot.interact(() -> assertEquals(WIDTH, stage.getScene().getWidth()));
        }
    }

    private void check(Node node, String view, Set<String> cut) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) {
            return;
        }
        if (isControl(node)) {
            if (!isInside(node)) {
                cut.add(view + ": " + KeyboardWalkTest.describe(node) + " outside: "
                        + node.localToScene(node.getBoundsInLocal()));
            }
            if (node instanceof Labeled labeled && !isWhole(labeled)) {
                cut.add(view + ": " + KeyboardWalkTest.describe(node) + " has its text cut");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> check(child, view, cut));
        }
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof CheckBox
                || node instanceof ComboBoxBase
                || node instanceof Spinner
                || node instanceof Slider
                || node instanceof TextInputControl
                || node instanceof TableView;
    }

    /** Inside of the window and of all that cuts it off: what scrolls may be cut by what it scrolls in. */
    private boolean isInside(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at instanceof VirtualFlow
                    || at.getStyleClass().contains("viewport")
                    || at.getStyleClass().contains("headers-region")) {
                return true;
            }
            if (at.getClip() != null) {
                Bounds room = at.localToScene(at.getClip().getBoundsInParent());
                if (!holds(room, bounds)) {
                    return false;
                }
            }
        }
        return holds(stage.getScene().getRoot().getLayoutBounds(), bounds);
    }

    private static boolean holds(Bounds room, Bounds inside) {
        return inside.getMinX() >= room.getMinX() - 1
                && inside.getMinY() >= room.getMinY() - 1
                && inside.getMaxX() <= room.getMaxX() + 1
                && inside.getMaxY() <= room.getMaxY() + 1;
    }

    /** A text that was shortened stands otherwise on the button than in it; names of products may be shortened. */
    private static boolean isWhole(Labeled labeled) {
        if (labeled.getText() == null
                || labeled.getText().isEmpty()
                || labeled.getText().endsWith("…") // the button asks for more; that is no cut
                || labeled.getTooltip() != null
                || labeled.getStyleClass().contains("chip-name")) {
            return true;
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .allMatch(shown -> !shown.endsWith("…") && !shown.endsWith("..."));
    }
}
