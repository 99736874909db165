package cartwright.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Takes pictures of what is around the views: the first start, the tour, the palette, the shortcuts, the panel of the device,
 * what is offered while one types, a file that cannot be read. In both themes and languages, 1280x800, into target/pictures.
 * Not part of the suite: {@code mvn -o test -Dtest=ShellPictures}.
 */
@ExtendWith(ApplicationExtension.class)
class ShellPictures {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path BROKEN = FOLDER.resolve("orders.xlsx");

    private final FxRobot robot = new FxRobot();
    private final Walker walk = new Walker(robot);
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Files.createDirectories(FOLDER);
        Files.writeString(BROKEN, "not a workbook");
        FreshWindow.show(stage, new Answers());
    }

    @Test
    void everythingAroundTheViews() throws Exception {
        walk.until("rules of the example", this::searched);
        for (String language : List.of("en", "zh")) {
            if (language.equals("zh")) {
                walk.press("#switchLanguage");
                robot.interact(() -> robot.lookup("#open-outdoor-zh")
                        .queryAs(Hyperlink.class)
                        .fire());
                walk.until(
                        "the Chinese sample", () -> walk.label("#projectName").equals("outdoor-zh") && searched());
            }
            for (String theme : List.of("light", "dark")) {
                takeAll(theme + "-" + language, language.equals("en"));
                walk.press("#switchTheme");
            }
        }
    }

    private void takeAll(String name, boolean english) throws Exception {
        fire(english ? "Take the tour" : "功能导览");
        walk.until("the tour", () -> walk.shown("#tourTitle"));
        for (int note = 1; note <= 4; note++) {
            take("tour" + note + "-" + name);
            walk.press("#tourNext");
        }
        fire(english ? "Keyboard shortcuts" : "键盘快捷键");
        takeDialog("shortcuts-" + name);
        fire(english ? "Find a command" : "查找命令");
        walk.until("the palette", () -> walk.shown("#paletteField"));
        takePopup("palette-" + name);
        robot.interact(() -> robot.lookup("#device").queryAs(Button.class).fire());
        takePopup("device-" + name);
        TextField query = robot.lookup("#query").queryAs(TextField.class);
        String before = query.getText();
        robot.interact(() -> {
            query.requestFocus();
            query.setText(english ? "run" : "跑");
        });
        takePopup("typing-" + name);
        robot.interact(() -> query.setText(before));
        walk.until("the rules again", this::searched);
        robot.interact(() -> robot.lookup("#importFiles").queryAs(Button.class).fire());
        takePopup("broken-" + name);
        fire(english ? "Start page" : "起始页");
        Thread.sleep(700);
        take("start-" + name);
    }

    /** By a part of the text, so that dots after it do not matter. */
    private void fire(String text) {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text))
                .fire());
    }

    private void takeDialog(String name) throws Exception {
        walk.until("a dialog", () -> other() != null);
        takePopup(name);
    }

    /** The window, and each window above it. */
    private void takePopup(String name) throws Exception {
        Thread.sleep(900);
        take(name);
        int at = 0;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage && window.isShowing()) {
                write(window.getScene(), name + "-" + ++at);
                robot.interact(window::hide);
            }
        }
    }

    private Window other() {
        return Window.getWindows().stream()
                .filter(window -> window != stage && window instanceof Stage)
                .findFirst()
                .orElse(null);
    }

    private void take(String name) throws IOException {
        write(stage.getScene(), name);
    }

    private void write(Scene scene, String name) throws IOException {
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = scene.snapshot(null));
        Pictures.write(image[0], FOLDER.resolve(name + ".png"));
    }

    private boolean searched() {
        String text = robot.lookup("#freshness").queryAs(Label.class).getText();
        return (text.contains("up to date") || text.contains("最新"))
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent();
    }

    /** Chooses a workbook that is none. */
    private static final class Answers extends NoFiles {
        @Override
        public List<Path> basketFiles() {
            return List.of(BROKEN);
        }
    }
}
