package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.FoundBaskets;
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
import cartwright.core.rule.BasketIndex;
import cartwright.core.similar.RankedBaskets;
import cartwright.core.similar.Slice;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against counting every basket by its date, one after the other. */
class CountOverTimeTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(1969, 11, 3, 0, 0); // before the epoch, a Monday
    private static final int BASKETS = 900;
    private static final int KEPT = 250;
    private static final Itemset IF = Itemset.of(0);
    private static final Itemset BOTH = Itemset.of(0, 1);

    private final Random random = new Random(11);
    private final BasketSet baskets = RandomBaskets.ofSizeUpTo(random, BASKETS, 6, 6);
    private final long[] times = new long[BASKETS];
    private final ProjectData data = data();
    private final RankedBaskets ranked = RankedBaskets.of(baskets, scores());

    private ProjectData data() {
        for (int b = 0; b < BASKETS; b++) {
            times[b] = random.nextInt(20) == 0
                    ? Occasions.NO_TIME
                    : FIRST.plusSeconds(random.nextInt(200 * 24 * 3600)).toEpochSecond(ZoneOffset.UTC);
        }
        List<Item> items = IntStream.range(0, 6)
                .mapToObj(id -> new Item(id, "s" + id, "name " + id, "", Double.NaN))
                .toList();
        int[] none = IntStream.range(0, BASKETS).map(b -> Occasions.NONE).toArray();
        Occasions occasions = new Occasions(times, none, none, new byte[BASKETS], List.of(), List.of());
        ProjectSummary summary = new ProjectSummary(BASKETS, 6, 0, 0, null, null, null, 0, null);
        return new ProjectData(
                Path.of("p"), summary, new ItemCatalog(items), baskets, occasions, BasketIndex.of(baskets));
    }

    private float[] scores() {
        float[] scores = new float[BASKETS];
        for (int b = 0; b < BASKETS; b++) {
            scores[b] = random.nextInt(40) / 40f; // many ties
        }
        return scores;
    }

    private boolean holds(int basket, Itemset items) {
        for (int item : items.toArray()) {
            if (IntStream.of(baskets.itemsOf(basket)).noneMatch(held -> held == item)) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(int basket, LocalDate start, Periods.Length length) {
        if (times[basket] == Occasions.NO_TIME) {
            return false;
        }
        LocalDate day =
                LocalDateTime.ofEpochSecond(times[basket], 0, ZoneOffset.UTC).toLocalDate();
        LocalDate end = switch (length) {
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
        };
        return !day.isBefore(start) && day.isBefore(end);
    }

    private List<Integer> kept(Slice slice) {
        List<Integer> kept = new ArrayList<>();
        for (int place = 0; place < slice.size(); place++) {
            kept.add(slice.basket(place));
        }
        return kept;
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithCountingEveryBasketByItsDate(Periods.Length length) {
        Slice slice = ranked.slice(KEPT);
        Timeline timeline = new CountOverTime(data, slice, new Subject(IF, BOTH), length).run(Progress.SILENT);
        int counted = 0;
        for (Timeline.Point point : timeline.points()) {
            assertTrue(
                    switch (length) {
                        case WEEK -> point.start().getDayOfWeek() == DayOfWeek.MONDAY;
                        case MONTH -> point.start().getDayOfMonth() == 1;
                        case QUARTER ->
                            point.start().getDayOfMonth() == 1 && point.start().getMonthValue() % 3 == 1;
                    },
                    point.start() + " starts no period");
            List<Integer> then = kept(slice).stream()
                    .filter(b -> isIn(b, point.start(), length))
                    .toList();
            assertEquals(then.stream().filter(b -> holds(b, IF)).count(), point.baskets(), "in " + point.start());
            assertEquals(then.stream().filter(b -> holds(b, BOTH)).count(), point.hits(), "in " + point.start());
            counted += point.hits();
        }
        assertTrue(counted > 20, "counted only " + counted);
        int least = switch (length) {
            case WEEK -> 28;
            case MONTH -> 7;
            case QUARTER -> 3;
        };
        assertTrue(timeline.points().size() >= least, timeline.points().size() + " periods");
    }

    @Test
    void thePeriodIsTheShortestWithFiveBaskets() {
        int weeks = Periods.of(data.occasions(), Periods.Length.WEEK).size();
        int months = Periods.of(data.occasions(), Periods.Length.MONTH).size();
        assertEquals(Periods.Length.WEEK, chosenFor(5L * weeks));
        assertEquals(Periods.Length.MONTH, chosenFor(5L * weeks - 1));
        assertEquals(Periods.Length.MONTH, chosenFor(5L * months));
        assertEquals(Periods.Length.QUARTER, chosenFor(5L * months - 1));
        assertEquals(Periods.Length.QUARTER, chosenFor(0));
    }

    private Periods.Length chosenFor(long counted) {
        return Periods.readableFor(counted, Periods.Length.QUARTER, length -> Periods.of(data.occasions(), length))
                .length();
    }

    @Test
    void theSliceItselfIsCountedAmongAllBaskets() {
        Timeline timeline =
                new CountOverTime(data, ranked.slice(KEPT), Subject.SLICE, Periods.Length.MONTH).run(Progress.SILENT);
        int timed = (int) IntStream.range(0, BASKETS)
                .filter(b -> times[b] != Occasions.NO_TIME)
                .count();
        int timedAndKept = (int) kept(ranked.slice(KEPT)).stream()
                .filter(b -> times[b] != Occasions.NO_TIME)
                .count();
        assertEquals(
                timed,
                timeline.points().stream().mapToInt(Timeline.Point::baskets).sum());
        assertEquals(
                timedAndKept,
                timeline.points().stream().mapToInt(Timeline.Point::hits).sum());
    }

    @Test
    void basketsWithoutTimesHaveNoTimeline() {
        ProjectData timeless = new ProjectData(
                data.file(), data.summary(), data.catalog(), baskets, Occasions.unknown(BASKETS), data.index());
        assertEquals(
                List.of(),
                new CountOverTime(timeless, Slice.of(baskets), Subject.SLICE, Periods.Length.WEEK)
                        .run(Progress.SILENT)
                        .points());
    }

    @Test
    void findsTheBasketsBehindARuleNearestFirst() {
        Slice slice = ranked.slice(KEPT);
        FoundBaskets found = new FindBaskets(data, slice, BOTH, BOTH).run(Progress.SILENT);
        List<Integer> expected =
                kept(slice).stream().filter(b -> holds(b, BOTH)).toList();
        assertEquals(
                expected,
                IntStream.range(0, found.size()).mapToObj(found::basket).toList());
        assertTrue(found.size() > 10, "only " + found.size());
        for (int place = 1; place < found.size(); place++) {
            assertTrue(found.score(place - 1) >= found.score(place));
        }
        assertEquals(baskets.itemsOf(found.basket(3)).length, found.items(3));
    }

    @Test
    void everyBasketOfTheSliceIsFoundWithoutProducts() {
        FoundBaskets found = new FindBaskets(data, Slice.of(baskets), Itemset.of(), Itemset.of()).run(Progress.SILENT);
        assertEquals(BASKETS, found.size());
        assertTrue(Float.isNaN(found.score(0)), "nothing ranked them");
    }

    @Test
    void aBasketKeepsItsNumberWhenOthersAreLeftOut() {
        Occasions some = data.occasions().select(new int[] {5, 9, 700}).select(new int[] {2, 0});
        assertEquals(700, some.number(0));
        assertEquals(5, some.number(1));
    }
}
