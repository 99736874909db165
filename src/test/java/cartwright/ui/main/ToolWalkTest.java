package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.evaluate.RankerKind;
import cartwright.ui.UiServices;
import cartwright.ui.evaluate.TrialShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Through the pages of the menu Tools, on a real project with a known answer: a trial of rankers, then a training. */
@ExtendWith(ApplicationExtension.class)
class ToolWalkTest {

    @TempDir
    Path folder;

    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        Path project = new TrialShop(folder).visits("shop", 10).file();
        UiServices services = FreshWindow.servicesIn(folder);
        stage.setWidth(1280);
        stage.setHeight(800);
        new WorkbenchWindow(services, new Answers()).show(stage, Optional.of(project));
    }

    @Test
    void fromTheMenuToAVerdictAndATrainedRanker(FxRobot given) throws Exception {
        robot = given;
        until(() -> label("#basketCount").equals("300"));
        openFromThePalette("Evaluate rankers", "evaluateTab");
        evaluate();
        compareTwo();
        copyAndSave();
        openFromThePalette("Check rules and search", "trustTab");
        check();
        openFromThePalette("Train a ranker", "trainTab");
        train();
        otherLanguageKeepsThePages();
    }

    private void openFromThePalette(String words, String tab) throws Exception {
        robot.push(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
        until(() -> robot.lookup("#paletteField").tryQuery().isPresent());
        robot.write(words);
        robot.push(KeyCode.ENTER);
        until(() -> tab.equals(tabs().getSelectionModel().getSelectedItem().getId()));
    }

    private void evaluate() throws Exception {
        robot.interact(
                () -> robot.lookup("#ranker-slice").queryAs(CheckBox.class).setSelected(false));
        robot.interact(() -> robot.lookup("#evaluateSeeds")
                .<Spinner<Integer>>query()
                .getValueFactory()
                .setValue(1));
        robot.interact(() -> robot.lookup("#weight-of-popularity")
                .<Spinner<Double>>query()
                .getValueFactory()
                .setValue(2.0));
        robot.clickOn("#evaluateRun");
        until(() -> robot.lookup("#evaluateTable").query().isVisible()
                && table().getItems().size() == 13);
        String verdict = label("#evaluateHeadline");
        assertTrue(verdict.contains("does best") && verdict.contains("of 100 of 100 baskets"), verdict);
        robot.clickOn("#evaluateChoose");
        assertTrue(robot.lookup("#evaluateRankers").query().isVisible());
        robot.clickOn("#evaluateChoose");
    }

    private void compareTwo() throws Exception {
        assertTrue(
                label("#evaluateGrounds").contains("Weights of \"All together\": Best sellers 2, "),
                label("#evaluateGrounds"));
        robot.interact(() -> {
            ranker("#evaluatePairOne").setValue(RankerKind.BEST_RULE);
            ranker("#evaluatePairOther").setValue(RankerKind.RANDOM);
        });
        until(() -> label("#evaluatePair").startsWith("Best rule finds "));
    }

    private ComboBox<RankerKind> ranker(String id) {
        return robot.lookup(id).<ComboBox<RankerKind>>query();
    }

    private void check() throws Exception {
        robot.interact(() -> robot.lookup("#trustK")
                .<Spinner<Integer>>query()
                .getValueFactory()
                .setValue(3));
        robot.clickOn("#trust-RULES");
        until(() ->
                !robot.lookup("#trust-found-RULES").<VBox>query().getChildren().isEmpty());
        Label first = (Label)
                robot.lookup("#trust-found-RULES").<VBox>query().getChildren().get(0);
        assertTrue(first.getText().startsWith("60 rules found in one half"), first.getText());
    }

    private void copyAndSave() throws Exception {
        robot.clickOn("#evaluateCopy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(14, copied[0].lines().count(), copied[0]);
        assertTrue(copied[0].startsWith("Ranker\tFound in 5\t"), copied[0]);
        robot.clickOn("#evaluateSave");
        until(() -> label("#evaluateState").contains("evaluation.csv"));
        assertTrue(Files.readString(folder.resolve("evaluation.csv")).startsWith("ranker,measure,at,mean,sd,n\n"));
    }

    private void train() throws Exception {
        robot.clickOn("#train-ITEM2VEC");
        robot.interact(() -> robot.lookup("#trainEpochs")
                .<Spinner<Integer>>query()
                .getValueFactory()
                .setValue(3));
        robot.clickOn("#trainRun");
        until(() -> robot.lookup("#trainOutcome").query().isVisible());
        assertTrue(label("#trainOutcome").startsWith("Off: "), label("#trainOutcome"));
        assertTrue(label("#trainPasses").contains("of pass"), label("#trainPasses"));
        assertTrue(robot.lookup("#lossChart").query().isVisible());
        assertFalse(robot.lookup("#trainUse").query().isVisible(), "what is off cannot be used");
    }

    private void otherLanguageKeepsThePages() throws Exception {
        robot.clickOn("#switchLanguage");
        until(() ->
                "trainTab".equals(tabs().getSelectionModel().getSelectedItem().getId()));
        assertTrue(label("#trainOutcome").startsWith("停用"), label("#trainOutcome"));
        assertEquals(13, table().getItems().size());
    }

    private TabPane tabs() {
        return robot.lookup("#tabs").queryAs(TabPane.class);
    }

    private TableView<?> table() {
        return robot.lookup("#evaluateTable").queryTableView();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Waiting.until("what was waited for", condition);
    }

    /** Answers what the desktop's dialogs would ask. */
    private final class Answers extends NoFiles {
        @Override
        public Optional<Path> exportFile(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }
    }
}
