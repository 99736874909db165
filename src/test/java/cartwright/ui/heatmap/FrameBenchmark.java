package cartwright.ui.heatmap;

import cartwright.app.session.ItemComparison;
import cartwright.core.basket.BasketSet;
import cartwright.core.rule.PairMatrix;
import cartwright.core.similar.SimilarityMatrix;
import cartwright.ui.heatmap.CellCodes.Upper;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Time of one frame of 1,000 x 800 pixels, by products and zoom: {@code java ... cartwright.ui.heatmap.FrameBenchmark}. */
public final class FrameBenchmark {

    private static final int FRAMES = 60;

    private FrameBenchmark() {}

    /** Prints milliseconds of processor time: the median and the largest of the later half. */
    public static void main(String[] arguments) {
        for (int n : new int[] {500, 2000, 4000}) {
            Random random = new Random(n);
            int[][] rows = new int[20_000][];
            Arrays.setAll(rows, row -> random.ints(8, 0, n).toArray());
            int[] items = IntStream.range(0, n).toArray();
            SimilarityMatrix similar = SimilarityMatrix.of(n, (a, b) -> (a * 31 + b * 17) % 1000 / 1000.0);
            PairMatrix counts = PairMatrix.of(BasketSet.of(n, rows), items, () -> {});
            long start = cpu();
            CellCodes codes =
                    CellCodes.of(new ItemComparison(items, items, similar, counts, null), Upper.LIFT, () -> {});
            System.out.printf("%d products: codes %.0f ms%n", n, (cpu() - start) / 1e6);
            Viewport whole = Viewport.whole(n, 1000, 800);
            for (double zoom : new double[] {1, 2, 5, 20}) {
                double[] millis = new double[FRAMES];
                for (int frame = 0; frame < FRAMES; frame++) {
                    Viewport view = whole.zoomed(zoom, 300 + frame, 300, 0.01).within(n, 1000, 800);
                    long before = cpu();
                    CellPainter.paint(codes, view, 1000, 800, Ramps.LIGHT);
                    millis[frame] = (cpu() - before) / 1e6;
                }
                double[] later = Arrays.copyOfRange(millis, FRAMES / 2, FRAMES);
                Arrays.sort(later);
                System.out.printf(
                        "  cell %.2f px: median %.1f ms, largest %.1f ms%n",
                        Math.min(Viewport.LARGEST_CELL, whole.cell() * zoom),
                        later[later.length / 2],
                        later[later.length - 1]);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
