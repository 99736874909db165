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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
                    AssociationRule rule = new AssociationRule(a, c, here, all);
                    expected.put(List.of(a, c), rule);
                }
            }
        });

        List<AssociationRule> rules =
                rules(slice, 3, BasketIndex.of(baskets), 0.3).asList();

        Map<Object, AssociationRule> found = new HashMap<>();
        rules.forEach(rule -> found.put(List.of(rule.antecedent(), rule.consequent()), rule));
        assertTrue(!expected.isEmpty());
        assertEquals(expected, found);
        assertEquals(expected.size(), rules.size());
    }

    @Test
    void orderIsByCountThenAntecedentThenConsequent() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(4), 300, 12, 9);
        List<AssociationRule> rules =
                rules(baskets, 5, BasketIndex.of(baskets), 0).asList();

        Comparator<AssociationRule> stated = Comparator.comparingInt(
                        (AssociationRule rule) -> -rule.slice().both())
                .thenComparing(AssociationRule::antecedent)
                .thenComparing(AssociationRule::consequent);
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
        RuleGenerator generator = new RuleGenerator(RuleLimits.singleConsequent(0));

        assertTrue(mined.size() > 300);
        CountMemory all = new CountMemory(BasketIndex.of(baskets));
        assertThrows(CancellationException.class, () -> generator.rules(mined, all, stopped));
    }

    @Test
    void refusesWhatIsNoProportionAndWhatIsNoRule() {
        assertThrows(IllegalArgumentException.class, () -> RuleLimits.singleConsequent(1.1));
        assertThrows(IllegalArgumentException.class, () -> RuleLimits.singleConsequent(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new RuleLimits(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RuleLimits(0, 1, 0));
        RuleCounts counts = new RuleCounts(1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> rule(Itemset.of(), Itemset.of(1), counts));
        assertThrows(IllegalArgumentException.class, () -> rule(Itemset.of(1), Itemset.of(), counts));
        assertThrows(IllegalArgumentException.class, () -> rule(Itemset.of(1, 2), Itemset.of(0, 1), counts));
    }

    private static AssociationRule rule(Itemset antecedent, Itemset consequent, RuleCounts counts) {
        return new AssociationRule(antecedent, consequent, counts, counts);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everySplitOfEveryItemsetWithinTheLimitsIsARule(long seed) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(seed), 300, 8, 8);
        Map<Itemset, Integer> counts = RandomBaskets.everyFrequentSubset(baskets, 4, 8);
        RuleLimits limits = new RuleLimits(0.2, 2, 1 + (int) (seed % 3));
        Set<Object> expected = new HashSet<>();
        counts.keySet()
                .forEach(whole -> counts.keySet().forEach(a -> {
                    Itemset c = Itemset.of(Arrays.stream(whole.toArray())
                            .filter(item -> !a.contains(item))
                            .toArray());
                    boolean split = c.size() > 0 && c.size() == whole.size() - a.size();
                    if (split
                            && a.size() <= 2
                            && c.size() <= limits.maxConsequent()
                            && (double) counts.get(whole) / counts.get(a) >= 0.2) {
                        expected.add(List.of(a, c, counts.get(whole), counts.get(a), counts.get(c)));
                    }
                }));
        FrequentItemsets mined = new Apriori(new MiningSettings(4, 8)).mine(baskets, MiningMonitor.SILENT);

        RuleTable rules = new RuleGenerator(limits).rules(mined, BasketIndex.of(baskets));

        Set<Object> found = new HashSet<>();
        for (AssociationRule rule : rules.asList()) {
            RuleCounts n = rule.slice();
            found.add(List.of(rule.antecedent(), rule.consequent(), n.both(), n.antecedent(), n.consequent()));
            assertEquals(rule, rules.rule(rules.rowOf(rule)));
        }
        assertTrue(expected.size() > 20);
        assertEquals(expected, found);
        assertEquals(expected.size(), rules.size());
        assertEquals(-1, rules.rowOf(rule(Itemset.of(0, 1, 2, 3), Itemset.of(4), new RuleCounts(1, 1, 1, 1))));
    }

    static RuleTable rules(BasketSet slice, int k, BasketIndex all, double minConfidence) {
        FrequentItemsets mined = new Apriori(new MiningSettings(k, 20)).mine(slice, MiningMonitor.SILENT);
        return new RuleGenerator(RuleLimits.singleConsequent(minConfidence)).rules(mined, all);
    }
}
