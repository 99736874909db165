package cartwright.ui.scatter;

import cartwright.core.rule.RuleTable;
import cartwright.ui.rules.ShownRules;
import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/** The points as pixels, and which rule each pixel shows. Immutable. */
public final class Plotted {

    private final ShownRules shown;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] rows;
    private final Scale across;
    private final Scale up;

    /** Takes the arrays as they are: a colour and a row, or -1, for each pixel. */
    Plotted(ShownRules shown, int width, int[] pixels, int[] rows, Scale across, Scale up) {
        this.shown = shown;
        this.width = width;
        this.height = pixels.length / width;
        this.pixels = pixels;
        this.rows = rows;
        this.across = across;
        this.up = up;
    }

    /** Returns the rules. */
    public ShownRules shown() {
        return shown;
    }

    /** Returns the pixels of a row. */
    public int width() {
        return width;
    }

    /** Returns the number of rows of pixels. */
    public int height() {
        return height;
    }

    /** Returns the colours, row after row, for reading. */
    public IntBuffer pixels() {
        return IntBuffer.wrap(pixels).asReadOnlyBuffer();
    }

    /** Returns the axis of baskets. */
    public Scale across() {
        return across;
    }

    /** Returns the axis of attach rates, which rises from the bottom. */
    public Scale up() {
        return up;
    }

    /** Returns how far to the right a rule stands, in pixels. */
    public double x(int row) {
        RuleTable table = shown.table();
        return table == null ? 0 : across.place(table.both(row)) * (width - 1);
    }

    /** Returns how far below the top a rule stands, in pixels. */
    public double y(int row) {
        RuleTable table = shown.table();
        return table == null ? 0 : (1 - up.place(table.confidence(row))) * (height - 1);
    }

    /** Returns the row of the rule nearest to a pixel, no farther than {@code reach} pixels; null where there is none. */
    public @Nullable Integer near(double x, double y, int reach) {
        int best = -1;
        double nearest = (reach + 0.5) * (reach + 0.5);
        for (int py = Math.max(0, (int) y - reach); py <= Math.min(height - 1, (int) y + reach); py++) {
            for (int px = Math.max(0, (int) x - reach); px <= Math.min(width - 1, (int) x + reach); px++) {
                double distance = (px - x) * (px - x) + (py - y) * (py - y);
                if (rows[py * width + px] >= 0 && distance < nearest) {
                    nearest = distance;
                    best = rows[py * width + px];
                }
            }
        }
        return best < 0 ? null : best;
    }
}
