package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.core.similar.Matching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One walk through the window as a merchandiser takes it: real sample, real project file, real encoder. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchWalkTest {

    @TempDir
    static Path folder;

    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        ProgramFolders folders = ProgramFolders.ofThisUser();
        for (String name : List.of("outdoor-en.cartwright", "outdoor-en.cartwright-wal", "outdoor-en.cartwright-shm")) {
            Files.deleteIfExists(folders.samples().resolve(name));
        }
        FreshWindow.show(stage, new Answers());
    }

    @Test
    void fromTheSampleToAnExportedRule(FxRobot given) throws Exception {
        robot = given;
        cancelARunningEncodeAndTakeItUpAgain();
        until("rules of the example query", () -> rules() > 0);
        assertTrue(texts("#whyLines").size() <= 1);

        typeAQuery();
        excludeTheNearestProduct();
        findByWords();
        dragTau();
        dragK();
        undoAndRedo();
        sort();
        resizeTheWindow();
        readAReason();
        export();
    }

    private void cancelARunningEncodeAndTakeItUpAgain() throws Exception {
        until(
                "an encode that can be cancelled",
                () -> robot.lookup("#cancelENCODE").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#cancelENCODE").queryAs(Button.class).fire());
        until("a cancelled encode", () -> label("#encoderState").equals("Encoding was cancelled"));
        robot.clickOn("#encodeAgain");
        until("every name encoded", () -> label("#encoderState").equals("Every product name is encoded"));
    }

    private void typeAQuery() throws Exception {
        String before = label("#filters");
        robot.clickOn("#query");
        robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        robot.write("tent for two");
        until("rules of the typed query", () -> label("#filters").contains("tent for two") && fresh() && rules() > 0);
        assertNotEquals(before, label("#filters"));
        String nearest = ((Labeled) robot.lookup("#nearest .nearest-chip").query()).getText();
        assertTrue(nearest.toLowerCase(java.util.Locale.ROOT).contains("tent"), nearest);
        until(
                "suggestions",
                () -> !robot.lookup("#suggestions")
                        .queryAs(ListView.class)
                        .getItems()
                        .isEmpty());
    }

    private void excludeTheNearestProduct() throws Exception {
        String nearest = ((Labeled) robot.lookup("#nearest .nearest-chip").query()).getText();
        robot.clickOn("#nearest .chip-exclude");
        until(
                "a chip of the excluded product",
                () -> robot.lookup("#nearest .chip-excluded").tryQuery().isPresent() && fresh());
        assertNotEquals(
                nearest, ((Labeled) robot.lookup("#nearest .nearest-chip").query()).getText());
        robot.clickOn("#nearest .chip-back");
        until(
                "it counts again",
                () -> robot.lookup("#nearest .chip-excluded").queryAll().isEmpty() && fresh());
        until(
                "it is the nearest again",
                () -> nearest.equals(
                        ((Labeled) robot.lookup("#nearest .nearest-chip").query()).getText()));
    }

    private void findByWords() throws Exception {
        ComboBox<Matching> matching = robot.lookup("#matching").queryComboBox();
        robot.interact(() -> matching.setValue(Matching.LEXICAL));
        until(
                "a name that shares a word, which is marked",
                () -> label("#encoderInUse").equals("No model in use")
                        && robot.lookup("#nearest .chip-match").tryQuery().isPresent()
                        && fresh());
        assertTrue(((Labeled) robot.lookup("#nearest .nearest-chip").query())
                .getText()
                .startsWith("Tent "));
        robot.interact(() -> matching.setValue(Matching.MEANING));
        until("the encoder", () -> label("#encoderInUse").equals("Encoder: minilm") && fresh());
    }

    private void undoAndRedo() throws Exception {
        String k = text("#kField");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("the k before", () -> !text("#kField").equals(k) && fresh());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("the k undone", () -> text("#kField").equals(k) && fresh() && rules() > 0);
    }

    private void dragTau() throws Exception {
        String before = text("#tauField");
        String filters = label("#filters");
        robot.drag("#tauThumb", MouseButton.PRIMARY).moveBy(-60, 0).drop();
        until("a lower tau", () -> !text("#tauField").equals(before));
        until("a wider slice", () -> !label("#filters").equals(filters) && fresh());
        assertTrue(Double.parseDouble(text("#tauField")) < Double.parseDouble(before));
    }

    private void dragK() throws Exception {
        int rules = rules();
        String before = text("#kField");
        robot.drag("#kSlider .thumb", MouseButton.PRIMARY).moveBy(60, 0).drop();
        until("a larger k", () -> !text("#kField").equals(before));
        until("fewer rules", () -> fresh() && rules() != rules);
        assertTrue(rules() < rules, rules + " -> " + rules());
    }

    private void sort() throws Exception {
        List<Object> before = List.copyOf(table().getItems());
        robot.clickOn("Both");
        until("another order", () -> !List.copyOf(table().getItems()).equals(before));
        assertEquals(before.size(), table().getItems().size());
    }

    private void resizeTheWindow() throws Exception {
        Window window = robot.window(0);
        double width = window.getWidth();
        for (double wanted : new double[] {width + 400, width}) {
            robot.interact(() -> window.setWidth(wanted));
            until("cells in line with their columns", this::cellsAreInLine);
        }
    }

    private boolean cellsAreInLine() {
        return robot.from(table()).lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getTableColumn() != null)
                .allMatch(
                        cell -> Math.abs(cell.getWidth() - cell.getTableColumn().getWidth()) <= 1);
    }

    private void readAReason() throws Exception {
        Node cell = robot.from(table()).lookup(".table-row-cell").nth(1).query();
        robot.clickOn(cell);
        until("a reason", () -> texts("#whyLines").size() > 3);
        assertTrue(texts("#whyLines").stream().anyMatch(line -> line.contains("of 100 baskets")));
    }

    private void export() throws Exception {
        robot.clickOn("#export");
        Path file = folder.resolve("rules.csv");
        until("an exported file", () -> label("#exported").contains("rules.csv"));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith("antecedent,consequent,support_count,"), lines.get(0));
        assertEquals(rules(), lines.size() - 1);
        assertFalse(lines.get(1).isBlank());
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, condition);
    }

    private boolean fresh() {
        return label("#freshness").contains("up to date");
    }

    private int rules() {
        return robot.lookup("#ruleTable").tryQuery().isPresent()
                ? table().getItems().size()
                : 0;
    }

    private TableView<?> table() {
        return robot.lookup("#ruleTable").queryTableView();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    private List<String> texts(String id) {
        return robot.lookup(id + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    /** Answers what the desktop's dialogs would ask. */
    private static final class Answers extends NoFiles {
        @Override
        public Optional<Path> exportFile(String suggestedName) {
            return Optional.of(folder.resolve("rules.csv"));
        }
    }
}
