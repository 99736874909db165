package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLimits;
import cartwright.core.sample.SyntheticBaskets;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.RankedBaskets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a slider is moved, the rules are those of a fresh mine of the slice. */
class LiveSlicesTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0.1);

    private static ProjectData data(BasketSet baskets) {
        ProjectSummary summary =
                new ProjectSummary(baskets.size(), baskets.itemCount(), 0, 0, null, null, null, 0, null);
        return new ProjectData(
                Path.of("p"),
                summary,
                new ItemCatalog(List.of()),
                baskets,
                Occasions.unknown(baskets.size()),
                BasketIndex.of(baskets));
    }

    private static QueryAnswer answer(BasketSet baskets, Random random) {
        float[] scores = new float[baskets.size()];
        for (int b = 0; b < scores.length; b++) {
            scores[b] = random.nextInt(40) / 40f; // with ties
        }
        return new QueryAnswer("q", MatchMode.BEST, new float[0], RankedBaskets.of(baskets, scores));
    }

    private static LiveSlices live(ProjectData data, QueryAnswer answer) {
        return new LiveSlices(data, answer, new CountMemory(data.index()), 2, Progress.SILENT);
    }

    private static Map<Itemset, Integer> counts(FrequentItemsets itemsets) {
        Map<Itemset, Integer> counts = new TreeMap<>();
        for (int i = 0; i < itemsets.size(); i++) {
            counts.put(itemsets.itemset(i), itemsets.supportCount(i));
        }
        return counts;
    }

    private static void assertSame(MinedSlice fresh, MinedSlice live) {
        assertEquals(counts(fresh.itemsets()), counts(live.itemsets()));
        assertEquals(fresh.rules().asList(), live.rules().asList());
        assertEquals(fresh.slice().size(), live.slice().size());
        assertEquals(fresh.settings(), live.settings());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMoveGivesWhatAFreshMineGives(long seed) {
        Random random = new Random(seed);
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, 600, 30, 9);
        ProjectData data = data(baskets);
        QueryAnswer answer = answer(baskets, random);
        LiveSlices live = live(data, answer);

        for (int move = 0; move < 60; move++) {
            double tau = random.nextInt(40) / 40.0 - 0.01;
            MiningSettings settings = new MiningSettings(2 + random.nextInt(12), 3 + move / 30);
            int count = answer.ranked().countAbove(tau);
            LiveSlices.Wanted wanted = new LiveSlices.Wanted(count, tau, settings, LIMITS);
            MinedSlice fresh = MineSlice.near(data, answer, new SliceChoice.AboveTau(tau), settings, LIMITS)
                    .run(Progress.SILENT);

            assertSame(fresh, live.mine(wanted, Progress.SILENT));
            if (move % 4 == 0) {
                live.mineAhead(wanted, Progress.SILENT);
            }
            MiningSettings tighter = new MiningSettings(settings.k() + 2, settings.maxLength());
            LiveSlices.Wanted filtered = new LiveSlices.Wanted(count, tau, tighter, LIMITS);
            fresh = MineSlice.near(data, answer, new SliceChoice.AboveTau(tau), tighter, LIMITS)
                    .run(Progress.SILENT);
            assertSame(fresh, live.mine(filtered, Progress.SILENT));
            assertNull(live.first(wanted, Progress.SILENT), "so few baskets are counted at once");
        }
    }

    @Test
    void withoutAQueryTheSliceIsEveryBasket() {
        ProjectData data = data(RandomBaskets.ofSizeUpTo(new Random(3), 300, 20, 8));
        LiveSlices live = new LiveSlices(data, null, new CountMemory(data.index()), 2, Progress.SILENT);
        MiningSettings settings = new MiningSettings(5, 4);
        LiveSlices.Wanted wanted = new LiveSlices.Wanted(300, Double.NEGATIVE_INFINITY, settings, LIMITS);
        live.mineAhead(wanted, Progress.SILENT);
        MinedSlice mined = live.mine(wanted, Progress.SILENT);
        assertSame(MineSlice.ofAll(data, settings, LIMITS).run(Progress.SILENT), mined);
        assertEquals(data.baskets(), mined.slice().baskets());
    }

    @Test
    void aHugeSliceHasAFirstAnswerThatIsPartOfTheWhole() {
        BasketSet baskets = SyntheticBaskets.generate(1, 320_000, 300, 4);
        ProjectData data = data(baskets);
        QueryAnswer answer = answer(baskets, new Random(1));
        LiveSlices live = live(data, answer);
        MiningSettings settings = new MiningSettings(3_000, 3);
        LiveSlices.Wanted wanted = new LiveSlices.Wanted(320_000, -1, settings, LIMITS);

        MinedSlice first = live.first(wanted, Progress.SILENT);

        assertNotNull(first);
        assertEquals(6_400, first.settings().k());
        assertTrue(live.forecast(wanted, Progress.SILENT).itemsets() > 0, "what the whole answer may be");
        Map<Itemset, Integer> expected =
                counts(live.mine(wanted, Progress.SILENT).itemsets());
        expected.values().removeIf(count -> count < 6_400);
        expected.keySet().removeIf(itemset -> itemset.size() > 2);
        assertTrue(expected.size() > 10, expected.size() + " itemsets");
        assertEquals(expected, counts(first.itemsets()));
        assertNull(live.first(wanted, Progress.SILENT), "the whole answer is known by now");
    }

    @Test
    void stopsWhenAskedAndKeepsWhatItHad() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(4), 600, 30, 9);
        ProjectData data = data(baskets);
        QueryAnswer answer = answer(baskets, new Random(4));
        LiveSlices live = live(data, answer);
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
        LiveSlices.Wanted wanted = new LiveSlices.Wanted(300, 0, new MiningSettings(4, 3), LIMITS);
        MinedSlice before = live.mine(wanted, Progress.SILENT);
        assertThrows(CancellationException.class, () -> live.mine(wanted, stopped));
        assertThrows(CancellationException.class, () -> live.mineAhead(wanted, stopped));
        assertSame(before, live.mine(wanted, Progress.SILENT));
    }

    @Test
    void theSliceIsThePrefixOfTheRanking() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), 50, 9, 5);
        RankedBaskets ranked = answer(baskets, new Random(5)).ranked();
        BasketSet prefix = ranked.slice(20).baskets();
        assertEquals(20, prefix.size());
        IntStream.range(0, 20)
                .forEach(rank -> assertEquals(
                        Itemset.of(baskets.itemsOf(ranked.basket(rank))), Itemset.of(prefix.itemsOf(rank))));
        assertThrows(IllegalArgumentException.class, () -> ranked.slice(51));
        assertThrows(IllegalArgumentException.class, () -> ranked.slice(-1));
    }
}
