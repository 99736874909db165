package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.app.job.Progress;
import cartwright.app.session.RunComparison;
import cartwright.app.session.RunComparison.Difference;
import cartwright.app.session.RunComparison.Kind;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.ui.query.SmallShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareRunsTest {

    private static RuleTable rules(int k, double minConfidence) {
        return MineSlice.ofAll(SmallShop.data(), new MiningSettings(k, 3), RuleLimits.singleConsequent(minConfidence))
                .run(Progress.SILENT)
                .rules();
    }

    private static RunComparison compare(RuleTable first, RuleTable second, int most) {
        return new CompareRuns(first, second, most).run(Progress.SILENT);
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        RunComparison same = compare(rules(5, 0), rules(5, 0), 10);
        assertEquals(0, same.gained() + same.lost() + same.changed());
        assertEquals(List.of(), same.shown());
    }

    @Test
    void gainedAndLostAreTheTwoDifferencesOfTheSets() {
        RuleTable few = rules(20, 0);
        RuleTable many = rules(5, 0);
        RunComparison wider = compare(few, many, 3);
        assertEquals(many.size() - few.size(), wider.gained(), "a smaller k only adds rules");
        assertEquals(0, wider.lost());
        assertEquals(0, wider.changed(), "the same baskets");
        assertEquals(3, wider.shown().size());
        RunComparison narrower = compare(many, few, 100);
        assertEquals(wider.gained(), narrower.lost());
        for (Difference one : narrower.shown()) {
            assertEquals(Kind.LOST, one.kind());
            assertEquals(0, one.after());
        }
    }

    @Test
    void thoseInMostBasketsStandFirst() {
        List<Difference> shown = compare(rules(40, 0), rules(5, 0), 100).shown();
        for (int at = 1; at < shown.size(); at++) {
            assertEquals(true, shown.get(at - 1).after() >= shown.get(at).after());
        }
    }
}
