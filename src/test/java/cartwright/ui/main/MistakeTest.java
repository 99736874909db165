package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.launch.Wiring;
import cartwright.ui.UiServices;
import cartwright.ui.text.Diagnostics;
import cartwright.ui.text.ErrorTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window on settings that nobody could have written on purpose, and what it does with an error nobody foresaw. */
@ExtendWith(ApplicationExtension.class)
class MistakeTest {

    private static final String SECRET = "basket of Ada Lovelace";

    @TempDir
    static Path folder;

    private WorkbenchWindow window;

    @Start
    void start(Stage stage) throws Exception {
        Path file = folder.resolve("settings.properties");
        String damaged = "language=en\nwindow=-1x99999999\ntheme=plaid\nproject=\\u0000*?\n";
        Files.write(file, damaged.getBytes(StandardCharsets.ISO_8859_1));
        UiServices all = new Wiring(ProgramFolders.ofThisUser()).window();
        UiServices services = new UiServices(
                all.projects(),
                all.files(),
                all.encoders(),
                all.writer(),
                new ImportWalkTest.NoSamples(),
                new FileSettings(file),
                all.stopWords(),
                all.clock(),
                all.offerFiles(),
                all.trainer());
        window = new WorkbenchWindow(services, new NoFiles());
        window.show(stage);
    }

    @Test
    void oneDialogWithACodeAndTheLogForAllOfThem(FxRobot robot) throws Exception {
        IllegalStateException error = new IllegalStateException(SECRET);

        window.report(error);
        until(() -> robot.lookup("#mistakeText").tryQuery().isPresent());
        window.report(new IllegalArgumentException("another"));
        until(() -> robot.lookup("#moreMistakes").queryAs(Label.class).getText().startsWith("1 more"));

        String text = robot.lookup("#mistakeText").queryAs(Label.class).getText();
        assertTrue(text.contains(ErrorTexts.code(error)), text);
        assertEquals(
                Diagnostics.log().toString(),
                robot.lookup("#mistakeLog").queryAs(TextField.class).getText());
        assertEquals(2, robot.listWindows().size(), "one dialog over one window");

        robot.clickOn("#copyDiagnostics");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("Code " + ErrorTexts.code(error)), copied[0]);
        assertTrue(copied[0].contains("at cartwright.ui.main.MistakeTest"), copied[0]);
        assertFalse(copied[0].contains(SECRET), copied[0]);

        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#mistakeText").tryQuery().isEmpty());
        window.report(error);
        until(() -> robot.lookup("#mistakeText").tryQuery().isPresent());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
