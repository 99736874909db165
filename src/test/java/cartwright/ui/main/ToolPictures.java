package cartwright.ui.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the pages of the menu Tools, with results, at both sizes, in both themes and both languages, into
 * target/pictures. Not part of the suite: {@code mvn -o test -Dtest=ToolPictures}.
 */
@ExtendWith(ApplicationExtension.class)
class ToolPictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(stage, new NoFiles());
    }

    @Test
    void everyPage() throws Exception {
        until(this::searched);
        for (String language : List.of("en", "zh")) {
            if (language.equals("zh")) {
                press("#switchLanguage");
                robot.interact(() -> robot.lookup("#open-outdoor-zh")
                        .queryAs(Hyperlink.class)
                        .fire());
                until(() -> label("#projectName").equals("outdoor-zh") && searched());
            }
            open("#evaluateTab", "evaluateItem");
            takeEverywhere("evaluate-empty-" + language);
            robot.interact(() -> {
                robot.lookup("#ranker-slice").queryAs(CheckBox.class).setSelected(false);
                robot.lookup("#evaluateSeeds")
                        .<Spinner<Integer>>query()
                        .getValueFactory()
                        .setValue(2);
            });
            press("#evaluateRun");
            until(() -> robot.lookup("#evaluateTable").query().isVisible()
                    && !label("#evaluateHeadline").isEmpty());
            takeEverywhere("evaluate-" + language);
            open("#trustTab", "trustItem");
            for (String check : List.of("RULES", "SEARCH", "VECTORS")) {
                press("#trust-" + check);
                until(() -> !robot.lookup("#trustCancel").query().isVisible());
            }
            takeEverywhere("checks-" + language);
            open("#trainTab", "trainItem");
            robot.interact(
                    () -> robot.lookup("#train-MLP").queryAs(ToggleButton.class).fire());
            takeEverywhere("train-empty-" + language);
            robot.interact(() -> robot.lookup("#trainEpochs")
                    .<Spinner<Integer>>query()
                    .getValueFactory()
                    .setValue(8));
            press("#trainRun");
            until(() -> !robot.lookup("#trainCancel").query().isVisible()
                    && robot.lookup("#trainOutcome").query().isVisible());
            takeEverywhere("train-" + language);
        }
    }

    @Test
    void thePageOfTheModels() throws Exception {
        until(this::searched);
        open("#modelsTab", "modelsItem");
        until(() -> robot.lookup("#spreadChart").query().isVisible());
        robot.interact(() ->
                robot.lookup("#modelTable").queryTableView().getSelectionModel().select(0));
        press("#modelTest");
        until(() -> !robot.lookup("#modelNames").queryTableView().getItems().isEmpty());
        takeEverywhere("models-en");
        press("#switchLanguage");
        until(() -> robot.lookup("#modelAdd").queryAs(Button.class).getText().startsWith("添加"));
        takeEverywhere("models-zh");
    }

    /** Before item vectors are trained, and with them. */
    @Test
    void thePageOfAPair() throws Exception {
        until(this::searched);
        Walker walk = new Walker(robot);
        for (String language : List.of("en", "zh")) {
            if (language.equals("zh")) {
                press("#switchLanguage");
                robot.interact(() -> robot.lookup("#open-outdoor-zh")
                        .queryAs(Hyperlink.class)
                        .fire());
                until(() -> label("#projectName").equals("outdoor-zh") && searched());
            }
            walk.open("rulesTab");
            robot.interact(() -> robot.lookup("#ruleTable")
                    .queryTableView()
                    .getSelectionModel()
                    .select(0));
            walk.menuOf(walk.node("#ruleTable"));
            walk.choose(language.equals("en") ? "Side by side" : "并排比较");
            walk.until("the page", () -> walk.shown("#pairTrain"));
            takeEverywhere("pair-untrained-" + language);
            press("#pairTrain");
            robot.interact(() ->
                    robot.lookup("#train-ITEM2VEC").queryAs(ToggleButton.class).fire());
            press("#trainRun");
            until(() -> !robot.lookup("#trainCancel").query().isVisible()
                    && robot.lookup("#trainOutcome").query().isVisible());
            walk.open("heatmapTab");
            walk.until("what is bought alike", () -> !walk.shown("#pairTrain"));
            ComboBox<?> upper = robot.lookup("#heatmapUpper").queryComboBox();
            walk.until("the choice", () -> upper.getItems().size() == 3);
            robot.interact(() -> upper.getSelectionModel().select(2));
            takeEverywhere("pair-" + language);
        }
    }

    private void open(String tab, String item) {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        if (!("#" + tabs.getSelectionModel().getSelectedItem().getId()).equals(tab)) {
            throw new AssertionError(tab + " is not open");
        }
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private void takeEverywhere(String name) throws Exception {
        for (String theme : List.of("light", "dark")) {
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                robot.interact(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                Thread.sleep(500);
                take(name + "-" + size[0] + "-" + theme);
            }
            press("#switchTheme");
        }
    }

    private void take(String name) throws IOException {
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = stage.getScene().snapshot(null));
        Pictures.write(image[0], FOLDER.resolve(name + ".png"));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean searched() {
        String text = label("#freshness");
        return (text.contains("up to date") || text.contains("最新"))
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
