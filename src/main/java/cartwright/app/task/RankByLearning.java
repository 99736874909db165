package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.Rankers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks the ranker that was trained and kept with a project what goes with a cart. */
public final class RankByLearning implements Job<Optional<RankByLearning.Ranked>> {

    private final ProjectStore store;
    private final Path file;
    private final Kind kind;
    private final Itemset cart;
    private final int n;

    /**
     * What a kept ranker says.
     *
     * @param on whether it was better than counting when it was trained
     * @param items best first
     */
    public record Ranked(boolean on, List<Scored> items) {}

    /** An item and its score, on the ranker's own scale. */
    public record Scored(int item, double score) {}

    /** Creates the job. */
    public RankByLearning(ProjectStore store, Path file, Kind kind, Itemset cart, int n) {
        this.store = store;
        this.file = file;
        this.kind = kind;
        this.cart = cart;
        this.n = n;
    }

    /** Returns nothing where no ranker of this kind was trained, or for another catalogue than that of now. */
    @Override
    public Optional<Ranked> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            Optional<byte[]> kept = project.kept(KeptRanker.name(kind));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Purchases all = project.purchases();
            progress.checkCancelled();
            Optional<Ranker> ranker = ranker(kept.get(), all);
            return ranker.map(found -> new Ranked(KeptRanker.on(kept.get()), best(found)));
        }
    }

    private Optional<Ranker> ranker(byte[] bytes, Purchases all) {
        try {
            return Optional.of(KeptRanker.ranker(kind, KeptRanker.weights(bytes), all, new Rankers(all, 0, null)));
        } catch (IllegalArgumentException other) {
            return Optional.empty(); // of a catalogue that has grown since, or damaged: it must be trained again
        }
    }

    private List<Scored> best(Ranker ranker) {
        double[] scores = ranker.scores(new Question(cart, Purchases.NO_CUSTOMER, false));
        return IntStream.range(0, scores.length)
                .filter(item -> scores[item] > Ranker.NOT_OFFERED && !cart.contains(item))
                .mapToObj(item -> new Scored(item, scores[item]))
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score())
                        .thenComparingInt(Scored::item))
                .limit(n)
                .toList();
    }
}
