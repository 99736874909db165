package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.recommend.Importance;
import cartwright.core.rule.BasketIndex;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prior of attach rates against a likelihood that is added up pair by pair, factor by factor, for every strength. */
class SmoothingTest {

    private static final int ITEMS = 24;
    private static final double[] STRENGTHS = {
        1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000
    };

    /** Shoppers of six kinds, who buy the products of their kind more often by some factor. */
    private static BasketSet shop(long seed, double factor, int baskets) {
        Random random = new Random(seed);
        double[] usual = random.doubles(ITEMS, 0.02, 0.15).toArray();
        int[][] rows = new int[baskets][];
        for (int row = 0; row < baskets; row++) {
            int kind = random.nextInt(6);
            rows[row] = IntStream.range(0, ITEMS)
                    .filter(item -> random.nextDouble() < Math.min(0.9, usual[item] * (item % 6 == kind ? factor : 1)))
                    .toArray();
        }
        return BasketSet.of(ITEMS, rows);
    }

    /** The log of the beta-binomial chance of all counts of pairs, but for a summand that no strength changes. */
    private static double likelihood(BasketIndex index, double strength) {
        double sum = 0;
        for (int from = 0; from < ITEMS; from++) {
            int[] holders = index.basketsWith(from);
            for (int to = 0; to < ITEMS; to++) {
                double p = (double) index.supportCount(to) / index.baskets();
                if (from != to && p > 0) {
                    int both = index.among(holders, to).length;
                    for (int i = 0; i < holders.length; i++) {
                        double urn = i < both ? strength * p + i : strength * (1 - p) + i - both;
                        sum += Math.log(urn / (strength + i));
                    }
                }
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theStrengthIsNearlyAsLikelyAsTheLikeliestOfAll(long seed) {
        for (double factor : new double[] {1, 2, 5}) {
            BasketIndex index = BasketIndex.of(shop(seed, factor, 600));
            double best = Double.NEGATIVE_INFINITY;
            double worst = Double.POSITIVE_INFINITY;
            for (double strength : STRENGTHS) {
                best = Math.max(best, likelihood(index, strength));
                worst = Math.min(worst, likelihood(index, strength));
            }
            double found = Smoothing.strength(index, () -> {});
            double lost = (best - likelihood(index, found)) / (best - worst);
            assertTrue(lost < 0.1, "strength " + found + " of factor " + factor + " loses " + lost);
        }
    }

    @Test
    void aStrongerLinkNeedsLessSmoothing() {
        double weak = Smoothing.strength(BasketIndex.of(shop(9, 1.5, 600)), () -> {});
        double strong = Smoothing.strength(BasketIndex.of(shop(9, 6, 600)), () -> {});
        assertTrue(strong < weak / 2, weak + " and " + strong);
    }

    /** What smoothing is for: rates of few baskets foretell those of other baskets better. */
    @Test
    void smoothedRatesAreNearerToThoseOfOtherBaskets() {
        BasketIndex few = BasketIndex.of(shop(5, 3, 150));
        BasketIndex many = BasketIndex.of(shop(5, 3, 20_000)); // of the same shop: the few are its first
        Importance smoothed = new Importance(Smoothing.strength(few, () -> {}));
        double plainError = 0;
        double error = 0;
        for (int from = 0; from < ITEMS; from++) {
            int[] holders = few.basketsWith(from);
            int[] all = many.basketsWith(from);
            for (int to = 0; to < ITEMS && holders.length > 0; to++) {
                if (from != to) {
                    double truth = (double) many.among(all, to).length / all.length;
                    int both = few.among(holders, to).length;
                    double base = (double) few.supportCount(to) / few.baskets();
                    plainError += Math.abs((double) both / holders.length - truth);
                    error += Math.abs(smoothed.smoothed(both, holders.length, base) - truth);
                }
            }
        }
        assertTrue(error < 0.7 * plainError, error + " against " + plainError);
    }

    @Test
    void theRateLiesBetweenItselfAndTheBaseRateAndNoPriorIsTheLowerEnd() {
        assertEquals((3 + 10 * 0.2) / (4 + 10), new Importance(10).of(3, 4, 0.2), 1e-12);
        assertEquals(0.2, new Importance(10).of(0, 0, 0.2), 1e-12, "nothing seen: the base rate");
        assertEquals(0.75, new Importance(1e-9).of(3, 4, 0.2), 1e-6);
        assertEquals(0.300642, Importance.LOWER_END.of(3, 4, 0.2), 1e-6, "Wilson");
        assertThrows(IllegalArgumentException.class, () -> new Importance(-1));
        assertThrows(IllegalArgumentException.class, () -> new Importance(Double.NaN));
    }

    @Test
    void itCanBeStopped() {
        assertThrows(
                CancellationException.class,
                () -> Smoothing.strength(BasketIndex.of(shop(1, 2, 100)), () -> {
                    throw new CancellationException();
                }));
    }
}
