package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.net.HttpDownloads;
import cartwright.adapter.sample.SampleFolder;
import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.launch.Wiring;
import cartwright.ui.UiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A sample that is not part of the program: asked about before anything is fetched, and checked before it is believed. */
@ExtendWith(ApplicationExtension.class)
class SampleWalkTest {

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) throws Exception {
        Files.writeString(
                folder.resolve("copy.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + "536365,85123A,WHITE HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n");
        UiServices all = new Wiring(ProgramFolders.ofThisUser()).window();
        FileSettings settings = new FileSettings(folder.resolve("settings.properties"));
        Path project = folder.resolve("empty.cartwright");
        all.projects().openOrCreate(project).close();
        settings.put("language", "en");
        settings.put("project", project.toString());
        UiServices services = new UiServices(
                all.projects(),
                all.files(),
                all.encoders(),
                all.writer(),
                new SampleFolder(folder.resolve("samples"), new HttpDownloads()),
                settings,
                all.stopWords(),
                all.clock(),
                all.offerFiles(),
                all.trainer());
        new WorkbenchWindow(services, new Answers()).show(stage);
    }

    @Test
    void aSampleOfOthersIsAskedAboutAndAWrongCopyIsRefused(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#projectName").queryAs(Label.class).getText().equals("empty"));
        robot.interact(() ->
                robot.lookup("#open-online-retail").queryAs(Hyperlink.class).fire());
        until(() -> robot.lookup("#sampleCopy").tryQuery().isPresent());
        for (String fact : List.of("CC-BY-4.0", "https://archive.ics.uci.edu/static/public/352/online+retail.zip")) {
            assertTrue(robot.lookup(fact).tryQuery().isPresent(), fact);
        }
        robot.clickOn("#sampleCopy");

        until(() -> robot.lookup("#problem").query().isVisible());
        String problem = robot.lookup("#problemText").queryAs(Label.class).getText();
        assertTrue(problem.contains("copy.csv") && problem.contains("not the whole sample"), problem);

        robot.interact(() ->
                robot.lookup("#open-online-retail").queryAs(Hyperlink.class).fire());
        until(() -> robot.lookup("#sampleCopy").tryQuery().isPresent());
        robot.clickOn("#sampleCopy");
        until(() -> robot.lookup("#moreProblems").query().isVisible());
        robot.clickOn("#moreProblems");
        until(() -> robot.lookup("#problemList .problem-line").queryAll().size() == 1);
        robot.clickOn("#problemList .problem-line .button");
        until(() -> !robot.lookup("#moreProblems").query().isVisible());
        assertTrue(robot.lookup("#problem").query().isVisible(), "the newer one stays until it is dismissed too");
        robot.clickOn("#dismissProblem");
        until(() -> !robot.lookup("#problem").query().isVisible());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Waiting.until("what was waited for", condition);
    }

    private static final class Answers extends NoFiles {
        @Override
        public Optional<Path> sampleCopy() {
            return Optional.of(folder.resolve("copy.csv"));
        }
    }
}
