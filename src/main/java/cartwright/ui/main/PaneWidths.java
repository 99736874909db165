package cartwright.ui.main;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;

/**
 * Keeps the side panes of the window at widths in pixels: a share of the window at first, then what the analyst dragged them to; a
 * narrower window takes from the sides before it takes from the results.
 */
final class PaneWidths {

    private static final double CENTRE = 740;
    private static final double LEFT_LEAST = 170;
    private static final double LEFT_MOST = 220;
    private static final double LEFT_SHARE = 0.145;
    private static final double RIGHT_LEAST = 260;
    private static final double RIGHT_MOST = 380;
    private static final double RIGHT_SHARE = 0.24;

    private final SplitPane split;
    private double left;
    private double right;
    private double placedAt = -1;
    private boolean placing;
    private final InvalidationListener moved = observable -> dragged();

    /**
     * Looks after a split pane of three: side, centre, side.
     *
     * @param left width the left side was dragged to; not positive where it was not
     * @param right width the right side was dragged to; not positive where it was not
     */
    PaneWidths(SplitPane split, double left, double right) {
        this.split = split;
        this.left = left;
        this.right = right;
        split.widthProperty().addListener((observable, before, width) -> {
            place(width.doubleValue());
            placeAfterLayout();
        });
        split.getDividers().addListener((ListChangeListener<SplitPane.Divider>) change -> follow());
        follow();
    }

    /** The pane makes new dividers when a side comes back. */
    private void follow() {
        split.getDividers().forEach(divider -> {
            divider.positionProperty().removeListener(moved);
            divider.positionProperty().addListener(moved);
        });
    }

    /** Returns the width the left side was dragged to; not positive where it was not. */
    double left() {
        return left;
    }

    /** Returns the width the right side was dragged to; not positive where it was not. */
    double right() {
        return right;
    }

    /** The pane lays its parts out by shares once more in the same pulse; the last word is ours. */
    private void placeAfterLayout() {
        Scene scene = split.getScene();
        if (scene != null) {
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                scene.removePostLayoutPulseListener(once[0]);
                place(split.getWidth());
            };
            scene.addPostLayoutPulseListener(once[0]);
        }
    }

    /** The pane sets the dividers itself while the window changes; only what moves at a steady width was dragged. */
    private void dragged() {
        double width = split.getWidth();
        if (!placing && bothSides() && width > 0 && Math.abs(width - placedAt) < 1 && split.isHover()) {
            left = split.getDividerPositions()[0] * width;
            right = (1 - split.getDividerPositions()[1]) * width;
        }
    }

    private boolean bothSides() {
        return split.getDividers().size() == 2;
    }

    /** Puts the dividers where they belong, once both sides are there again. */
    void restore() {
        place(split.getWidth());
        placeAfterLayout();
    }

    private void place(double width) {
        if (width <= 0 || !bothSides()) {
            return;
        }
        double atLeft = left > 0 ? left : Math.max(LEFT_LEAST, Math.min(LEFT_MOST, LEFT_SHARE * width));
        double atRight = right > 0 ? right : Math.max(RIGHT_LEAST, Math.min(RIGHT_MOST, RIGHT_SHARE * width));
        double missing = CENTRE - (width - atLeft - atRight);
        if (missing > 0) {
            double fromRight = Math.min(missing, Math.max(0, atRight - RIGHT_LEAST));
            atRight -= fromRight;
            atLeft -= Math.min(missing - fromRight, Math.max(0, atLeft - LEFT_LEAST));
        }
        placing = true;
        split.setDividerPositions(atLeft / width, 1 - atRight / width);
        placedAt = width;
        placing = false;
    }
}
