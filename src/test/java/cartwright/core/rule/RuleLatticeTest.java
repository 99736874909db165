package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLatticeTest {

    private static RuleTable rules(BasketSet baskets, int k, RuleLimits limits, BasketIndex all) {
        return new RuleGenerator(limits)
                .rules(new Apriori(new MiningSettings(k, 8)).mine(baskets, MiningMonitor.SILENT), all);
    }

    /** Looks at every subset of every antecedent, and counts each in the baskets. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shorterRulesAreThoseOfEverySubset(long seed) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(seed), 200, 9, 14);
        BasketIndex index = BasketIndex.of(baskets);
        RuleTable rules = rules(baskets, 3, new RuleLimits(0.1, 8, 1 + (int) (seed % 2)), index);
        RuleLattice lattice = new RuleLattice(rules);
        FisherTest test = new FisherTest(200);

        for (int row = 0; row < rules.size(); row++) {
            Itemset antecedent = rules.antecedent(row);
            Itemset consequent = rules.consequent(row);
            double best = 0;
            double worstStep = 0;
            boolean twin = false;
            for (int subset = 0; subset < (1 << antecedent.size()) - 1; subset++) {
                Itemset shorter = chosen(antecedent, subset);
                RuleCounts step = new RuleCounts(
                        rules.both(row),
                        index.supportCount(antecedent),
                        index.supportCount(union(shorter, consequent)),
                        index.supportCount(shorter));
                best = Math.max(best, (double) step.consequent() / step.baskets());
                twin |= shorter.size() > 0 && step.antecedent() == step.baskets();
                worstStep =
                        shorter.size() == antecedent.size() - 1 ? Math.max(worstStep, test.pValue(step)) : worstStep;
            }
            assertEquals(best, lattice.bestShorterConfidence(row));
            assertEquals(twin, lattice.isTwin(row));
            assertEquals(!twin && rules.confidence(row) <= best, lattice.isWeak(row));
            assertEquals(worstStep, lattice.productiveP(row), 1e-12);
            assertEquals(test.pValue(rules.slice(row)), lattice.pValue(row));
        }
        assertTrue(rules.size() > 50, rules.size() + " rules");
    }

    private static Itemset chosen(Itemset items, int bits) {
        return Itemset.of(IntStream.range(0, items.size())
                .filter(at -> (bits >> at & 1) == 1)
                .map(items::item)
                .toArray());
    }

    private static Itemset union(Itemset a, Itemset b) {
        return Itemset.of(IntStream.concat(IntStream.of(a.toArray()), IntStream.of(b.toArray()))
                .toArray());
    }

    @Test
    void whatIsHiddenIsCounted() {
        // Tents always come with pegs (items 0 and 1): a rule from both is a twin of the rule from tents alone.
        int[][] rows = new int[40][];
        for (int b = 0; b < 40; b++) {
            rows[b] = b < 20 ? b < 15 ? new int[] {0, 1, 2} : new int[] {0, 1} : b < 30 ? new int[] {1} : new int[] {2};
        }
        BasketSet baskets = BasketSet.of(3, rows);
        RuleTable rules = rules(baskets, 1, RuleLimits.singleConsequent(0), BasketIndex.of(baskets));
        RuleLattice lattice = new RuleLattice(rules);
        int twin = rules.rowOf(new AssociationRule(
                Itemset.of(0, 1), Itemset.of(2), new RuleCounts(1, 1, 1, 1), new RuleCounts(1, 1, 1, 1)));
        assertTrue(lattice.isTwin(twin));
        assertFalse(lattice.isWeak(twin));

        RuleSelection kept = RuleSelection.of(lattice, true, true, row -> rules.both(row) > 15);
        assertEquals(rules.size(), kept.size() + kept.twins() + kept.weak() + kept.byChance());
        assertTrue(kept.twins() >= 1 && kept.weak() >= 1 && kept.byChance() >= 1 && kept.size() >= 1);
        for (int row : kept.rows()) {
            assertTrue(!lattice.isTwin(row) && !lattice.isWeak(row) && rules.both(row) > 15);
        }
        RuleSelection all = RuleSelection.everyRule(rules);
        assertEquals(rules.size(), all.size());
        assertEquals(0, all.twins() + all.weak() + all.byChance());
    }

    @Test
    void stopsWhenAsked() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(4), 300, 12, 9);
        RuleTable rules = rules(baskets, 2, RuleLimits.singleConsequent(0), BasketIndex.of(baskets));
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
        assertThrows(CancellationException.class, () -> new RuleLattice(rules, stopped));
    }

    /** Half of the baskets follow a planted rule; the other items come by chance. */
    @Test
    void theHeldOutHalfConfirmsThePlantedRuleAndNextToNoOther() {
        Random random = new Random(8);
        int[][] rows = new int[2_000][];
        for (int b = 0; b < rows.length; b++) {
            IntStream chance = IntStream.range(2, 30).filter(item -> random.nextInt(10) == 0);
            boolean planted = random.nextInt(8) == 0;
            rows[b] = IntStream.concat(planted ? IntStream.of(0, 1) : IntStream.empty(), chance)
                    .toArray();
        }
        BasketSet all = BasketSet.of(30, rows);
        BasketSet first = all.first(1_000);
        BasketSet rest = all.select(IntStream.range(1_000, 2_000).toArray(), 1_000);
        RuleLimits limits = RuleLimits.singleConsequent(0.05);
        BasketIndex index = BasketIndex.of(all);
        RuleTable rules = rules(all, 8, limits, index);
        RuleTable found = rules(first, 4, limits, BasketIndex.of(first));

        for (boolean productive : new boolean[] {false, true}) {
            HoldOut holdOut = new HoldOut(
                    rules, found, BasketIndex.of(rest), new HoldOut.Level(0.05, productive), MiningMonitor.SILENT);
            RuleSelection kept = RuleSelection.of(new RuleLattice(rules), false, false, holdOut.passes());
            RuleCounts any = new RuleCounts(1, 1, 1, 1);
            int planted = rules.rowOf(new AssociationRule(Itemset.of(0), Itemset.of(1), any, any));
            assertTrue(IntStream.of(kept.rows()).anyMatch(row -> row == planted));
            long byChance = IntStream.of(kept.rows())
                    .filter(row -> !rules.holds(row, 0) || !rules.holds(row, 1))
                    .count();
            assertTrue(rules.size() > 500, rules.size() + " rules were found");
            assertEquals(0, byChance);
            assertTrue(!productive || kept.size() <= 4, kept.size() + " rules add to the planted one");
        }
    }
}
