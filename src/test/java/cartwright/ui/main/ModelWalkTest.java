package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.TinyFamily;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.task.AdaptVectors;
import cartwright.core.similar.Adaptation;
import cartwright.ui.UiServices;
import cartwright.ui.evaluate.TrialShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Through the page of the models with a small model in a real folder: add, try, use in the project, fit, remove. */
@ExtendWith(ApplicationExtension.class)
class ModelWalkTest {

    @TempDir
    Path folder;

    private FxRobot robot = new FxRobot();
    private Path answer = Path.of("none");
    private Path project = Path.of("none");
    private ProjectStore store = new TrialShop(Path.of("none")).store();

    @Start
    void start(Stage stage) throws Exception {
        UiServices services = FreshWindow.servicesIn(folder);
        store = services.projects();
        project = new TrialShop(folder).visits("shop", 2).file();
        stage.setWidth(1280);
        stage.setHeight(800);
        new WorkbenchWindow(services, new Answers()).show(stage, Optional.of(project));
    }

    @Test
    void aModelIsAddedTriedUsedFittedAndRemoved(FxRobot given) throws Exception {
        robot = given;
        until(() -> device().startsWith("minilm"));
        robot.push(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
        until(() -> robot.lookup("#paletteField").tryQuery().isPresent());
        robot.write("Models");
        robot.push(KeyCode.ENTER);
        until(() ->
                "modelsTab".equals(tabs().getSelectionModel().getSelectedItem().getId()));
        refuse();
        add();
        use();
        fit();
        remove();
    }

    private void refuse() throws Exception {
        answer = Files.createDirectories(folder.resolve("empty"));
        robot.clickOn("#modelAdd");
        until(() -> told().contains("missing or damaged"));
        assertEquals(2, models().getItems().size());
    }

    private void add() throws Exception {
        answer = folder.resolve("tiny");
        new TinyFamily("bert", "", 0, 2, 1e-12, 5).writeTo(answer);
        robot.clickOn("#modelAdd");
        until(() -> models().getItems().size() == 3 && told().startsWith("It works: 8 numbers"));
        assertTrue(told().contains("do not say"), told());
        assertEquals(10, robot.lookup("#modelNames").queryTableView().getItems().size());
        robot.interact(() -> models().getSelectionModel().select(0));
        assertTrue(told().startsWith("Choose a model"), told());
        robot.clickOn("#modelTable");
        robot.interact(() -> models().requestFocus());
        robot.interact(() -> models().getSelectionModel().select(0));
        robot.push(KeyCode.ENTER); // tries it
        until(() -> told().startsWith("It works: 384 numbers"));
        assertTrue(told().contains("as the files of the model say"), told());
    }

    private void use() throws Exception {
        robot.interact(() -> models().getSelectionModel().select(2));
        robot.clickOn("#modelUse");
        until(() ->
                device().startsWith(answer.toString()) && label("#freshness").contains("up to date"));
        until(() -> {
            try (Project kept = store.open(project)) {
                return kept.encoder().filter(answer.toString()::equals).isPresent();
            }
        });
    }

    private void fit() throws Exception {
        until(() -> robot.lookup("#spreadChart").query().isVisible());
        robot.interact(
                () -> robot.lookup("#fit-CENTRED").queryAs(ToggleButton.class).fire());
        until(() -> AdaptVectors.chosen(store, project) == Adaptation.CENTRED);
        String read = robot.lookup("#spreadChart").query().getAccessibleText();
        assertTrue(read.startsWith("As the model gives them: 10 %: ") && read.contains("Centred: "), read);
        until(() -> robot.lookup("#fit-CENTRED").queryAs(ToggleButton.class).isSelected());
    }

    private void remove() throws Exception {
        robot.clickOn("#switchLanguage");
        until(() -> robot.lookup("#modelAdd").queryAs(Button.class).getText().startsWith("添加"));
        robot.interact(() -> models().getSelectionModel().select(0));
        assertTrue(robot.lookup("#modelRemove").query().isDisabled(), "it came with the program");
        robot.interact(() -> models().getSelectionModel().select(2));
        assertFalse(robot.lookup("#modelRemove").query().isDisabled());
        robot.clickOn("#modelRemove");
        until(() -> models().getItems().size() == 2);
        assertTrue(Files.exists(answer.resolve("config.json")), "its files stay");
    }

    private TabPane tabs() {
        return robot.lookup("#tabs").queryAs(TabPane.class);
    }

    private TableView<?> models() {
        return robot.lookup("#modelTable").queryTableView();
    }

    private String device() {
        return robot.lookup("#device").queryAs(Button.class).getText();
    }

    private String told() {
        return label("#modelTold");
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Waiting.until("what was waited for", condition);
    }

    private final class Answers extends NoFiles {
        @Override
        public Optional<Path> modelFolder() {
            return Optional.of(answer);
        }
    }
}
