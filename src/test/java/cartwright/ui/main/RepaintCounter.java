package cartwright.ui.main;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.testfx.api.FxRobot;

/** Counts in how many pulses the rules, the counts, the histogram and the preview on screen changed, and which threads worked. */
final class RepaintCounter {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final AtomicInteger pulses = new AtomicInteger();
    private final FxRobot robot;
    private final com.sun.management.OperatingSystemMXBean machine =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Map<Long, Long> threadsBefore = Map.of();
    private long started;
    private long cpuBefore;

    RepaintCounter(FxRobot robot) {
        this.robot = robot;
        parts.put("rules", new Part(robot.lookup("#ruleTable").queryTableView().getItems()));
        parts.put(
                "counts", new Part(robot.lookup("#filters").queryAs(Label.class).textProperty()));
        parts.put("histogram", new Part(robot.lookup("#tauThumb").<Node>query().layoutXProperty()));
        parts.put(
                "preview", new Part(robot.lookup("#suggestions").queryListView().getItems()));
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
                parts.values().forEach(Part::pulse);
            }
        };
        robot.interact(timer::start);
    }

    void start() {
        robot.interact(() -> {
            pulses.set(0);
            parts.values().forEach(part -> part.pulses.set(0));
            started = System.nanoTime();
            cpuBefore = machine.getProcessCpuTime();
            threadsBefore = threadTimes();
        });
    }

    private Map<Long, Long> threadTimes() {
        Map<Long, Long> times = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            times.put(id, threads.getThreadCpuTime(id));
        }
        return times;
    }

    /** Returns a line of what was counted since the start. */
    String stop(int positions) {
        double busy = (machine.getProcessCpuTime() - cpuBefore) / 1e9;
        double seconds = (System.nanoTime() - started) / 1e9;
        String counted = parts.entrySet().stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        ", %s %.0f",
                        part.getKey(),
                        part.getValue().pulses.get() / seconds))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "a second: %.0f positions offered, %.0f pulses%s; processors had by the program %.2f (%s), load %.1f",
                positions / seconds,
                pulses.get() / seconds,
                counted,
                busy / seconds,
                working(seconds, busy),
                machine.getSystemLoadAverage());
    }

    private String working(double seconds, double all) {
        Map<String, Double> shares = new TreeMap<>();
        double java = 0;
        for (Map.Entry<Long, Long> thread : threadTimes().entrySet()) {
            ThreadInfo info = threads.getThreadInfo(thread.getKey());
            double spent = (thread.getValue() - threadsBefore.getOrDefault(thread.getKey(), 0L)) / 1e9;
            java += spent;
            if (info != null && spent / seconds > 0.005) {
                shares.merge(info.getThreadName().replaceAll("[-0-9]+$", ""), spent / seconds, Double::sum);
            }
        }
        shares.put("compiler and collector", (all - java) / seconds);
        return shares.entrySet().stream()
                .map(share -> String.format(Locale.ROOT, "%s %.2f", share.getKey(), share.getValue()))
                .collect(Collectors.joining(", "));
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
