package cartwright.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every view at both sizes, in both themes and both languages, into target/pictures. Not part of the suite
 * (its name does not end in Test): {@code mvn -o test -Dtest=WindowPictures}; {@code -Dpictures=heatmapTab-1280.*} takes only those with such a
 * name, {@code -Dpictures.scale=2} with everything twice as large.
 */
@ExtendWith(ApplicationExtension.class)
class WindowPictures {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final String BASKETS =
            "order,sku,name,qty,date\n1,A1,\"Milk, fresh\",1,2026-01-05\n1,B2,Bread,2,2026-01-05\n"
                    + "2,A1,\"Milk, fresh\",x,2026-01-06\n2,,Bread,1,2026-01-06\n";

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Path basketFile;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        basketFile = Files.createDirectories(FOLDER).resolve("orders.csv");
        Files.writeString(basketFile, BASKETS);
        FreshWindow.show(stage, new Answers(), "scale", System.getProperty("pictures.scale", "1"));
    }

    @Test
    void everyView() throws Exception {
        until(this::searched);
        for (String language : List.of("en", "zh")) {
            if (language.equals("zh")) {
                robot.interact(
                        () -> robot.lookup("#switchLanguage").queryButton().fire());
                robot.interact(() -> robot.lookup("#open-outdoor-zh")
                        .queryAs(Hyperlink.class)
                        .fire());
                until(() -> label("#projectName").equals("outdoor-zh") && searched());
            }
            for (String theme : List.of("light", "dark")) {
                for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                    robot.interact(() -> resize(size));
                    takeAll(size[0] + "-" + theme + "-" + language);
                }
                robot.interact(() -> robot.lookup("#switchTheme").queryButton().fire());
            }
        }
    }

    private void resize(int[] size) {
        stage.setWidth(size[0]);
        stage.setHeight(size[1]);
    }

    private void takeAll(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            if (!wanted(tabs.getTabs().get(tab).getId() + "-" + name)) {
                continue;
            }
            int chosen = tab;
            robot.interact(() -> tabs.getSelectionModel().select(chosen));
            if (tab == 0) {
                robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
            }
            Thread.sleep(700);
            take(stage.getScene(), tabs.getTabs().get(tab).getId() + "-" + name);
        }
        robot.interact(() -> tabs.getSelectionModel().select(0));
        if (wanted("rejected-" + name)) {
            dialog("#rejected", "rejected-" + name);
        }
        if (wanted("import-" + name)) {
            robot.interact(() -> robot.lookup("#importFiles").queryButton().fire());
            dialogTaken("import-" + name);
        }
        if (wanted("empty-" + name)) {
            takeEmpty(name);
        }
    }

    private static boolean wanted(String name) {
        return name.matches(System.getProperty("pictures", ".*"));
    }

    private void takeEmpty(String name) throws Exception {
        String query = robot.lookup("#query").queryAs(TextField.class).getText();
        String k = robot.lookup("#kField").queryAs(TextField.class).getText();
        robot.interact(() -> type("#kField", "100000"));
        until(this::fresh);
        take(stage.getScene(), "empty-" + name);
        robot.interact(() -> type("#kField", k));
        until(this::searched);
        robot.interact(() -> robot.lookup("#query").queryAs(TextField.class).setText(query));
    }

    private void type(String field, String text) {
        TextField input = robot.lookup(field).queryAs(TextField.class);
        input.setText(text);
        input.getOnAction().handle(null);
    }

    private void dialog(String link, String name) throws Exception {
        robot.interact(() -> robot.lookup(link).queryAs(Hyperlink.class).fire());
        dialogTaken(name);
    }

    private void dialogTaken(String name) throws Exception {
        until(() -> robot.listWindows().stream().anyMatch(window -> window != stage && window instanceof Stage));
        Thread.sleep(700);
        Window dialog = robot.listWindows().stream()
                .filter(window -> window != stage && window instanceof Stage)
                .findFirst()
                .orElseThrow();
        take(dialog.getScene(), name);
        robot.interact(() -> ((Stage) dialog).close());
    }

    private void take(Scene scene, String name) throws IOException {
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = scene.snapshot(null));
        Pictures.write(image[0], FOLDER.resolve(name + ".png"));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The rules of the sample's example query are there, not those of all baskets that come before it. */
    private boolean searched() {
        return rules() > 0
                && fresh()
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent();
    }

    private boolean fresh() {
        String text = label("#freshness");
        return text.contains("up to date") || text.contains("最新");
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

    /** Answers what the desktop's dialogs would ask. */
    private final class Answers extends NoFiles {
        @Override
        public List<Path> basketFiles() {
            return List.of(basketFile);
        }
    }
}
