package cartwright.ui.main;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/**
 * Watches the window's thread: a beat every two milliseconds tells how long what ran between two beats took, and a look at the stack
 * every four milliseconds tells what it was.
 *
 * <p>Beats stand in the same queue as events and pulses, so a gap between two of them is one piece of work, or a few that were queued
 * within the same two milliseconds. Wall time contains what other programs took of a busy machine; the processor time of the window's
 * thread beside it does not.
 */
final class FxWatchdog implements AutoCloseable {

    /** One picture at 60 a second. */
    static final double FRAME = 16;

    private static final long BEAT_MILLIS = 2;
    private static final int LOOK_EVERY = 2;
    private static final int MOST_QUEUED = 40;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread window;
    private final Thread watcher;
    private final AtomicInteger queued = new AtomicInteger();
    private final ConcurrentLinkedQueue<Gap> gaps = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    private volatile long lastBeat = System.nanoTime();
    private long lastCpu;

    /**
     * One piece of work on the window's thread.
     *
     * @param end when it ended, in nanoseconds from anywhere
     * @param wall milliseconds by the clock
     * @param cpu milliseconds of processor time
     */
    record Gap(long end, double wall, double cpu) {}

    /**
     * What the window's thread was seen doing.
     *
     * @param at when, in nanoseconds from anywhere
     * @param stack where it was
     */
    record Look(long at, StackTraceElement[] stack) {}

    private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();

    /** Starts to watch; called on the window's thread. */
    FxWatchdog() {
        window = Thread.currentThread();
        watcher = new Thread(this::watch, "fx-watchdog");
        watcher.setDaemon(true);
        watcher.setPriority(Thread.MAX_PRIORITY);
        watcher.start();
    }

    private void watch() {
        for (int beat = 0; !closed; beat++) {
            if (queued.get() < MOST_QUEUED) {
                queued.incrementAndGet();
                Platform.runLater(this::beat);
            }
            if (beat % LOOK_EVERY == 0 && System.nanoTime() - lastBeat > FRAME / 2 * 1e6) {
                looks.add(new Look(System.nanoTime(), window.getStackTrace()));
            }
            try {
                Thread.sleep(BEAT_MILLIS);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void beat() {
        queued.decrementAndGet();
        long now = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        double wall = (now - lastBeat) / 1e6;
        if (lastCpu > 0 && cpu - lastCpu > 50_000) { // an idle thread is no work
            gaps.add(new Gap(now, wall, (cpu - lastCpu) / 1e6));
        }
        lastBeat = now;
        lastCpu = cpu;
    }

    /** Takes what was seen since the last call. */
    Seen take() {
        List<Gap> work = new ArrayList<>();
        for (Gap gap = gaps.poll(); gap != null; gap = gaps.poll()) {
            work.add(gap);
        }
        List<Look> stacks = new ArrayList<>();
        for (Look look = looks.poll(); look != null; look = looks.poll()) {
            stacks.add(look);
        }
        return new Seen(work, stacks);
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }

    /**
     * What was seen during one part of a walk.
     *
     * @param work every piece of work
     * @param looks stacks in pieces of work that took longer than half a frame
     */
    record Seen(List<Gap> work, List<Look> looks) {

        /** Returns the pieces of work that took longer than so many milliseconds of processor time. */
        List<Gap> longerThan(double millis) {
            return work.stream().filter(gap -> gap.cpu() > millis).toList();
        }

        long longerByTheClock(double millis) {
            return work.stream().filter(gap -> gap.wall() > millis).count();
        }

        /** Returns the milliseconds that a share of the pieces of work do not exceed: processor time, or by the clock. */
        double percentile(double share, boolean byTheClock) {
            double[] sorted = work.stream()
                    .mapToDouble(gap -> byTheClock ? gap.wall() : gap.cpu())
                    .sorted()
                    .toArray();
            return sorted.length == 0
                    ? 0
                    : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
        }

        /** Returns the stacks seen during pieces of work longer than so many milliseconds of processor time. */
        List<StackTraceElement[]> stacksIn(double millis) {
            List<Gap> slow = longerThan(millis);
            return looks.stream()
                    .filter(look -> slow.stream().anyMatch(gap -> isIn(look, gap)))
                    .map(Look::stack)
                    .toList();
        }

        /** Returns the stacks seen during one piece of work. */
        List<StackTraceElement[]> stacksIn(Gap gap) {
            return looks.stream()
                    .filter(look -> isIn(look, gap))
                    .map(Look::stack)
                    .toList();
        }

        private static boolean isIn(Look look, Gap gap) {
            return look.at() <= gap.end() && look.at() >= gap.end() - gap.wall() * 1e6;
        }
    }
}
