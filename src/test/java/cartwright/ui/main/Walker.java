package cartwright.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a walk through the window does over and over. */
final class Walker {

    private final FxRobot robot;

    Walker(FxRobot robot) {
        this.robot = robot;
    }

    /** Waits until something is seen. */
    void until(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** Brings a tab to the front. */
    void open(String tab) {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getTabs().stream()
                .filter(one -> tab.equals(one.getId()))
                .forEach(tabs.getSelectionModel()::select));
    }

    /** Opens a page of the menu Tools. */
    void openTool(String item) {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    String openTab() {
        return robot.lookup("#tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getId();
    }

    /** Presses a button, wherever it is. */
    void press(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    /** Types a value into a field and enters it. */
    void enter(String id, String text) {
        robot.interact(() -> {
            TextField field = robot.lookup(id).queryAs(TextField.class);
            field.setText(text);
            field.getOnAction().handle(null);
        });
    }

    /** Asks for the menu of a node as the menu key does, in its middle: a right click does not in memory. */
    void menuOf(Node node) {
        robot.interact(() -> {
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            node.getBoundsInLocal().getCenterX(),
                            node.getBoundsInLocal().getCenterY(),
                            place.getCenterX(),
                            place.getCenterY(),
                            true,
                            null));
        });
    }

    /**
     * Chooses an entry of the menu that is open, by the texts from the menu down to the entry. A click on the text would
     * do, were it not that a cell of a table may hold the same text as an entry.
     */
    void choose(String... path) throws Exception {
        until("a menu with " + String.join(" > ", path), () -> entry(path).isPresent());
        robot.interact(() -> {
            Optional<MenuItem> entry = entry(path);
            openMenus().forEach(ContextMenu::hide);
            entry.orElseThrow().fire();
        });
    }

    private Optional<MenuItem> entry(String... path) {
        Optional<MenuItem> found = openMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> path[0].equals(item.getText()))
                .findFirst();
        for (int depth = 1; depth < path.length; depth++) {
            String text = path[depth];
            found = found.filter(Menu.class::isInstance)
                    .map(Menu.class::cast)
                    .flatMap(menu -> menu.getItems().stream()
                            .filter(item -> text.equals(item.getText()))
                            .findFirst());
        }
        return found.filter(item -> !item.isDisable());
    }

    private static List<ContextMenu> openMenus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    Node node(String id) {
        return robot.lookup(id).query();
    }

    boolean shown(String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible);
    }

    TableView<?> table(String id) {
        return robot.lookup(id).queryTableView();
    }

    int rows(String id) {
        return robot.lookup(id).tryQuery().isPresent() ? table(id).getItems().size() : 0;
    }

    <T> ComboBox<T> combo(String id) {
        return robot.lookup(id).queryComboBox();
    }

    String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    String text(String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    List<String> labels(String id) {
        return robot.lookup(id + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    boolean fresh() {
        return label("#freshness").contains("up to date");
    }
}
