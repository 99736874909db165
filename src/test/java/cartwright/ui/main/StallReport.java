package cartwright.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What held the window's thread up, part by part of a walk. */
final class StallReport {

    private static final double STALL = 50;
    private static final double SHOWN = Double.parseDouble(System.getProperty("walk.slow", "16"));
    private static final int DEEPEST = 60;
    private static final int METHODS = 14;

    private final List<String> lines = new ArrayList<>();
    private final List<FxWatchdog.Gap> all = new ArrayList<>();
    private final List<StackTraceElement[]> slow = new ArrayList<>();
    private final List<String> stalls = new ArrayList<>();

    void part(String name, FxWatchdog.Seen seen) {
        all.addAll(seen.work());
        slow.addAll(seen.stacksIn(SHOWN));
        seen.longerThan(STALL).forEach(gap -> stalls.add(name + ": " + stall(gap, seen.stacksIn(gap))));
        lines.add(line(name, seen));
        List<StackTraceElement[]> here = seen.stacksIn(FxWatchdog.FRAME);
        if (!here.isEmpty()) {
            lines.addAll(
                    methods(here).subList(0, Math.min(METHODS, methods(here).size())));
        }
    }

    /** One piece over 50 ms: how long, what the toolkit did in it, and which of our methods it was for. */
    private static String stall(FxWatchdog.Gap gap, List<StackTraceElement[]> looks) {
        Map<String, Integer> doing = new TreeMap<>();
        Map<String, Integer> ours = new HashMap<>();
        for (StackTraceElement[] stack : looks) {
            doing.merge(doing(stack), 1, Integer::sum);
            Arrays.stream(stack)
                    .filter(frame -> frame.getClassName().startsWith("cartwright."))
                    .filter(frame -> !frame.getClassName().contains("FxWatchdog"))
                    .findFirst()
                    .ifPresent(frame -> ours.merge(
                            frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName(),
                            1,
                            Integer::sum));
        }
        List<String> methods = ours.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(5)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        return String.format(
                Locale.ROOT,
                "%.0f ms (%.0f by the clock), %d looks: %s; %s",
                gap.cpu(),
                gap.wall(),
                looks.size(),
                doing,
                methods);
    }

    /** What the top of a stack tells: classes being read or made cost once, styles and layouts each time. */
    private static String doing(StackTraceElement[] stack) {
        String all = Arrays.toString(stack);
        if (all.contains("ClassLoader.") || all.contains("java.lang.invoke.") || all.contains("<clinit>")) {
            return "classes";
        }
        if (all.contains("Scene.doCSSPass") || all.contains("Node.applyCss")) {
            return "styles";
        }
        if (all.contains("Scene.doLayoutPass")) {
            return "layout";
        }
        return all.contains("FXMLLoader") ? "views' files" : all.contains("syncPeer") ? "painter" : "other";
    }

    private static String line(String name, FxWatchdog.Seen seen) {
        return String.format(
                Locale.ROOT,
                "%s%n  pieces of work %d; processor time p50 %.1f p99 %.1f longest %.1f ms; over 16 ms %d, over 50 ms %d;"
                        + " by the clock p50 %.1f p99 %.1f, over 16 ms %d, over 50 ms %d",
                name,
                seen.work().size(),
                seen.percentile(0.5, false),
                seen.percentile(0.99, false),
                seen.percentile(1, false),
                seen.longerThan(FxWatchdog.FRAME).size(),
                seen.longerThan(STALL).size(),
                seen.percentile(0.5, true),
                seen.percentile(0.99, true),
                seen.longerByTheClock(FxWatchdog.FRAME),
                seen.longerByTheClock(STALL));
    }

    /** In how many of the stacks each method stands; those that most stacks share stand first. */
    private static List<String> methods(List<StackTraceElement[]> stacks) {
        Map<String, Integer> count = new HashMap<>();
        for (StackTraceElement[] stack : stacks) {
            java.util.Set<String> once = new java.util.LinkedHashSet<>();
            for (int depth = 0; depth < Math.min(DEEPEST, stack.length); depth++) {
                once.add(stack[depth].getClassName() + "." + stack[depth].getMethodName());
            }
            once.forEach(method -> count.merge(method, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("java.lang.reflect"))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(entry -> String.format(
                        Locale.ROOT, "    %3d of %d  %s", entry.getValue(), stacks.size(), entry.getKey()))
                .toList();
    }

    void write(Path file, int baskets, int items) throws IOException {
        FxWatchdog.Seen whole = new FxWatchdog.Seen(all, List.of());
        List<String> text = new ArrayList<>();
        text.add(baskets + " baskets, " + items + " products");
        text.add(line("the whole walk", whole));
        text.add("pieces of more than 50 ms: " + stalls.size());
        stalls.forEach(stall -> text.add("  " + stall));
        text.addAll(lines);
        text.add("stacks in work of more than 16 ms");
        for (StackTraceElement[] stack : slow) {
            text.add("--");
            for (StackTraceElement frame : stack) {
                text.add("  " + frame);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text);
    }
}
