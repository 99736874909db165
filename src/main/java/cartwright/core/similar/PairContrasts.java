package cartwright.core.similar;

import cartwright.core.rule.PairMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Pairs of items whose meaning and whose sales disagree: alike but rarely together (they may replace each other), or
 * different but often together (they may complete each other). Immutable.
 *
 * @param high the similarity from which two items are alike: one pair in twenty reaches it
 * @param low the similarity up to which two items are different: that of the middle pair
 * @param substitutes how many pairs are alike but rarely together
 * @param bestSubstitutes the clearest of them, clearest first
 * @param crossSells how many pairs are different but often together
 * @param bestCrossSells the clearest of them, clearest first
 */
public record PairContrasts(
        double high,
        double low,
        int substitutes,
        List<Pair> bestSubstitutes,
        int crossSells,
        List<Pair> bestCrossSells) {

    /** At most half as often as by chance is rarely, at least twice as often is often. */
    private static final double RARELY = 0.5;

    private static final double OFTEN = 2;

    /** Standard deviations from the count of chance: nearer than this, chance will do as a reason. */
    private static final double CLEARLY = 3;

    /** Baskets that must hold both before that says anything. */
    private static final int FEWEST_TOGETHER = 5;

    private static final int MOST_QUANTILE_PAIRS = 200_000;

    /** Copies the lists. */
    public PairContrasts {
        bestSubstitutes = List.copyOf(bestSubstitutes);
        bestCrossSells = List.copyOf(bestCrossSells);
    }

    /**
     * Two items by their places, the lower first.
     *
     * @param clearness how far the count is from that of chance, in standard deviations of a count
     */
    public record Pair(int a, int b, double clearness) {}

    private static final Comparator<Pair> CLEAREST_LAST = Comparator.comparingDouble(Pair::clearness)
            .thenComparing(Comparator.comparingInt(Pair::a).reversed())
            .thenComparing(Comparator.comparingInt(Pair::b).reversed());

    /**
     * Looks through every pair.
     *
     * @param similarities of the items
     * @param counts of the same items in the same order
     * @param most pairs listed of each kind; at least 1
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static PairContrasts of(
            SimilarityMatrix similarities, PairMatrix counts, int most, Runnable checkCancelled) {
        double[] sample = sample(similarities);
        double high = quantile(sample, 0.95);
        double low = quantile(sample, 0.5);
        Best substitutes = new Best(most);
        Best crossSells = new Best(most);
        for (int b = 1; b < similarities.size(); b++) {
            checkCancelled.run();
            for (int a = 0; a < b; a++) {
                float similarity = similarities.similarity(a, b);
                double expected = counts.expected(a, b);
                int both = counts.both(a, b);
                double clearness = Math.abs(both - expected) / Math.sqrt(expected);
                if (!(clearness >= CLEARLY)) { // written so that a pair of which nothing is expected fails too
                    continue;
                }
                if (similarity >= high && both <= RARELY * expected) {
                    substitutes.add(new Pair(a, b, clearness));
                } else if (similarity <= low && both >= FEWEST_TOGETHER && both >= OFTEN * expected) {
                    crossSells.add(new Pair(a, b, clearness));
                }
            }
        }
        return new PairContrasts(high, low, substitutes.count, substitutes.list(), crossSells.count, crossSells.list());
    }

    /** Every so-manieth pair: of millions the quantiles of some hundred thousand are those of all. */
    private static double[] sample(SimilarityMatrix similarities) {
        long all = (long) similarities.size() * (similarities.size() - 1) / 2;
        int step = (int) Math.max(1, all / MOST_QUANTILE_PAIRS);
        double[] sample = new double[(int) (all / step) + 1];
        int count = 0;
        long number = 0;
        for (int b = 1; b < similarities.size(); b++) {
            for (int a = 0; a < b; a++) {
                if (number++ % step == 0) {
                    sample[count++] = similarities.similarity(a, b);
                }
            }
        }
        double[] exact = Arrays.copyOf(sample, count);
        Arrays.sort(exact);
        return exact;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 1 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static final class Best {
        private final int most;
        private final PriorityQueue<Pair> queue = new PriorityQueue<>(CLEAREST_LAST);
        private int count;

        Best(int most) {
            this.most = most;
        }

        void add(Pair pair) {
            count++;
            queue.add(pair);
            if (queue.size() > most) {
                queue.remove();
            }
        }

        List<Pair> list() {
            List<Pair> pairs = new ArrayList<>(queue);
            pairs.sort(CLEAREST_LAST.reversed());
            return pairs;
        }
    }
}
