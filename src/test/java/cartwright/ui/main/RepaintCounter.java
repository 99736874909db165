package cartwright.ui.main;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.testfx.api.FxRobot;

/** Counts in how many pulses the rules, the counts, the histogram and the preview on screen changed. */
final class RepaintCounter {

    private final Part rules;
    private final Part counts;
    private final Part histogram;
    private final Part preview;
    private final AtomicInteger pulses = new AtomicInteger();
    private final FxRobot robot;
    private final com.sun.management.OperatingSystemMXBean machine =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long started;
    private long cpuBefore;

    RepaintCounter(FxRobot robot) {
        this.robot = robot;
        rules = new Part(robot.lookup("#ruleTable").queryTableView().getItems());
        counts = new Part(robot.lookup("#filters").queryAs(Label.class).textProperty());
        histogram = new Part(robot.lookup("#tauThumb").<Node>query().layoutXProperty());
        preview = new Part(robot.lookup("#suggestions").queryListView().getItems());
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
                rules.pulse();
                counts.pulse();
                histogram.pulse();
                preview.pulse();
            }
        };
        robot.interact(timer::start);
    }

    void start() {
        robot.interact(() -> {
            pulses.set(0);
            rules.pulses.set(0);
            counts.pulses.set(0);
            histogram.pulses.set(0);
            preview.pulses.set(0);
            started = System.nanoTime();
            cpuBefore = machine.getProcessCpuTime();
        });
    }

    String stop() {
        double busy = (machine.getProcessCpuTime() - cpuBefore) / 1e9;
        double seconds = (System.nanoTime() - started) / 1e9;
        return String.format(
                Locale.ROOT,
                "a second: %.0f pulses, rules %.0f, counts %.0f, histogram %.0f, preview %.0f; processors had by the program %.2f, load %.1f",
                pulses.get() / seconds,
                rules.pulses.get() / seconds,
                counts.pulses.get() / seconds,
                histogram.pulses.get() / seconds,
                preview.pulses.get() / seconds,
                busy / seconds,
                machine.getSystemLoadAverage());
    }

    private static final class Part {

        private final AtomicInteger pulses = new AtomicInteger();
        private boolean changed;

        Part(Observable shown) {
            InvalidationListener listener = observable -> changed = true;
            shown.addListener(listener);
        }

        void pulse() {
            if (changed) {
                changed = false;
                pulses.incrementAndGet();
            }
        }
    }
}
