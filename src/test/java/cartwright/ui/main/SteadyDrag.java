package cartwright.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.testfx.api.FxRobot;

/**
 * Drags a thumb there and back as a mouse does: on a clock of its own, each position another pixel than the one before. A driver that
 * pauses after each move, or that moves less than a pixel, offers fewer positions than a hand does and measures itself.
 */
final class SteadyDrag {

    /** Positions a second; a plain mouse reports 125. */
    static final int A_SECOND = 80;

    private static final int PIXELS = 2;

    private final FxRobot robot;
    private final AtomicInteger offered = new AtomicInteger();
    private double last = Double.NaN;

    SteadyDrag(FxRobot robot) {
        this.robot = robot;
    }

    /** Returns how far from its start the thumb is at a step, in pixels: up to {@code by}, back and to the other side. */
    static double offset(int step, double by) {
        double reach = Math.abs(by);
        double way = (double) step * PIXELS % (4 * reach);
        double there = way <= reach ? way : way <= 3 * reach ? 2 * reach - way : way - 4 * reach;
        return Math.signum(by) * there;
    }

    /** Presses the thumb, moves it so many steps, releases it where it began; {@code begun} and {@code over} run with the button held down. */
    void drag(String thumb, double by, int steps, Runnable begun, Runnable over) throws Exception {
        Node node = robot.lookup(thumb).query();
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        Point2D from = new Point2D(place.getCenterX(), place.getCenterY());
        EventHandler<MouseEvent> counter = event -> count(event.getScreenX());
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.interact(() -> node.getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, counter));
        offered.set(0);
        begun.run();
        if (Boolean.getBoolean("walk.xdotool")) {
            moveByTheServer(from, by, steps);
        } else {
            move(from, by, steps);
        }
        over.run();
        robot.moveTo(from); // the next part of a walk begins where this one did
        robot.interact(() -> node.getScene().removeEventFilter(MouseEvent.MOUSE_DRAGGED, counter));
        robot.release(MouseButton.PRIMARY);
    }

    private void move(Point2D from, double by, int steps) {
        long started = System.nanoTime();
        for (int step = 1; step <= steps; step++) {
            robot.robotContext().getMouseRobot().moveNoWait(from.add(offset(step, by), 0));
            long next = started + step * 1_000_000_000L / A_SECOND;
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /** On a screen of X another program moves the pointer, so that the moves come the way of a real mouse. */
    private static void moveByTheServer(Point2D from, double by, int steps) throws Exception {
        List<String> words = new ArrayList<>(List.of("xdotool"));
        for (int step = 1; step <= steps; step++) {
            String x = Long.toString(Math.round(from.getX() + offset(step, by)));
            String y = Long.toString(Math.round(from.getY()));
            words.addAll(List.of("mousemove", x, y, "sleep", Double.toString(1.0 / A_SECOND)));
        }
        new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    private void count(double x) {
        if (x != last) {
            last = x;
            offered.incrementAndGet();
        }
    }

    /** Returns how many positions the window has heard of in the last drag. */
    int offered() {
        return offered.get();
    }
}
