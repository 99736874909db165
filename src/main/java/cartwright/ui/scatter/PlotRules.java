package cartwright.ui.scatter;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.order.RadixOrder;
import cartwright.core.rule.RuleTable;
import cartwright.ui.rules.RuleColumn;
import cartwright.ui.rules.RuleFilter;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.rules.ValueLimit;
import java.util.Arrays;

/** Draws every rule into pixels, the largest lift on top; several hundred thousand take some ten milliseconds. */
final class PlotRules implements Job<Plotted> {

    private static final int CHECK_EVERY = 4096;

    /** Up to so many rules a point is a disc that is easy to hit; beyond, points would hide each other. */
    private static final int FEW = 5_000;

    private static final int MANY = 50_000;

    private static final int[][] DISC = {
        {-1, -2}, {0, -2}, {1, -2}, {-2, -1}, {-1, -1}, {0, -1}, {1, -1}, {2, -1}, {-2, 0}, {-1, 0}, {0, 0}, {1, 0},
        {2, 0}, {-2, 1}, {-1, 1}, {0, 1}, {1, 1}, {2, 1}, {-1, 2}, {0, 2}, {1, 2}
    };
    private static final int[][] CROSS = {{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    private static final int[][] SQUARE = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};

    private final ShownRules shown;
    private final RuleTable table;
    private final ValueLimit across;
    private final ValueLimit up;
    private final int width;
    private final int height;

    /**
     * Creates the job.
     *
     * @param table the rules' own table
     * @param mark rules outside are faded
     */
    PlotRules(ShownRules shown, RuleTable table, RuleFilter mark, int width, int height) {
        this.shown = shown;
        this.table = table;
        this.across = mark.limit(RuleColumn.BOTH);
        this.up = mark.limit(RuleColumn.ATTACH);
        this.width = width;
        this.height = height;
    }

    @Override
    public Plotted run(Progress progress) {
        table.countOverall(progress::checkCancelled);
        double[] lifts = new double[shown.unmarkedSize()];
        int fewest = Integer.MAX_VALUE;
        int most = 1;
        double highest = 0;
        for (int place = 0; place < lifts.length; place++) {
            if (place % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            int row = shown.unmarkedRow(place);
            lifts[place] = table.all(row).lift();
            fewest = Math.min(fewest, table.both(row));
            most = Math.max(most, table.both(row));
            highest = Math.max(highest, table.confidence(row));
        }
        Scale x = Scale.ofCounts(Math.min(fewest, most), most);
        Scale y = Scale.ofShares(highest);
        int[] pixels = new int[width * height];
        int[] rows = new int[width * height];
        Arrays.fill(rows, -1);
        Plotted plotted = new Plotted(shown, width, pixels, rows, x, y);
        int[] order = RadixOrder.byDouble(RadixOrder.identity(lifts.length), lifts, false);
        for (boolean inside : new boolean[] {false, true}) {
            for (int place : order) {
                int row = shown.unmarkedRow(place);
                if (isMarked(row) == inside) {
                    draw(plotted, row, inside ? LiftColours.of(lifts[place]) : LiftColours.FADED, pixels, rows);
                }
            }
            progress.checkCancelled();
        }
        return plotted;
    }

    private boolean isMarked(int row) {
        return across.admits(table.both(row)) && up.admits(table.confidence(row));
    }

    private void draw(Plotted plotted, int row, int colour, int[] pixels, int[] rows) {
        int x = (int) Math.round(plotted.x(row));
        int y = (int) Math.round(plotted.y(row));
        int size = shown.unmarkedSize();
        for (int[] offset : size <= FEW ? DISC : size <= MANY ? CROSS : SQUARE) {
            int px = x + offset[0];
            int py = y + offset[1];
            if (px >= 0 && px < width && py >= 0 && py < height) {
                pixels[py * width + px] = colour;
                rows[py * width + px] = row;
            }
        }
    }
}
