package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleGroups.Cell;
import cartwright.core.rule.RuleGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleGroupsTest {

    private static final Runnable GO_ON = () -> {};

    @Test
    void groupsWithTheSameThenSidesComeTogether() {
        // 0, 1, 2 are bought with 10; 3, 4 with 11
        List<int[]> rows = new ArrayList<>();
        for (int basket = 0; basket < 200; basket++) {
            rows.add(basket % 2 == 0 ? new int[] {basket / 2 % 3, 10} : new int[] {3 + basket / 2 % 2, 11});
        }
        RuleTable rules = rules(BasketSet.of(12, rows.toArray(int[][]::new)), 5);
        RuleGroups groups = of(rules, 10, 20);
        Group first = groups.groups().stream()
                .filter(group -> group.items().contains(0))
                .findFirst()
                .orElseThrow();
        assertTrue(first.items().containsAll(List.of(0, 1, 2)), first.toString());
        assertEquals(3, first.antecedents());
    }

    @Test
    void everyRuleIsInOneCellWhichHoldsTheirMiddleLift() {
        Random random = new Random(4);
        int[][] rows = new int[400][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(5, 0, 14).toArray();
        }
        RuleTable rules = rules(BasketSet.of(14, rows), 12);
        RuleGroups groups = of(rules, 6, 50);
        assertTrue(groups.groups().size() <= 6 && groups.groups().size() > 1);
        int counted = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int group = 0; group < groups.groups().size(); group++) {
            double highest = 0;
            for (int column = 0; column < groups.consequents().size(); column++) {
                Cell cell = groups.cell(group, column);
                if (cell != null) {
                    counted += cell.rules();
                    highest = Math.max(highest, cell.lift());
                    assertEquals(groups.consequents().get(column), rules.consequentNumber(cell.row()));
                    assertEquals(rules.all(cell.row()).both(), cell.both());
                    assertTrue(cell.both() <= groups.mostBoth());
                }
            }
            assertTrue(highest <= before, "highest lifts first");
            before = highest;
        }
        assertEquals(rules.size(), counted);
        assertEquals(
                rules.size(), groups.groups().stream().mapToInt(Group::rules).sum());
    }

    @Test
    void fewerThenSidesLeaveRulesOut() {
        RuleTable rules = rules(BasketSet.of(3, new int[][] {{0, 1, 2}, {0, 1, 2}, {0, 1}}), 2);
        RuleGroups groups = of(rules, 4, 1);
        assertEquals(1, groups.consequents().size());
        assertNotNull(groups.cell(0, 0));
        assertNull(groups.cell(0, 1));
    }

    @Test
    void withoutRulesThereIsNoGroup() {
        RuleGroups groups = of(rules(BasketSet.of(2, new int[][] {{0}, {1}}), 1), 4, 4);
        assertEquals(List.of(), groups.groups());
        assertEquals(0, groups.mostBoth());
    }

    @Test
    void kMeansFindsPointsThatLieTogether() {
        double[][] points = {{0, 0}, {9, 9}, {0, 1}, {9, 8}, {-9, 5}, {1, 0}};
        assertArrayEquals(new int[] {0, 1, 0, 1, 2, 0}, RuleGroups.kMeans(points, 3, GO_ON));
        assertArrayEquals(new int[] {0, 0}, RuleGroups.kMeans(new double[][] {{1}, {1}}, 2, GO_ON));
        assertEquals(0, RuleGroups.kMeans(new double[0][], 0, GO_ON).length);
    }

    private static RuleGroups of(RuleTable rules, int groups, int consequents) {
        return RuleGroups.of(rules, RuleSelection.everyRule(rules).rows(), groups, consequents, GO_ON);
    }

    private static RuleTable rules(BasketSet baskets, int k) {
        return new RuleGenerator(RuleLimits.singleConsequent(0))
                .rules(
                        new Apriori(new MiningSettings(k, 3)).mine(baskets, MiningMonitor.SILENT),
                        BasketIndex.of(baskets));
    }
}
