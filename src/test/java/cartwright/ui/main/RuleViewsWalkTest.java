package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.launch.Wiring;
import cartwright.ui.UiServices;
import cartwright.ui.rules.RuleRow;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the table of rules to the scatter, the baskets and the timeline behind them, on the outdoor sample. */
@ExtendWith(ApplicationExtension.class)
class RuleViewsWalkTest {

    private FxRobot robot = new FxRobot();
    private UiServices services = new Wiring(ProgramFolders.ofThisUser()).window();

    @Start
    void start(Stage stage) throws Exception {
        services = FreshWindow.show(stage, new NoFiles());
    }

    @Test
    void everyViewIsAboutTheSameRules(FxRobot given) throws Exception {
        robot = given;
        until("rules", () -> table().getItems().size() > 50 && fresh());
        hideAndFilter();
        limit();
        chooseColumns();
        copy();
        markInTheScatter();
        seeBasketsAndTimeline();
    }

    private void hideAndFilter() throws Exception {
        int before = table().getItems().size();
        robot.clickOn("#hideWeak");
        until("weak rules hidden", () -> table().getItems().size() < before);
        assertTrue(labelled("#hideWeak").matches("Hide weak \\(\\d+\\)"), labelled("#hideWeak"));
        robot.clickOn("#hideWeak");
        until("weak rules back", () -> table().getItems().size() == before);

        robot.clickOn("#ruleProduct").write("socks").type(KeyCode.ENTER);
        until(
                "rules about socks alone",
                () -> table().getItems().stream().allMatch(row -> (row.ifNames() + row.thenNames()).contains("socks")));
        assertTrue(table().getItems().size() < before);
        assertEquals("Rule has \"socks\"", labelled("#ruleChips .condition-chip"));
    }

    private void limit() throws Exception {
        robot.clickOn("#ruleLimits");
        robot.clickOn("#minATTACH").write("30").type(KeyCode.ENTER);
        until("attach rates from 30 %", () -> table().getItems().stream().allMatch(row -> row.attach() >= 0.3));
        robot.clickOn("#clearConditions");
        until("every rule again", () -> table().getItems().stream().anyMatch(row -> row.attach() < 0.3));
        robot.clickOn("#ruleLimits");
    }

    private void chooseColumns() throws Exception {
        robot.clickOn("#ruleColumns");
        until(
                "the choice of columns",
                () -> robot.lookup("#columnLetters").tryQuery().isPresent());
        robot.clickOn("#columnLetters").write("conviction");
        ListView<?> list = robot.lookup("#columnList").queryListView();
        until("one measure", () -> list.getItems().size() == 1);
        robot.interact(() -> {
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        robot.type(KeyCode.SPACE).type(KeyCode.ESCAPE);
        until(
                "the choice closed",
                () -> robot.lookup("#columnLetters").tryQuery().isEmpty());
        until("its column", () -> column("conviction").isVisible());
        assertTrue(services.settings().get("ruleColumns").orElse("").contains("conviction="));
        until(
                "lines of weeks",
                () -> robot.lookup(".trend-line").queryAllAs(Polyline.class).stream()
                        .anyMatch(line -> line.getPoints().size() > 20));
    }

    private TableColumn<RuleRow, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> column.getId().equals("column" + id))
                .findFirst()
                .orElseThrow();
    }

    private void copy() {
        robot.interact(() -> {
            table().getSelectionModel().clearSelection();
            table().getSelectionModel().selectRange(0, 3);
            table().requestFocus();
        });
        robot.push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        List<String> lines = text[0].lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("If\tThen\tBoth\t"), lines.get(0));
        assertEquals(table().getItems().get(0).ifNames(), lines.get(1).split("\t", -1)[0]);
    }

    private void markInTheScatter() throws Exception {
        int before = table().getItems().size();
        robot.clickOn("Scatter");
        until("a caption", () -> label("#scatterCaption").equals(before + " rules"));
        Node plot = robot.lookup("#scatterPlot").query();
        Bounds[] place = new Bounds[1]; // asked on the window's thread, which is still drawing
        robot.interact(() -> place[0] = plot.localToScreen(plot.getBoundsInLocal()));
        robot.moveTo(place[0].getCenterX() - 60, place[0].getCenterY() - 80);
        robot.press(MouseButton.PRIMARY).moveBy(180, 200).release(MouseButton.PRIMARY);
        until("fewer rules in the table", () -> table().getItems().size() < before);
        until("a mark", () -> label("#scatterCaption").endsWith(" marked"));
        robot.type(KeyCode.ESCAPE);
        until(
                "no mark",
                () -> table().getItems().size() == before
                        && !label("#scatterCaption").contains("marked"));
        int row = table().getSelectionModel().getSelectedIndex();
        robot.type(KeyCode.DOWN);
        until(
                "the next rule selected",
                () -> table().getSelectionModel().getSelectedIndex() == row + 1
                        && labels("#whyLines").size() > 3);
    }

    private void seeBasketsAndTimeline() throws Exception {
        robot.clickOn("Rules");
        int both = table().getSelectionModel().getSelectedItem().both();
        Node cell = robot.from(table()).lookup(".table-row-cell").nth(0).query();
        robot.interact(() -> Event.fireEvent(
                cell, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 400, 400, false, null)));
        robot.clickOn("Show the baskets");
        TableView<?> baskets = robot.lookup("#basketTable").queryTableView();
        until("the baskets of the rule", () -> baskets.getItems().size() == both);
        until(
                "receipts",
                () -> robot.from(baskets).lookup(".table-cell").queryAllAs(Labeled.class).stream()
                        .anyMatch(one -> one.getText() != null && one.getText().matches("\\d{5,}")));
        assertFalse(robot.from(baskets).lookup(".match-chip").queryAll().isEmpty());
        robot.interact(
                () -> robot.lookup("#basketsSlice").queryAs(ButtonBase.class).fire());
        until("the whole slice", () -> baskets.getItems().size() > both);

        robot.clickOn("Timeline");
        robot.interact(
                () -> robot.lookup("#timelineMonths").queryAs(ButtonBase.class).fire());
        Node chart = robot.lookup("#timelineChart").query();
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.RIGHT);
        until("a month", () -> label("#timelinePointed").matches("(?s)Jan 2025: .* baskets, .*"));
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, condition);
    }

    private boolean fresh() {
        return label("#freshness").contains("up to date")
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent();
    }

    private TableView<RuleRow> table() {
        return robot.lookup("#ruleTable").queryTableView();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private String labelled(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private List<String> labels(String id) {
        return robot.lookup(id + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
