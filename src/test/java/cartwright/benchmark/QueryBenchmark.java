package cartwright.benchmark;

import cartwright.core.basket.BasketSet;
import cartwright.core.sample.SyntheticBaskets;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.RankedBaskets;
import cartwright.core.similar.TwoSidedSearch;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/**
 * Times one query over a million baskets of ten products, 50,000 products with vectors of 384 values; every query
 * another one. One thread with {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=0}. Arguments: rounds, 200 by
 * default.
 */
public final class QueryBenchmark {

    private static final int BASKETS = 1_000_000;
    private static final int ITEMS = 50_000;
    private static final int DIMENSION = 384;
    private static final double NEAR = 0.05;

    private final Random random = new Random(5);
    private final QueryScorer scorer;
    private final BasketSet baskets;
    private final EmbeddingTable table;

    private QueryBenchmark() {
        baskets = SyntheticBaskets.generate(3, BASKETS, ITEMS, 10);
        List<float[]> rows = new ArrayList<>(ITEMS);
        for (int item = 0; item < ITEMS; item++) {
            rows.add(vector());
        }
        table = EmbeddingTable.ofRows(DIMENSION, rows);
        scorer = new QueryScorer(baskets, table);
    }

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] = random.nextFloat() - 0.5f;
        }
        return vector;
    }

    /** Prints median, 95th percentile and least milliseconds of each step. */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        new QueryBenchmark().run(rounds);
    }

    private void run(int rounds) {
        System.out.printf(
                Locale.ROOT,
                "%,d baskets, %,d occurrences, %d threads%n",
                baskets.size(),
                baskets.occurrences(),
                ForkJoinPool.getCommonPoolParallelism() + 1); // the calling thread works too
        time("first whole query, with the lengths", 1, () -> scorer.scores(MatchMode.WHOLE, new float[ITEMS], NEAR));
        float[][] queries = new float[rounds + 20][];
        for (int q = 0; q < queries.length; q++) {
            queries[q] = EmbeddingTable.ofRows(DIMENSION, List.of(vector())).row(0);
        }
        int[] next = {0};
        for (MatchMode mode : MatchMode.values()) {
            next[0] = 0;
            time("scores, " + mode, rounds, () -> score(mode, queries[next[0]++]));
        }
        twoSided(rounds, queries);
        float[] scores = score(MatchMode.BEST, queries[0]);
        time("rank", Math.min(rounds, 40), () -> RankedBaskets.of(baskets, scores));
        RankedBaskets ranked = RankedBaskets.of(baskets, scores);
        time("histogram of 60 bins", rounds, () -> ranked.histogram(60, -1, 1));
        time("count above a tau, a thousand times", rounds, () -> counts(ranked));
        time("similarity of all products", rounds, () -> table.similarities(queries[0]));
    }

    /** The nearest baskets alone, against scoring and ranking all. */
    private void twoSided(int rounds, float[][] queries) {
        TwoSidedSearch search = new TwoSidedSearch(baskets, scorer, 1, 1);
        float[] first = scorer.itemSimilarities(queries[0]);
        time("lists of holders", 1, () -> search.nearest(1, MatchMode.BEST, first, NEAR, BasketMask.ALL));
        time(
                "the same in order of their lengths",
                1,
                () -> search.nearest(1, MatchMode.WHOLE, first, NEAR, BasketMask.ALL));
        for (MatchMode mode : MatchMode.values()) {
            time(
                    mode + ": all, ranked",
                    Math.min(rounds, 40),
                    () -> RankedBaskets.of(baskets, scorer.scores(mode, first, NEAR)));
            for (int count : new int[] {100, 1_000, 10_000, 50_000, 100_000, 200_000}) {
                TwoSidedSearch.Found found = search.nearest(count, mode, first, NEAR, BasketMask.ALL);
                time(
                        mode + ": nearest " + count + ", touched " + found.touched(),
                        Math.min(rounds, 40),
                        () -> search.nearest(count, mode, first, NEAR, BasketMask.ALL));
            }
        }
    }

    private float[] score(MatchMode mode, float[] query) {
        return scorer.scores(mode, scorer.itemSimilarities(query), NEAR);
    }

    private static int counts(RankedBaskets ranked) {
        int sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += ranked.countAbove(i / 1_000.0);
        }
        return sum;
    }

    private interface Step {
        Object run();
    }

    private static void time(String name, int rounds, Step step) {
        for (int warm = 0; warm < Math.min(rounds - 1, 20); warm++) {
            step.run();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[rounds];
        double[] cpu = new double[rounds];
        int results = 0;
        for (int round = 0; round < rounds; round++) {
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            results += step.run() == null ? 0 : 1;
            millis[round] = (System.nanoTime() - start) / 1e6;
            cpu[round] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        System.out.printf(
                Locale.ROOT,
                "%-38s median %8.2f  p95 %8.2f  least %8.2f ms, this thread's CPU median %8.2f p95 %8.2f (%d)%n",
                name,
                millis[rounds / 2],
                millis[(int) (rounds * 0.95)],
                millis[0],
                cpu[rounds / 2],
                cpu[(int) (rounds * 0.95)],
                results);
    }
}
