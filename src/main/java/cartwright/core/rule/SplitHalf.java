package cartwright.core.rule;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What becomes of rules found in one half of the baskets when they are counted in the other half, which had no say.
 *
 * <p>Rules are chosen for a high confidence, so that part of it is luck; the other half shows how much.
 *
 * @param rules number of rules found in the first half
 * @param all all of them that the other half can speak of
 * @param ofTheWhole those of them that are rules of all baskets too; the other half had a say in which these are, so that
 *     they look better than rules deserve of which only one half is known
 */
public record SplitHalf(int rules, Reading all, Reading ofTheWhole) {

    private static final int CHECK_EVERY = 256; // rules, of some ten microseconds each

    /**
     * What rules are worth in the other half.
     *
     * @param told number of rules whose if-side is in at least one basket of the other half
     * @param found their mean confidence in the half they were found in, in [0, 1]; NaN without rules
     * @param again their mean confidence in the other half, in [0, 1]; NaN without rules
     * @param kept share of them that reach the asked confidence in the other half too, in [0, 1]; NaN without rules
     */
    public record Reading(int told, double found, double again, double kept) {}

    /**
     * Splits baskets at random, mines one half with half of k, rounded up, and counts in the other.
     *
     * @param settings thresholds for all baskets
     * @param limits which rules are looked at
     * @param seed of the split
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public static SplitHalf of(
            BasketSet baskets, MiningSettings settings, RuleLimits limits, long seed, MiningMonitor monitor) {
        int[] order = shuffled(baskets.size(), seed);
        int half = order.length / 2;
        BasketSet first = baskets.select(order, half);
        int[] rest = Arrays.copyOfRange(order, half, order.length);
        BasketIndex other = BasketIndex.of(baskets.select(rest, rest.length));
        int threads = Runtime.getRuntime().availableProcessors();
        MiningSettings ofHalf = settings.withK((settings.k() + 1) / 2);
        RuleTable rules = new RuleGenerator(limits)
                .rules(
                        new ProjectedMiner(ofHalf, threads).mine(first, monitor),
                        new CountMemory(BasketIndex.of(first)),
                        monitor);
        Tally all = new Tally(limits.minConfidence());
        Tally ofTheWhole = new Tally(limits.minConfidence());
        for (int row = 0; row < rules.size(); row++) {
            if (row % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            RuleCounts one = rules.slice(row);
            int[] holders = other.basketsWith(rules.antecedent(row));
            int both = both(other, holders, rules.consequent(row));
            all.add(one.confidence(), both, holders.length);
            int bothOfAll = one.both() + both;
            if (bothOfAll >= settings.k()
                    && (double) bothOfAll / (one.antecedent() + holders.length) >= limits.minConfidence()) {
                ofTheWhole.add(one.confidence(), both, holders.length);
            }
        }
        return new SplitHalf(rules.size(), all.reading(), ofTheWhole.reading());
    }

    private static int both(BasketIndex other, int[] holders, Itemset consequent) {
        int[] both = holders;
        for (int at = 0; at < consequent.size(); at++) {
            both = other.among(both, consequent.item(at));
        }
        return both.length;
    }

    /** Sums over the rules that the other half can speak of. */
    private static final class Tally {

        private final double minConfidence;
        private double found;
        private double again;
        private int told;
        private int kept;

        Tally(double minConfidence) {
            this.minConfidence = minConfidence;
        }

        void add(double confidence, int both, int holders) {
            if (holders > 0) {
                double there = (double) both / holders;
                told++;
                found += confidence;
                again += there;
                kept += there >= minConfidence ? 1 : 0;
            }
        }

        Reading reading() {
            return new Reading(told, found / told, again / told, (double) kept / told);
        }
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = IntStream.range(0, size).toArray();
        Random random = new Random(seed);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int known = order[i];
            order[i] = order[other];
            order[other] = known;
        }
        return order;
    }
}
