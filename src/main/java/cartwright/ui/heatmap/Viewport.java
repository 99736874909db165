package cartwright.ui.heatmap;

/**
 * Which part of a square of cells is on screen. Immutable.
 *
 * @param left the column at the left edge, in cells; fractions are parts of a cell
 * @param top the row at the upper edge, in cells
 * @param cell side of a cell in pixels; above 0
 */
record Viewport(double left, double top, double cell) {

    static final double LARGEST_CELL = 48;

    /** Cells of this size and more are whole pixels; of smaller ones the uneven pixel is not seen. */
    private static final double WHOLE_PIXELS = 8;

    /** The whole square, as large as the room allows; large cells are whole pixels. */
    static Viewport whole(int cells, double width, double height) {
        double fit = Math.min(width, height) / Math.max(1, cells);
        return new Viewport(0, 0, Math.min(LARGEST_CELL, fit >= WHOLE_PIXELS ? Math.floor(fit) : Math.max(0.01, fit)));
    }

    /** Larger or smaller by a factor, with the point under the pointer where it is. */
    Viewport zoomed(double factor, double x, double y, double smallest) {
        double next = Math.max(Math.min(smallest, LARGEST_CELL), Math.min(LARGEST_CELL, cell * factor));
        return new Viewport(left + x / cell - x / next, top + y / cell - y / next, next);
    }

    /** Moved by pixels: content goes right and down with positive ones. */
    Viewport moved(double x, double y) {
        return new Viewport(left - x / cell, top - y / cell, cell);
    }

    /** With the cell in the middle, at least so large. */
    Viewport centredOn(int row, int column, double atLeast, double width, double height) {
        double next = Math.max(cell, Math.min(LARGEST_CELL, atLeast));
        return new Viewport(column + 0.5 - width / next / 2, row + 0.5 - height / next / 2, next);
    }

    /** Moved so that no room is wasted beside the cells. */
    Viewport within(int cells, double width, double height) {
        return new Viewport(clamp(left, cells - width / cell), clamp(top, cells - height / cell), cell);
    }

    private static double clamp(double from, double most) {
        return most <= 0 ? 0 : Math.max(0, Math.min(most, from));
    }

    /** Returns the column at a place from the left edge; it may be none of the square. */
    int columnAt(double x) {
        return (int) Math.floor(left + x / cell);
    }

    /** Returns the row at a height; it may be none of the square. */
    int rowAt(double y) {
        return (int) Math.floor(top + y / cell);
    }

    double xOf(double column) {
        return (column - left) * cell;
    }

    double yOf(double row) {
        return (row - top) * cell;
    }
}
