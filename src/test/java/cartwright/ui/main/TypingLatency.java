package cartwright.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how long after the last key of a query its nearest products are on the outdoor sample's screen, into
 * target/typing.txt. Not part of the suite: {@code mvn -o test -Dtest=TypingLatency}.
 */
@ExtendWith(ApplicationExtension.class)
class TypingLatency {

    private static final List<String> QUERIES = List.of(
            "tent for two",
            "wet trails",
            "warm hands",
            "sleep outside",
            "cook soup",
            "rain",
            "climbing",
            "fishing trip",
            "bike commute",
            "kids at the beach",
            "winter run",
            "long hike",
            "ski weekend",
            "yoga at home",
            "river",
            "night walk",
            "sore feet",
            "thirst",
            "sun",
            "first aid");

    private final FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        FreshWindow.show(stage, new NoFiles());
    }

    @Test
    void fromTheLastKeyToTheNearestProducts() throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> robot.lookup("#nearest .nearest-chip").tryQuery().isPresent());
        AtomicLong shown = new AtomicLong();
        Button nearest = robot.lookup("#nearest .nearest-chip").nth(0).queryButton();
        robot.interact(() -> nearest.textProperty().addListener(change -> shown.set(System.nanoTime())));
        TextField field = robot.lookup("#query").queryAs(TextField.class);
        List<Double> millis = new ArrayList<>();
        for (String query : QUERIES) {
            Thread.sleep(1500); // what came before is done
            long[] typed = new long[1];
            robot.interact(() -> {
                typed[0] = System.nanoTime();
                field.setText(query);
            });
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown.get() > typed[0]);
            millis.add((shown.get() - typed[0]) / 1e6);
        }
        Collections.sort(millis);
        String line = String.format(
                Locale.ROOT,
                "milliseconds from the last key to the nearest products, %d queries: least %.0f, median %.0f, most %.0f",
                millis.size(),
                millis.get(0),
                millis.get(millis.size() / 2),
                millis.get(millis.size() - 1));
        Files.writeString(Path.of("target", "typing.txt"), line + "\n");
        System.out.println(line);
    }
}
