package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.LiveSlices;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLimits;
import cartwright.core.sample.SyntheticBaskets;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.RankedBaskets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmark-recount}: how long the rules lag behind the sliders. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Replays a recorded drag of both sliders on generated baskets and prints how long each move took.")
final class RecountBenchmark implements Callable<Integer> {

    private static final int SEED = 20;
    private static final int TOPIC = 100;
    private static final double WIDEST = 1.5;
    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0.1);

    private final CliServices services;

    @Option(names = "--baskets", paramLabel = "N", description = "Number of baskets; 1000000 by default.")
    private int baskets = 1_000_000;

    @Option(names = "--items", paramLabel = "N", description = "Number of products; 30000 by default.")
    private int items = 30_000;

    @Option(names = "--mean-size", paramLabel = "X", description = "Products of a basket on average; 9 by default.")
    private double meanSize = 9;

    @Option(names = "--threads", paramLabel = "N", description = "Most threads a count works on; 2 by default.")
    private int threads = 2;

    @Option(names = "--warm-up", paramLabel = "N", description = "Drags before those that are timed; 1 by default.")
    private int warmUp = 1;

    @Option(names = "--slices", paramLabel = "N:K,...", split = ",", description = "Slices, each with its k.")
    private List<String> slices = List.of("10000:10", "100000:50", "1000000:100");

    RecountBenchmark(CliServices services) {
        this.services = services;
    }

    /** One position of the sliders, as shares of where they stood. */
    private record Move(double slice, double k) {

        boolean movesTau() {
            return k == 1;
        }
    }

    @Override
    public Integer call() throws IOException {
        BasketSet set = SyntheticBaskets.generate(SEED, baskets, items, meanSize);
        ProjectSummary summary = new ProjectSummary(baskets, items, set.occurrences(), 0, null, null, null, 0, null);
        BasketIndex all = BasketIndex.of(set);
        ProjectData data = new ProjectData(
                Path.of("generated"), summary, new ItemCatalog(List.of()), set, Occasions.unknown(baskets), all);
        services.out().printf("baskets\t%d\titems\t%d\toccurrences\t%d%n", baskets, items, set.occurrences());
        float[] scores = scores(set, all);
        CountMemory overall = new CountMemory(all);
        LiveSlices live = null;
        for (int turn = 0; turn <= warmUp; turn++) {
            Timer rank = new Timer();
            QueryAnswer answer =
                    new QueryAnswer("generated", MatchMode.BEST, new float[0], RankedBaskets.of(set, scores));
            rank.stop();
            Timer index = new Timer();
            live = new LiveSlices(data, answer, overall, threads, Progress.SILENT);
            index.stop();
            services.out().printf("sort_ms\t%.1f\tindex_ms\t%.1f%n", rank.wall(), index.wall());
        }
        services.out().println("slice\tk\tmoves\trules\twhat\tp50_ms\tp95_ms\tp99_ms");
        for (String slice : slices) {
            String[] parts = slice.split(":");
            drags(Objects.requireNonNull(live), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        return 0;
    }

    private void drags(LiveSlices live, int slice, int k) throws IOException {
        List<Move> moves = recorded();
        for (int turn = 0; turn <= warmUp; turn++) {
            Times tau = new Times();
            Times least = new Times();
            Times first = new Times();
            Times overall = new Times();
            for (Move move : moves) {
                LiveSlices.Wanted wanted = wanted(slice, k, move);
                if (move.movesTau() && live.first(wanted, Progress.SILENT) != null) {
                    first.time(() -> Objects.requireNonNull(live.first(wanted, Progress.SILENT)));
                }
                Times moved = move.movesTau() ? tau : least;
                moved.time(() -> live.mine(wanted, Progress.SILENT));
                overall.time(() -> {
                    moved.result().rules().countOverall(() -> {});
                    return moved.result();
                });
            }
            if (turn == warmUp) {
                first.print(slice, k, "tau, first answer");
                tau.print(slice, k, "tau, counted");
                least.print(slice, k, "k, filtered or counted");
                overall.print(slice, k, "over all baskets");
            }
        }
        ahead(live, slice, k, moves);
    }

    private void ahead(LiveSlices live, int slice, int k, List<Move> moves) {
        Timer band = new Timer();
        live.mineAhead(wanted(slice, k, new Move(1, 1)), Progress.SILENT);
        band.stop();
        if (!live.isAhead(wanted(slice, k, new Move(1, 1)))) {
            return;
        }
        for (int turn = 0; turn <= warmUp; turn++) {
            Times ahead = new Times();
            for (Move move : moves) {
                ahead.time(() -> live.mine(wanted(slice, k, move), Progress.SILENT));
            }
            if (turn == warmUp) {
                ahead.print(slice, k, "both, mined ahead");
            }
        }
        services.out().printf("%d\t%d\tmined ahead in %.0f ms%n", slice, k, band.wall());
    }

    private LiveSlices.Wanted wanted(int slice, int k, Move move) {
        boolean room = slice * WIDEST <= baskets; // else the drag goes up to the slice, not beyond
        double share = room || !move.movesTau() ? move.slice() : move.slice() / WIDEST;
        int count = (int) Math.min(baskets, Math.round(slice * share));
        int least = (int) Math.max(1, Math.round(k * move.k()));
        return new LiveSlices.Wanted(count, 0, new MiningSettings(least, 3), LIMITS);
    }

    private static List<Move> recorded() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecountBenchmark.class.getResourceAsStream("slider-drag.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Move(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])))
                    .toList();
        }
    }

    /** The share of a basket's products that go with one product, as a query about it would score them. */
    private static float[] scores(BasketSet set, BasketIndex all) {
        int[] counts = set.itemSupportCounts();
        int seed = 0;
        for (int item = 1; item < counts.length; item++) {
            int wanted = set.size() / TOPIC / 4;
            seed = Math.abs(counts[item] - wanted) < Math.abs(counts[seed] - wanted) ? item : seed;
        }
        double[] with = new double[counts.length];
        for (int basket : all.basketsWith(seed)) {
            for (int item : set.itemsOf(basket)) {
                with[item] += 1.0 / Math.max(50, counts[item]);
            }
        }
        double[] sorted = with.clone();
        Arrays.sort(sorted);
        double near = sorted[Math.max(0, sorted.length - TOPIC)];
        float[] scores = new float[set.size()];
        for (int basket = 0; basket < scores.length; basket++) {
            int[] row = set.itemsOf(basket);
            long hits = Arrays.stream(row).filter(item -> with[item] >= near).count();
            scores[basket] = (float) hits / Math.max(1, row.length);
        }
        return scores;
    }

    /** Wall time of one stretch of work. */
    private static final class Timer {

        private final long start = System.nanoTime();
        private double millis;

        void stop() {
            millis = (System.nanoTime() - start) / 1e6;
        }

        double wall() {
            return millis;
        }
    }

    /** The times of many moves. */
    private final class Times {

        private double[] millis = {};
        private @Nullable MinedSlice last;

        void time(Supplier<MinedSlice> work) {
            Timer timer = new Timer();
            last = work.get();
            timer.stop();
            millis = Arrays.copyOf(millis, millis.length + 1);
            millis[millis.length - 1] = timer.wall();
        }

        MinedSlice result() {
            return Objects.requireNonNull(last);
        }

        void print(int slice, int k, String what) {
            if (millis.length == 0) {
                return;
            }
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            services.out()
                    .printf(
                            "%d\t%d\t%d\t%d\t%s\t%.2f\t%.2f\t%.2f%n",
                            slice,
                            k,
                            sorted.length,
                            result().rules().size(),
                            what,
                            sorted[sorted.length / 2],
                            sorted[(int) (sorted.length * 0.95)],
                            sorted[(int) (sorted.length * 0.99)]);
            services.out().flush();
        }
    }
}
