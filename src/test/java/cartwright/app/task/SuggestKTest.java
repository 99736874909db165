package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.ProjectData;
import cartwright.core.RandomBaskets;
import cartwright.core.RealData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestKTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0.1);

    private static int suggested(BasketSet baskets) {
        ProjectSummary summary =
                new ProjectSummary(baskets.size(), baskets.itemCount(), 0, 0, null, null, null, 0, null);
        BasketIndex index = BasketIndex.of(baskets);
        ProjectData data = new ProjectData(
                Path.of("p"), summary, new ItemCatalog(List.of()), baskets, Occasions.unknown(baskets.size()), index);
        LiveSlices slices = new LiveSlices(data, null, new CountMemory(index), 2, Progress.SILENT);
        LiveSlices.Wanted wanted =
                new LiveSlices.Wanted(baskets.size(), Double.NEGATIVE_INFINITY, new MiningSettings(1, 4), LIMITS);
        int k = new SuggestK(slices, wanted).run(Progress.SILENT);
        int rules = worthReading(data, k);
        assertTrue(rules <= 500, rules + " rules at k " + k);
        assertTrue(rules >= 50 || k == 2 || worthReading(data, k - 1) > 500, rules + " rules at k " + k);
        return k;
    }

    private static int worthReading(ProjectData data, int k) {
        RuleLattice lattice = new RuleLattice(MineSlice.ofAll(data, new MiningSettings(k, 4), LIMITS)
                .run(Progress.SILENT)
                .rules());
        return RuleSelection.of(lattice, true, true, row -> true).size();
    }

    @Test
    void realBasketsGiveAListThatCanBeReadThrough() throws IOException {
        assertTrue(suggested(RealData.groceries().baskets()) > 20);
        assertTrue(suggested(RealData.fimi("retail.dat.gz")) > 20);
    }

    @Test
    void fewOrManyRulesMoveKDownOrUp() {
        assertTrue(suggested(RandomBaskets.ofSizeUpTo(new Random(1), 3_000, 25, 12)) > 15, "too many at the start");
        assertEquals(2, suggested(RandomBaskets.ofSizeUpTo(new Random(1), 60, 3_000, 4)), "never enough");
        assertEquals(2, suggested(BasketSet.of(3, new int[][] {{0}, {1}, {2}})), "none at all");
    }
}
