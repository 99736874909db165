package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectRulesTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0.05);

    private final MinedSlice mined =
            MineSlice.ofAll(data(), new MiningSettings(8, 4), LIMITS).run(Progress.SILENT);

    /** Items 0 and 1 come together in an eighth of the baskets; 28 others come by chance. */
    private static ProjectData data() {
        Random random = new Random(8);
        int[][] rows = new int[2_000][];
        for (int b = 0; b < rows.length; b++) {
            IntStream chance = IntStream.range(2, 30).filter(item -> random.nextInt(10) == 0);
            rows[b] = IntStream.concat(random.nextInt(8) == 0 ? IntStream.of(0, 1) : IntStream.empty(), chance)
                    .toArray();
        }
        BasketSet baskets = BasketSet.of(30, rows);
        List<Item> items = IntStream.range(0, 30)
                .mapToObj(id -> new Item(id, "s" + id, "name " + id, "", Double.NaN))
                .toList();
        ProjectSummary summary = new ProjectSummary(2_000, 30, 0, 0, null, null, null, 0, null);
        return new ProjectData(
                Path.of("p"),
                summary,
                new ItemCatalog(items),
                baskets,
                Occasions.unknown(baskets.size()),
                BasketIndex.of(baskets));
    }

    private RuleSelection select(boolean hideTwins, boolean hideWeak, Significance significance, boolean productive) {
        SelectRules.Choice choice = new SelectRules.Choice(hideTwins, hideWeak, significance, 0.05, productive);
        return new SelectRules(mined, LIMITS, choice).run(Progress.SILENT);
    }

    @Test
    void nothingIsHiddenUnlessAskedFor() {
        RuleSelection selection = select(false, false, Significance.NONE, false);
        assertEquals(mined.rules().size(), selection.size());
        assertTrue(selection.size() > 500, selection.size() + " rules");
    }

    @Test
    void aRuleWithBothPlantedItemsOnTheIfSideIsATwin() {
        RuleSelection selection = select(true, true, Significance.NONE, false);
        RuleTable rules = mined.rules();
        long expected = IntStream.range(0, rules.size())
                .filter(row -> rules.antecedent(row).contains(0)
                        && rules.antecedent(row).contains(1))
                .count();
        assertTrue(expected > 10);
        assertEquals(expected, selection.twins());
        assertTrue(selection.weak() > 100, selection.weak() + " weak rules");
        assertEquals(0, selection.byChance());
    }

    @ParameterizedTest(name = "{0}, each step: {1}")
    @CsvSource({
        "BONFERRONI, true",
        "HOLM, true",
        "BH, true",
        "LAYERED, true",
        "HOLDOUT, true",
        "LAYERED, false",
        "HOLDOUT, false"
    })
    void ofRulesByChanceNoneIsKeptAndThePlantedOneIs(Significance significance, boolean productive) {
        RuleSelection selection = select(true, false, significance, productive);
        RuleTable rules = mined.rules();
        long planted = IntStream.of(selection.rows())
                .filter(row -> rules.holds(row, 0) && rules.holds(row, 1))
                .count();
        assertTrue(planted >= 2, "0 → 1 and 1 → 0");
        assertEquals(planted, selection.size());
        assertTrue(!productive || planted == 2, planted + " rules add to the planted one");
        assertEquals(rules.size(), selection.size() + selection.twins() + selection.byChance());
    }

    @Test
    void halvesAreTheSameOnEveryRun() {
        int[] first = select(false, false, Significance.HOLDOUT, false).rows();
        int[] second = select(false, false, Significance.HOLDOUT, false).rows();
        assertEquals(
                IntStream.of(first).boxed().toList(),
                IntStream.of(second).boxed().toList());
    }

    @Test
    void stopsWhenAskedAndRefusesWhatIsNoLevel() {
        Progress stopped = new Progress() {
            @Override
            public void report(long done, long total) {
                // Not asked about here.
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        SelectRules.Choice choice = new SelectRules.Choice(true, false, Significance.NONE, 0.05, false);
        SelectRules job = new SelectRules(mined, LIMITS, choice);
        assertThrows(CancellationException.class, () -> job.run(stopped));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SelectRules.Choice(true, true, Significance.BH, Double.NaN, true));
    }
}
