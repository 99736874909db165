package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Compares the main views with pictures that somebody looked at. After a change that is meant, {@code mvn -o test
 * -Dtest=ReferencePicturesTest -Dcartwright.references=write} writes them anew: look at each before it is kept.
 */
@ExtendWith(ApplicationExtension.class)
class ReferencePicturesTest {

    private static final String FOLDER = "/cartwright/ui/main/";
    private static final List<String> VIEWS =
            List.of("rulesTab", "scatterTab", "heatmapTab", "networkTab", "groupsTab", "basketsTab", "timelineTab");

    /** Half as wide and high as the window: small files in which a person still sees what is shown. */
    private static final int WIDTH = 640;

    private static final int HEIGHT = 400;
    private static final Path LOOKED_AT = Path.of("src/test/resources" + FOLDER);
    private static final Path SEEN = Path.of("target", "pictures");

    private FxRobot robot = new FxRobot();
    private @Nullable Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(shown, new NoFiles());
    }

    @Test
    void everyMainViewLooksAsItDidWhenSomebodyLookedAtIt(FxRobot given) throws Exception {
        robot = given;
        until(() -> robot.lookup("#freshness").queryAs(Label.class).getText().contains("up to date")
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent()
                && robot.lookup("#ruleTable").queryTableView().getItems().size() > 50);
        List<String> different = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            for (String view : VIEWS) {
                robot.interact(() -> {
                    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
                    tabs.getTabs().stream()
                            .filter(tab -> view.equals(tab.getId()))
                            .forEach(tabs.getSelectionModel()::select);
                    robot.lookup("#ruleTable")
                            .queryTableView()
                            .getSelectionModel()
                            .clearAndSelect(2);
                });
                compare(view + "-" + theme, different);
            }
            robot.interact(() -> robot.lookup("#switchTheme").queryButton().fire());
        }
        assertEquals(List.of(), different);
    }

    private void compare(String name, List<String> different) throws Exception {
        BufferedImage seen = Likeness.scaled(atRest(), WIDTH, HEIGHT);
        Files.createDirectories(SEEN);
        ImageIO.write(seen, "png", SEEN.resolve(name + "-seen.png").toFile());
        if ("write".equals(System.getProperty("cartwright.references"))) {
            Files.createDirectories(LOOKED_AT);
            ImageIO.write(seen, "png", LOOKED_AT.resolve(name + ".png").toFile());
            return;
        }
        Likeness likeness = Likeness.of(lookedAt(name), seen);
        if (!likeness.isSame()) {
            different.add(name + " " + likeness);
        }
    }

    private static BufferedImage lookedAt(String name) throws Exception {
        return ImageIO.read(Objects.requireNonNull(
                ReferencePicturesTest.class.getResource(FOLDER + name + ".png"),
                name + " has no picture to compare with"));
    }

    /** Returns the window once it looks the same for a second. */
    private BufferedImage atRest() throws Exception {
        BufferedImage last = take();
        for (int same = 0, tries = 0; same < 4 && tries < 100; tries++) {
            Thread.sleep(250);
            BufferedImage now = take();
            Likeness change = Likeness.of(last, now);
            same = change.largest() < 1 ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private BufferedImage take() {
        BufferedImage[] taken = new BufferedImage[1];
        robot.interact(() ->
                taken[0] = Pictures.of(Objects.requireNonNull(stage).getScene().snapshot(null)));
        return taken[0];
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aPaneThatMovedAnEmptyViewAndTheOtherThemeAreSeen() throws Exception {
        BufferedImage rules = lookedAt("rulesTab-light");
        assertTrue(Likeness.of(rules, Likeness.scaled(rules, 1280, 800)).isSame());
        BufferedImage moved = Likeness.scaled(rules, WIDTH, HEIGHT);
        moved.createGraphics().copyArea(0, 150, WIDTH, 200, 0, 20);
        assertFalse(
                Likeness.of(rules, moved).isSame(), Likeness.of(rules, moved).toString());
        assertFalse(Likeness.of(rules, lookedAt("rulesTab-dark")).isSame());
        assertFalse(Likeness.of(lookedAt("scatterTab-light"), lookedAt("networkTab-light"))
                .isSame());
        assertFalse(Likeness.of(lookedAt("basketsTab-light"), rules).isSame());
    }
}
