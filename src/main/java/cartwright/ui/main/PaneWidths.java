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
     * Looks after a split pane of three, side, centre, side, of which the sides may be absent, the left one first.
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
        double[] at = split.getDividerPositions();
        if (!placing && at.length > 0 && width > 0 && Math.abs(width - placedAt) < 1 && split.isHover()) {
            left = at.length == 2 ? at[0] * width : left;
            right = (1 - at[at.length - 1]) * width;
        }
    }

    /** Puts the dividers where they belong, once a side is there again. */
    void restore() {
        place(split.getWidth());
        placeAfterLayout();
    }

    private void place(double width) {
        int dividers = split.getDividers().size();
        if (width <= 0 || dividers == 0) {
            return;
        }
        double atLeft =
                dividers == 1 ? 0 : left > 0 ? left : Math.max(LEFT_LEAST, Math.min(LEFT_MOST, LEFT_SHARE * width));
        double atRight = right > 0 ? right : Math.max(RIGHT_LEAST, Math.min(RIGHT_MOST, RIGHT_SHARE * width));
        double missing = CENTRE - (width - atLeft - atRight);
        if (missing > 0) {
            double fromRight = Math.min(missing, Math.max(0, atRight - RIGHT_LEAST));
            atRight -= fromRight;
            atLeft -= Math.min(missing - fromRight, Math.max(0, atLeft - LEFT_LEAST));
        }
        placing = true;
        split.setDividerPosition(dividers - 1, 1 - atRight / width);
        if (dividers == 2) {
            split.setDividerPosition(0, atLeft / width);
        }
        placedAt = width;
        placing = false;
    }
}
