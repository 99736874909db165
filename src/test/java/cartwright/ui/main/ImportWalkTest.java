package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.SampleProjects;
import cartwright.ui.UiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A first start without samples: an empty window, then a file of one's own, its columns, its rejected line. */
@ExtendWith(ApplicationExtension.class)
class ImportWalkTest {

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) throws Exception {
        StringBuilder sales = new StringBuilder("order_id,product,colour\n");
        for (int order = 0; order < 60; order++) {
            sales.append(order)
                    .append(",kettle,red\n")
                    .append(order)
                    .append(order % 2 == 0 ? ",tea,green\n" : ",mug,blue\n");
        }
        Files.writeString(folder.resolve("sales.csv"), sales.append(",nobody,grey\n"));
        UiServices services = FreshWindow.servicesIn(folder);
        new WorkbenchWindow(services, new Answers()).show(stage);
    }

    @Test
    void fromAnEmptyWindowToRules(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#projectName").queryAs(Label.class).getText().equals("No project open"));
        robot.clickOn("#import");
        until(() -> robot.lookup("#importButton").tryQuery().isPresent());
        until(() -> !robot.lookup("#importButton").queryAs(Button.class).isDisabled());
        assertEquals(
                "order_id", robot.lookup("#roleBASKET").queryAs(ComboBox.class).getValue());
        robot.interact(() -> robot.lookup("#roleNAME").<ComboBox<String>>query().setValue("colour"));
        until(() -> !robot.lookup("#importButton").queryAs(Button.class).isDisabled());
        robot.interact(() -> robot.lookup("#roleNAME").<ComboBox<String>>query().setValue("product"));
        until(() -> !robot.lookup("#importButton").queryAs(Button.class).isDisabled());
        robot.clickOn("#importButton");

        until(() -> robot.lookup("#basketCount").queryAs(Label.class).getText().equals("60"));
        until(() -> !robot.lookup("#ruleTable").queryTableView().getItems().isEmpty());
        assertTrue(Files.exists(folder.resolve("mine.cartwright")));
        robot.clickOn("#rejected");
        until(() -> robot.lookup("#rejectedLines").tryQuery().isPresent());
        TableView<?> rejected = robot.lookup("#rejectedLines").queryTableView();
        assertEquals(1, rejected.getItems().size());
        correct(robot, rejected);
        assertFalse(robot.lookup("#problem").query().isVisible());
    }

    private static void correct(FxRobot robot, TableView<?> rejected) throws Exception {
        robot.interact(() -> rejected.getSelectionModel().selectFirst());
        Label verdict = robot.lookup("#lineVerdict").queryAs(Label.class);
        assertEquals("No basket named: column \"order_id\"", verdict.getText());
        Button takeIn = robot.lookup("#takeIn").queryAs(Button.class);
        assertTrue(takeIn.isDisabled());
        robot.interact(() -> robot.lookup("#cell0").queryAs(TextField.class).setText("7"));
        assertEquals("Can be imported", verdict.getText());
        assertEquals("Import 1 corrected line", takeIn.getText());
        robot.interact(takeIn::fire);
        until(() -> robot.lookup("#lineCount").queryAs(Label.class).getText().equals("121"));
        assertEquals(
                "No line was left out",
                robot.lookup("#rejected").queryAs(Hyperlink.class).getText());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Waiting.until("what was waited for", condition);
    }

    static final class NoSamples implements SampleProjects {
        @Override
        public List<Sample> list() {
            return List.of();
        }

        @Override
        public Path basketFile(Sample sample) {
            throw new IllegalArgumentException(sample.id());
        }

        @Override
        public ImportSettings settings(Sample sample) {
            throw new IllegalArgumentException(sample.id());
        }

        @Override
        public boolean isKnown(Sample sample, String contentHash) {
            return false;
        }

        @Override
        public void download(Sample sample, Progress progress) {
            throw new IllegalArgumentException(sample.id());
        }

        @Override
        public Path projectFile(Sample sample) {
            throw new IllegalArgumentException(sample.id());
        }
    }

    private static final class Answers extends NoFiles {
        @Override
        public Optional<Path> newProject() {
            return Optional.of(folder.resolve("mine.cartwright"));
        }

        @Override
        public List<Path> basketFiles() {
            return List.of(folder.resolve("sales.csv"));
        }
    }
}
