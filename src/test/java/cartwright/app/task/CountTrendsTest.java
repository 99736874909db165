package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.app.session.Timeline;
import cartwright.app.task.CountOverTime.Subject;
import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.RuleLimits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountTrendsTest {

    private static final int BASKETS = 400;

    private final Random random = new Random(3);
    private final ProjectData data = data();
    private final MinedSlice mined = MineSlice.ofAll(data, new MiningSettings(5, 3), RuleLimits.singleConsequent(0))
            .run(Progress.SILENT);

    private ProjectData data() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, BASKETS, 6, 6);
        long[] times = random.longs(BASKETS, 1_700_000_000L, 1_705_000_000L).toArray();
        int[] none = new int[BASKETS];
        Arrays.fill(none, Occasions.NONE);
        List<Item> items = IntStream.range(0, 6)
                .mapToObj(id -> new Item(id, "s" + id, "name " + id, "", Double.NaN))
                .toList();
        return new ProjectData(
                Path.of("p"),
                new ProjectSummary(BASKETS, 6, 0, 0, null, null, null, 0, null),
                new ItemCatalog(items),
                baskets,
                new Occasions(times, none, none, new byte[BASKETS], List.of(), List.of()),
                BasketIndex.of(baskets));
    }

    @Test
    void agreesWithTheTimelineOfEachRule() {
        CountTrends counter = new CountTrends(data, mined);
        List<Integer> rows = IntStream.range(0, mined.rules().size()).boxed().toList();
        List<int[]> counts = counter.count(rows, Progress.SILENT);
        assertTrue(rows.size() > 20, "only " + rows.size());
        for (int row : rows) {
            AssociationRule rule = mined.rules().rule(row);
            Itemset both = Itemset.of(IntStream.concat(
                            IntStream.of(rule.antecedent().toArray()),
                            IntStream.of(rule.consequent().toArray()))
                    .toArray());
            Timeline timeline = new CountOverTime(
                            data,
                            mined.slice(),
                            new Subject(Itemset.of(), both),
                            counter.periods().length())
                    .run(Progress.SILENT);
            int[] hits =
                    timeline.points().stream().mapToInt(Timeline.Point::hits).toArray();
            assertArrayEquals(hits, counts.get(row));
            assertEquals(rule.slice().both(), Arrays.stream(hits).sum());
        }
    }

    @Test
    void rulesTooRareForWeeksAreCountedByMonths() {
        // 58 days are nine weeks and three months: 45 baskets are five a week
        assertTrue(middle(mined) < 45, "the rule in the middle has " + middle(mined));
        CountTrends rare = new CountTrends(data, mined);
        assertEquals(Periods.Length.MONTH, rare.periods().length());
        assertEquals(3, rare.count(List.of(0), Progress.SILENT).get(0).length);

        MinedSlice frequent = MineSlice.ofAll(data, new MiningSettings(45, 3), RuleLimits.singleConsequent(0))
                .run(Progress.SILENT);
        CountTrends counter = rare.of(frequent);
        assertEquals(Periods.Length.WEEK, counter.periods().length());
        int[] counts = counter.count(List.of(0), Progress.SILENT).get(0);
        assertEquals(9, counts.length);
        assertEquals(frequent.rules().both(0), Arrays.stream(counts).sum());
    }

    private static int middle(MinedSlice rules) {
        int[] counts = IntStream.range(0, rules.rules().size())
                .map(rules.rules()::both)
                .sorted()
                .toArray();
        return counts[counts.length / 2];
    }
}
