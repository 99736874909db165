package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
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
 * Walks over the window while it mines and encodes, and writes what held the window's thread up to target/stalls.txt.
 *
 * <p>The suite walks over a small project and fails where a drag holds the thread up as it once did. By hand, on a large one:
 * {@code mvn -o test -Dtest=WindowStallTest -Dwalk.baskets=1000000 -Dwalk.items=5000 -Dwalk.steps=90}.
 */
@ExtendWith(ApplicationExtension.class)
class WindowStallTest {

    private static final int BASKETS = Integer.getInteger("walk.baskets", 4_000);
    private static final int ITEMS = Integer.getInteger("walk.items", 600);
    private static final int STEPS = Integer.getInteger("walk.steps", 40);
    private static final long FRAME_MILLIS = 16;

    /** Processor time that 19 of 20 pieces of work in a drag stay below; before cells were calm it was 40 and more. */
    private static final double USUAL = 20;

    private static Path project;

    private final FxRobot robot = new FxRobot();
    private final StallReport report = new StallReport();
    private FxWatchdog watchdog;
    private RepaintCounter repaints;

    /** Not on the window's thread, which a large import would hold up. */
    @BeforeAll
    static void makeTheProject() throws Exception {
        project = LargeShop.project(
                new SqliteProjects(Clock.systemUTC()), Path.of("target", "generated"), BASKETS, ITEMS);
    }

    @Start
    void start(Stage stage) throws Exception {
        FreshWindow.show(stage, new NoFiles(), "project", project.toString());
        watchdog = new FxWatchdog();
    }

    @Test
    void overEveryView() throws Exception {
        until(() -> rules() > 0);
        repaints = new RepaintCounter(robot);
        part("open the project");
        drag("#kSlider .thumb", 160, "drag k while names are encoded");
        until(() -> label("#encoderState").startsWith("Every"));
        part("encode the names");
        type("tent for two");
        until(() -> fresh() && label("#filters").contains("tent for two"));
        part("type a query");
        for (int percent : new int[] {10, 1}) {
            keep(percent);
            drag("#tauThumb", -40, "drag tau at " + percent + " %");
            drag("#kSlider .thumb", 60, "drag k at " + percent + " %");
        }
        tabs();
        table();
        watchdog.close();
        report.write(Path.of("target", "stalls.txt"), BASKETS, ITEMS);
    }

    private void keep(int percent) throws Exception {
        SliderFields.keep(robot, percent, BASKETS);
        until(this::fresh);
        part("keep the nearest " + percent + " %");
    }

    private void drag(String thumb, double by, String name) throws Exception {
        SteadyDrag hand = new SteadyDrag(robot);
        String[] counted = new String[1];
        hand.drag(thumb, by, STEPS, repaints::start, () -> counted[0] = repaints.stop(hand.offered()));
        FxWatchdog.Seen seen = watchdog.take();
        report.part(name + "; " + counted[0], seen);
        assertTrue(seen.work().size() > STEPS / 4, "the watchdog saw too little of " + name);
        assertTrue(seen.percentile(0.95, false) < USUAL, () -> name + ": " + seen.percentile(0.95, false) + " ms");
        until(this::fresh);
        part("after it");
    }

    private void type(String words) throws Exception {
        TextField query = robot.lookup("#query").queryAs(TextField.class);
        for (int end = 1; end <= words.length(); end++) {
            String begun = words.substring(0, end);
            robot.interact(() -> query.setText(begun));
            Thread.sleep(90);
        }
    }

    private void tabs() throws Exception {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        for (int tab = tabs.getTabs().size() - 1; tab >= 0; tab--) {
            int chosen = tab;
            robot.interact(() -> tabs.getSelectionModel().select(chosen));
            Thread.sleep(1500);
            part("show " + tabs.getTabs().get(tab).getId());
        }
    }

    private void table() throws Exception {
        TableView<?> table = robot.lookup("#ruleTable").queryTableView();
        for (int step = 0; step < 60; step++) {
            int row = step * Math.max(1, table.getItems().size() / 60);
            robot.interactNoWait(() -> table.scrollTo(row));
            Thread.sleep(FRAME_MILLIS);
        }
        part("scroll " + table.getItems().size() + " rules");
        robot.clickOn("Both");
        Thread.sleep(700);
        part("sort them");
        for (int row = 0; row < 20; row++) {
            int chosen = row;
            robot.interactNoWait(() -> table.getSelectionModel().clearAndSelect(chosen));
            Thread.sleep(50);
        }
        part("select twenty");
    }

    private void part(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        report.part(name, watchdog.take());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean fresh() {
        return label("#freshness").contains("up to date");
    }

    private int rules() {
        return robot.lookup("#ruleTable").tryQuery().isPresent()
                ? robot.lookup("#ruleTable").queryTableView().getItems().size()
                : 0;
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
