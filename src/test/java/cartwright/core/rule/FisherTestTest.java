package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FisherTestTest {

    private final FisherTest test = new FisherTest(60);

    /** Counts every way to choose the baskets with A, in whole numbers. */
    private static double exactTail(RuleCounts c, int from) {
        BigInteger ways = BigInteger.ZERO;
        for (int x = Math.max(0, from); x <= Math.min(c.antecedent(), c.consequent()); x++) {
            ways = ways.add(
                    choose(c.consequent(), x).multiply(choose(c.baskets() - c.consequent(), c.antecedent() - x)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(c.baskets(), c.antecedent())), new MathContext(30))
                .doubleValue();
    }

    private static BigInteger choose(int n, int chosen) {
        BigInteger ways = chosen > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 0; i < chosen && chosen <= n; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private static RuleCounts random(Random random) {
        int n = random.nextInt(61);
        int a = random.nextInt(n + 1);
        int c = random.nextInt(n + 1);
        int fewest = Math.max(0, a + c - n);
        return new RuleCounts(fewest + random.nextInt(Math.min(a, c) - fewest + 1), a, c, n);
    }

    @Test
    void agreesWithWholeNumbersOnEveryKindOfTable() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            RuleCounts counts = random(random);
            double expected = exactTail(counts, counts.both());
            assertEquals(expected, test.pValue(counts), 1e-12 * Math.max(expected, 1e-3), counts.toString());
            assertEquals(1 - expected, test.below(counts), 1e-12, counts.toString());
        }
    }

    @Test
    void theQuantileIsTheSmallestCountThatChanceSeldomExceeds() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            RuleCounts counts = random(random);
            int quantile = test.quantile(counts, 0.01);
            assertTrue(exactTail(counts, quantile + 1) <= 0.01 + 1e-9, counts.toString());
            int fewest = Math.max(0, counts.antecedent() + counts.consequent() - counts.baskets());
            assertTrue(quantile == fewest || exactTail(counts, quantile) > 0.01 - 1e-9, counts.toString());
        }
    }

    @Test
    void aTailFarOutKeepsItsDigitsInAMillionBaskets() {
        FisherTest large = new FisherTest(1_000_000);
        RuleCounts counts = new RuleCounts(60, 1_000, 2_000, 1_000_000);
        double expected = exactTail(counts, 60);
        assertTrue(expected > 1e-70 && expected < 1e-60, "about " + expected);
        assertEquals(expected, large.pValue(counts), expected * 1e-7);
    }

    @Test
    void withoutBasketsNothingIsUnlikely() {
        assertEquals(1, new FisherTest(0).pValue(new RuleCounts(0, 0, 0, 0)));
    }
}
