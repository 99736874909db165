package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleGeneratorTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAreThoseOfTheSliceAndOfAllBaskets(long seed) {
        BasketSet baskets = RandomBaskets.ofEveryDensity(new Random(seed), 400, 9);
        BasketSet slice = baskets.first(seed == 8 ? 400 : 150);
        Map<Itemset, Integer> inSlice = RandomBaskets.everyFrequentSubset(slice, 3, 9);
        Map<Itemset, Integer> overAll = RandomBaskets.everyFrequentSubset(baskets, 1, 9);
        Map<Object, AssociationRule> expected = new HashMap<>();
        inSlice.forEach((itemset, both) -> {
            for (int at = 0; at < itemset.size() && itemset.size() > 1; at++) {
                Itemset a = itemset.without(at);
                Itemset c = Itemset.of(itemset.item(at));
                if ((double) both / inSlice.get(a) >= 0.3) {
                    RuleCounts here = new RuleCounts(both, inSlice.get(a), inSlice.get(c), slice.size());
                    RuleCounts all = new RuleCounts(overAll.get(itemset), overAll.get(a), overAll.get(c), 400);
                    AssociationRule rule = new AssociationRule(a, itemset.item(at), here, all);
                    expected.put(List.of(a, c), rule);
                }
            }
        });

        List<AssociationRule> rules = rules(slice, 3, BasketIndex.of(baskets), 0.3);

        Map<Object, AssociationRule> found = new HashMap<>();
        rules.forEach(rule -> found.put(List.of(rule.antecedent(), Itemset.of(rule.consequent())), rule));
        assertTrue(!expected.isEmpty());
        assertEquals(expected, found);
        assertEquals(expected.size(), rules.size());
    }

    @Test
    void orderIsByCountThenAntecedentThenConsequent() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(4), 300, 12, 9);
        List<AssociationRule> rules = rules(baskets, 5, BasketIndex.of(baskets), 0);

        Comparator<AssociationRule> stated = Comparator.comparingInt(
                        (AssociationRule rule) -> -rule.slice().both())
                .thenComparing(AssociationRule::antecedent)
                .thenComparingInt(AssociationRule::consequent);
        assertTrue(rules.size() > 20);
        assertEquals(rules.stream().sorted(stated).toList(), rules);
        assertThrows(UnsupportedOperationException.class, () -> rules.remove(0));
    }

    @Test
    void confidenceIsAShareNotARoundedCount() {
        int[][] rows = new int[100][];
        for (int b = 0; b < 100; b++) {
            rows[b] = b < 7 ? new int[] {0, 1} : new int[] {0};
        }
        BasketSet baskets = BasketSet.of(2, rows);

        assertEquals(2, rules(baskets, 1, BasketIndex.of(baskets), 0.07).size());
        assertEquals(
                1, rules(baskets, 1, BasketIndex.of(baskets), Math.nextUp(0.07)).size());
    }

    @Test
    void stopsWhenAsked() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(4), 300, 12, 9);
        FrequentItemsets mined = new Apriori(new MiningSettings(1, 9)).mine(baskets, MiningMonitor.SILENT);
        MiningMonitor stopped = new MiningMonitor() {
            @Override
            public void level(int size, long candidates) {
                throw new AssertionError("rules have no levels");
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        RuleGenerator generator = new RuleGenerator(0);

        assertTrue(mined.size() > 300);
        BasketIndex all = BasketIndex.of(baskets);
        assertThrows(CancellationException.class, () -> generator.rules(mined, all, stopped));
    }

    @Test
    void refusesWhatIsNoProportionAndWhatIsNoRule() {
        assertThrows(IllegalArgumentException.class, () -> new RuleGenerator(1.1));
        assertThrows(IllegalArgumentException.class, () -> new RuleGenerator(Double.NaN));
        RuleCounts counts = new RuleCounts(1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> new AssociationRule(Itemset.of(), 1, counts, counts));
        assertThrows(IllegalArgumentException.class, () -> new AssociationRule(Itemset.of(1), 1, counts, counts));
    }

    static List<AssociationRule> rules(BasketSet slice, int k, BasketIndex all, double minConfidence) {
        FrequentItemsets mined = new Apriori(new MiningSettings(k, 20)).mine(slice, MiningMonitor.SILENT);
        return new RuleGenerator(minConfidence).rules(mined, all);
    }
}
