package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.mining.MiningMonitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one part found is tested with the baskets of the other, however many these are. */
class HoldOutTest {

    private static final int HALF = 200;

    /** Items 2 and 3 always go together; items 0 and 1 do so in the first half alone. */
    private static BasketSet half(boolean first) {
        int[][] rows = new int[HALF][];
        for (int b = 0; b < HALF; b++) {
            int[] tied = b % 3 == 0 ? new int[] {2, 3} : new int[] {4};
            int[] own =
                    b % 4 != 0 ? new int[] {5} : first ? new int[] {0, 1} : b % 8 == 0 ? new int[] {0} : new int[] {1};
            rows[b] = IntStream.concat(IntStream.of(own), IntStream.of(tied)).toArray();
        }
        return BasketSet.of(6, rows);
    }

    @Test
    void aRuleOfTheFirstPartAloneDoesNotPassWithAsManyBasketsInTheOther() {
        int[][] both = IntStream.range(0, 2 * HALF)
                .mapToObj(b -> half(b < HALF).itemsOf(b % HALF))
                .toArray(int[][]::new);
        BasketSet all = BasketSet.of(6, both);
        RuleTable rules = RuleGeneratorTest.rules(all, 10, BasketIndex.of(all), 0.3);
        BasketSet first = half(true);
        RuleTable found = RuleGeneratorTest.rules(first, 10, BasketIndex.of(first), 0.3);
        HoldOut test = new HoldOut(
                rules, found, BasketIndex.of(half(false)), new HoldOut.Level(0.05, false), MiningMonitor.SILENT);

        int passed = 0;
        for (int row = 0; row < rules.size(); row++) {
            boolean ofTheFirst = rules.holds(row, 0) && rules.holds(row, 1);
            boolean real = rules.holds(row, 2) && rules.holds(row, 3) && rules.length(row) == 2;
            assertTrue(!ofTheFirst || !test.passes().test(row), rules.rule(row).toString());
            passed += real && test.passes().test(row) ? 1 : 0;
        }
        assertEquals(2, passed, "the tie that is there passes both ways");
    }
}
