package cartwright.ui.heatmap;

import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.picture.Pixels;

/** Turns the cells on screen into pixels: a look-up each, and of many cells in one pixel the one that stands out. */
final class CellPainter {

    private final CellCodes codes;
    private final Ramps ramps;
    private final byte[] cells;
    private final int size;
    private final int halvings;

    private CellPainter(CellCodes codes, Ramps ramps, int level) {
        this.codes = codes;
        this.ramps = ramps;
        cells = codes.level(level);
        size = codes.size(level);
        halvings = 1 << level;
    }

    /** Paints a part of the square; beside it pixels are clear. */
    static Pixels paint(CellCodes codes, Viewport view, int width, int height, Ramps ramps) {
        return new CellPainter(codes, ramps, codes.levelFor(view.cell())).paint(view, width, height);
    }

    private Pixels paint(Viewport view, int width, int height) {
        int[] columns = cells(view.left(), view.cell(), width);
        int[] rows = cells(view.top(), view.cell(), height);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height && rows[y] >= 0; y++) {
            if (y > 0 && rows[y] == rows[y - 1] && rows[y + 1] - rows[y] <= 1) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
            } else {
                paintRow(rows[y], rows[y + 1] - rows[y] == 2, columns, pixels, y * width);
            }
        }
        return new Pixels(width, height, pixels);
    }

    /** The cell that each pixel begins in, and one more; -1 beside the square. */
    private int[] cells(double from, double cell, int pixels) {
        int[] places = new int[pixels + 1];
        for (int pixel = 0; pixel <= pixels; pixel++) {
            double at = from + pixel / cell;
            places[pixel] = at < 0 || at >= codes.size() ? -1 : (int) at / halvings;
        }
        return places;
    }

    private void paintRow(int row, boolean two, int[] columns, int[] pixels, int to) {
        for (int x = 0; x < columns.length - 1 && columns[x] >= 0; x++) {
            int column = columns[x];
            boolean above = column > row;
            boolean lift = above && codes.upper() == Upper.LIFT;
            int code = cells[row * size + column] & 0xFF;
            if (columns[x + 1] - column == 2) {
                code = CellCodes.stronger(code, cells[row * size + column + 1] & 0xFF, lift);
            }
            if (two) {
                code = CellCodes.stronger(code, cells[(row + 1) * size + column] & 0xFF, lift);
            }
            pixels[to + x] = above ? ramps.upper(code, codes.upper()) : ramps.similarity(code);
        }
    }
}
