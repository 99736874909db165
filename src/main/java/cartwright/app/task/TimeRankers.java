package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.RankerCost;
import cartwright.app.session.RankerReport;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.Setting;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.similar.EmbeddingTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Measures how long each ranker takes for one cart, one after the other on the calling thread. */
public final class TimeRankers implements Job<List<RankerCost>> {

    private static final int CARTS = 50;
    private static final double NANOS_A_MILLI = 1e6;

    private final ProjectStore store;
    private final Path file;
    private final RankerReport report;
    private final @Nullable EmbeddingTable vectors;
    private final LongSupplier clock;

    /**
     * Creates the job.
     *
     * @param report what was tried, with the weights of the fusions and of the trained rankers
     * @param vectors one vector a product; null where there are none, and the slice ranker was not tried
     * @param clock nanoseconds since some moment, such as {@code System::nanoTime}
     */
    public TimeRankers(
            ProjectStore store, Path file, RankerReport report, @Nullable EmbeddingTable vectors, LongSupplier clock) {
        this.store = store;
        this.file = file;
        this.report = report;
        this.vectors = vectors;
        this.clock = clock;
    }

    @Override
    public List<RankerCost> run(Progress progress) throws StoreException {
        Purchases all = purchases();
        List<TestCase> carts = EvaluateRankers.sample(Split.everyBasket(all, 1, 1), CARTS, 1);
        Rankers counts = new Rankers(all, 1, vectors);
        List<RankerCost> costs = new ArrayList<>();
        List<RankerKind> kinds = report.tried();
        for (RankerKind kind : kinds) {
            Ranker ranker = ranker(kind, counts.another(), all); // what another keeps for a cart must not help this one
            ask(ranker, carts, progress); // the first round counts what is kept
            long begun = clock.getAsLong();
            ask(ranker, carts, progress);
            costs.add(new RankerCost(
                    kind.key(),
                    (clock.getAsLong() - begun) / NANOS_A_MILLI / Math.max(1, carts.size()),
                    report.grounds().seconds().getOrDefault(kind, Double.NaN)));
            progress.report(costs.size(), kinds.size());
        }
        return costs;
    }

    private Purchases purchases() throws StoreException {
        try (Project project = store.open(file)) {
            return project.purchases();
        }
    }

    private Ranker ranker(RankerKind kind, Rankers counts, Purchases all) {
        report.grounds()
                .trained()
                .forEach((each, weights) ->
                        counts.add(each, KeptRanker.ranker(SplitRankers.kind(each), weights, all, counts)));
        return switch (kind) {
            case FUSION -> counts.fusion(report.grounds().fusion());
            case FUSION_LEARNED -> counts.fusion(report.fitted(Setting.COMPLETION));
            default -> counts.of(kind);
        };
    }

    private static void ask(Ranker ranker, List<TestCase> carts, Progress progress) {
        for (TestCase cart : carts) {
            progress.checkCancelled();
            ranker.scores(cart.question());
        }
    }
}
