package cartwright.core.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Asks rankers for what test baskets hold and adds up how they did, split after split.
 *
 * <p>All rankers answer the same questions, so that two of them can be compared basket by basket.
 */
public final class Evaluation {

    /** The number of places on which two rankers are compared. */
    public static final int COMPARED_AT = 10;

    private static final int RESAMPLES = 1_000;

    /** Questions between two calls of the monitor: a large cart takes some ten milliseconds. */
    static final int AT_ONCE = 16;

    private final Setting setting;
    private final Map<String, List<Tally>> tallies = new LinkedHashMap<>();

    /** Creates an evaluation that has tried nothing. */
    public Evaluation(Setting setting) {
        this.setting = setting;
    }

    /** Hears of every test basket that is done, and may end the run by throwing. */
    @FunctionalInterface
    public interface Monitor {

        /** Called after each test basket. */
        void basketDone();
    }

    /**
     * Tries the rankers on the test baskets of one split.
     *
     * @param rankers by key, in the order of the table; the same keys for every split
     * @param counts what made the rankers of this split
     */
    public void run(List<TestCase> cases, Map<String, Ranker> rankers, Rankers counts, Monitor monitor) {
        TopItems top = top(counts);
        Map<String, Tally> now = tallies(rankers.keySet(), cases, counts);
        for (TestCase test : cases) {
            rankers.forEach((key, ranker) -> now.computeIfPresent(key, (same, tally) -> {
                tally.add(test, top.of(ranker.scores(test.question()), test.question()));
                return tally;
            }));
            monitor.basketDone();
        }
        keep(now);
    }

    /**
     * Tries rankers as {@link #run(List, Map, Rankers, Monitor)} does, on all processors. The result is the same on any
     * number of them.
     *
     * @param maker makes the rankers for one thread from counts that are shared; the same keys in the same order each time
     */
    public void run(
            List<TestCase> cases, Function<Rankers, Map<String, Ranker>> maker, Rankers counts, Monitor monitor) {
        Lanes lanes = new Lanes(() -> maker.apply(counts.another()), top(counts));
        Map<String, Tally> now = tallies(maker.apply(counts).keySet(), cases, counts);
        for (int start = 0; start < cases.size(); start += AT_ONCE) {
            List<TestCase> some = cases.subList(start, Math.min(cases.size(), start + AT_ONCE));
            List<List<int[]>> answers = lanes.ask(some);
            for (int at = 0; at < some.size(); at++) {
                Iterator<int[]> lists = answers.get(at).iterator();
                for (Tally tally : now.values()) {
                    tally.add(some.get(at), lists.next());
                }
                monitor.basketDone();
            }
        }
        keep(now);
    }

    private static TopItems top(Rankers counts) {
        return new TopItems(counts.pairs().index().rows().itemSupportCounts(), Tally.PLACES);
    }

    private static Map<String, Tally> tallies(Collection<String> keys, List<TestCase> cases, Rankers counts) {
        Map<String, Tally> now = new LinkedHashMap<>();
        keys.forEach(key -> now.put(key, new Tally(counts.pairs(), cases.size())));
        return now;
    }

    private void keep(Map<String, Tally> now) {
        now.forEach((key, tally) ->
                tallies.computeIfAbsent(key, unseen -> new ArrayList<>()).add(tally));
    }

    /** Returns the table: by ranker in the given order, then by measure, then by number of places. */
    public List<MeasureRow> rows() {
        List<MeasureRow> rows = new ArrayList<>();
        tallies.forEach((key, splits) -> {
            for (Measure measure : Measure.values()) {
                for (int cutoff = 0; cutoff < Tally.CUTOFFS.size(); cutoff++) {
                    rows.add(row(key, splits, measure, cutoff));
                }
            }
        });
        return rows;
    }

    private MeasureRow row(String key, List<Tally> splits, Measure measure, int cutoff) {
        double[] values = splits.stream()
                .mapToDouble(split -> split.mean(measure, cutoff))
                .toArray();
        double sum = 0;
        int tried = 0;
        for (int split = 0; split < values.length; split++) {
            sum += values[split];
            tried += splits.get(split).tried();
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
        return new MeasureRow(key, setting, measure, Tally.CUTOFFS.get(cutoff), mean, deviation, tried);
    }

    /**
     * Returns how much better one ranker is than another at {@value #COMPARED_AT} places, by a paired bootstrap.
     *
     * <p>Baskets, with all their questions over the seeds, are drawn with replacement 1,000 times (Efron 1979; Sakai,
     * SIGIR 2006); the interval runs from the 2.5th to the 97.5th percentile of the mean difference.
     *
     * @param measure hit rate or NDCG
     * @throws IllegalArgumentException for another measure or a ranker that was not tried
     */
    public Difference compare(String ranker, String other, Measure measure, long seed) {
        List<Tally> left = tallies.get(ranker);
        List<Tally> right = tallies.get(other);
        if (left == null || right == null || (measure != Measure.HIT_RATE && measure != Measure.NDCG)) {
            throw new IllegalArgumentException("cannot compare " + ranker + " with " + other + " by " + measure);
        }
        Map<Integer, double[]> byBasket = new TreeMap<>(); // sum of differences, number of questions
        for (int split = 0; split < left.size(); split++) {
            Tally one = left.get(split);
            Tally two = right.get(split);
            for (int test = 0; test < one.tried(); test++) {
                double[] known = byBasket.computeIfAbsent(one.basket(test), unseen -> new double[2]);
                known[0] += one.value(measure, test) - two.value(measure, test);
                known[1]++;
            }
        }
        return Difference.bootstrap(new ArrayList<>(byBasket.values()), RESAMPLES, new Random(seed));
    }
}
