package cartwright.ui.main;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.launch.Wiring;
import cartwright.ui.UiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how often a second the rules, the counts, the histogram and the preview are others while tau is dragged at 80 positions a
 * second, into target/drag.txt: three drags one after the other at the nearest 10 % and at the nearest 1 %, of five seconds each. Not part
 * of the suite: {@code mvn -o test -Dtest=DragRate -Dwalk.baskets=100000 -Dwalk.items=5000}.
 */
@ExtendWith(ApplicationExtension.class)
class DragRate {

    private static final int BASKETS = Integer.getInteger("walk.baskets", 100_000);
    private static final int ITEMS = Integer.getInteger("walk.items", 5_000);
    private static final int SECONDS = Integer.getInteger("walk.seconds", 5);
    private static final int ROUNDS = 3;

    private static Path project;

    private final FxRobot robot = new FxRobot();
    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void makeTheProject() throws Exception {
        project = LargeShop.project(
                new SqliteProjects(Clock.systemUTC()), Path.of("target", "generated"), BASKETS, ITEMS);
    }

    @Start
    void start(Stage stage) throws Exception {
        ProgramFolders folders = ProgramFolders.ofThisUser();
        Files.deleteIfExists(folders.settings());
        UiServices services = new Wiring(folders).window();
        services.settings().put("language", "en");
        services.settings().put("project", project.toString());
        stage.setWidth(1280);
        stage.setHeight(800);
        new WorkbenchWindow(services, new NoFiles()).show(stage);
    }

    @Test
    void whileTauIsDragged() throws Exception {
        until(() -> label("#encoderState").startsWith("Every"));
        robot.interact(() -> robot.lookup("#query").queryAs(TextField.class).setText("tent for two"));
        until(() -> fresh() && label("#filters").contains("tent for two"));
        RepaintCounter repaints = new RepaintCounter(robot);
        SteadyDrag hand = new SteadyDrag(robot);
        for (int percent : new int[] {10, 1}) {
            keep(percent);
            for (int round = 0; round < ROUNDS; round++) {
                int now = percent;
                hand.drag(
                        "#tauThumb",
                        40,
                        SECONDS * SteadyDrag.A_SECOND,
                        repaints::start,
                        () -> lines.add("nearest " + now + " %; " + repaints.stop(hand.offered())));
                until(this::fresh);
            }
        }
        Files.write(Path.of("target", "drag.txt"), lines);
        lines.forEach(System.out::println);
    }

    private void keep(int percent) throws Exception {
        SliderFields.keep(robot, percent, BASKETS);
        until(this::fresh);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, () -> {
            try {
                return condition.call();
            } catch (org.testfx.service.query.EmptyNodeQueryException notYet) {
                return false;
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean fresh() {
        return label("#freshness").contains("up to date");
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
