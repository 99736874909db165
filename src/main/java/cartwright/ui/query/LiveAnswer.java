package cartwright.ui.query;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.ExplainSimilarity;
import cartwright.app.task.FilterBaskets;
import cartwright.app.task.MineSlice;
import cartwright.app.task.RehearseQuery;
import cartwright.app.task.SuggestedTau;
import cartwright.core.basket.BasketFilter;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.similar.BasketMask;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.query.AnalysisViewModel.Runners;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to the newest query among the baskets of the newest filter. */
final class LiveAnswer {

    private static final int NEAREST = 12;
    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswer.class);

    private final LatestOnly<Answer> answering;
    private final LatestOnly<Narrowed> filtering;
    private final LatestOnly<Integer> rehearsing;
    private final Consumer<ProjectData> narrowedTo;
    private final BooleanBinding busy;
    private @Nullable ProjectData whole;
    private @Nullable LexicalIndex words;
    private ProductSearch.@Nullable Meaning meaning;
    private @Nullable Narrowed narrowed;
    private boolean someAsked; // anything since the project was opened
    private AtomicBoolean someAnswered = new AtomicBoolean();

    /**
     * What a query found, and what the window shows of it.
     *
     * @param found what it found
     * @param histogram its scores
     * @param suggestedTau where the slice may begin
     * @param nearest the nearest products
     */
    record Answer(QueryAnswer found, ScoreHistogram histogram, double suggestedTau, List<Neighbour> nearest) {}

    /** The baskets of a filter, with what finds their products once there is something. */
    private record Narrowed(ProjectData data, @Nullable ProductSearch search) {

        static Narrowed of(ProjectData data, BasketFilter filter, @Nullable ProductSearch all, Progress progress) {
            ProjectData kept = new FilterBaskets(data, filter).run(progress);
            return new Narrowed(kept, all == null ? null : all.over(kept.baskets()));
        }
    }

    /**
     * Creates the answer to nothing.
     *
     * @param narrowedTo hears which baskets the analysis is about from now on
     * @param answered takes the answers
     */
    LiveAnswer(
            Runners runners,
            Consumer<Throwable> problems,
            Consumer<ProjectData> narrowedTo,
            Consumer<Answer> answered) {
        this.narrowedTo = narrowedTo;
        answering = new LatestOnly<>(runners.answering(), answered, problems);
        filtering = new LatestOnly<>(runners.searching(), this::narrowed, problems);
        rehearsing = new LatestOnly<>(
                runners.searching(), ranked -> {}, failure -> LOG.warn("a query could not be rehearsed", failure));
        busy = Bindings.or(answering.busyProperty(), filtering.busyProperty());
    }

    /** Starts anew with all baskets of a project, without an encoder. */
    void useProject(ProjectData data) {
        stop();
        whole = data;
        words = null;
        meaning = null;
        someAsked = false;
        someAnswered = new AtomicBoolean();
        narrowed = new Narrowed(data, null);
    }

    void useEncoder(EncodedCatalog products, TextEncoder model) {
        meaning = new ProductSearch.Meaning(products, model);
    }

    void useWords(LexicalIndex index) {
        words = index;
    }

    /** Returns what finds products among all baskets; null without a project. */
    private @Nullable ProductSearch search() {
        return whole == null ? null : ProductSearch.of(whole.baskets(), words, meaning);
    }

    /** Returns the baskets that the analysis is about; null before the first project. */
    @Nullable ProjectData data() {
        return narrowed == null ? null : narrowed.data();
    }

    /** Narrows the analysis to the baskets of a filter; what hears of it asks the query anew. */
    void narrow(BasketFilter filter) {
        ProjectData data = whole;
        ProductSearch search = search();
        if (data == null) {
            return;
        }
        if (filter.equals(BasketFilter.ALL)) {
            filtering.cancel();
            narrowed(new Narrowed(data, search));
        } else {
            filtering.request(progress -> Narrowed.of(data, filter, search, progress));
        }
    }

    private void narrowed(Narrowed found) {
        narrowed = found;
        narrowedTo.accept(found.data());
    }

    /** Asks a query; false where it cannot be answered: it is blank, or there is no encoder. */
    boolean ask(AnswerQuery.Words wanted, Recounts counts) {
        Narrowed now = narrowed;
        ProductSearch search = now == null ? null : now.search();
        if (now == null
                || search == null
                || !search.canMatchBy(wanted.matching())
                || wanted.query().isBlank()) {
            answering.cancel();
            return false;
        }
        rehearsing.cancel();
        someAsked = true;
        AtomicBoolean before = someAnswered;
        long start = System.nanoTime();
        AnswerQuery job = new AnswerQuery(now.data(), search, wanted, BasketMask.ALL);
        answering.request(progress -> {
            QueryAnswer found = job.run(progress);
            long ranked = System.nanoTime();
            counts.order(found, progress);
            if (before.compareAndSet(false, true)) {
                LOG.info(
                        "first query of the project: {} baskets ranked after {} ms, in order after {} ms",
                        found.ranked().size(),
                        (ranked - start) / 1_000_000,
                        (System.nanoTime() - start) / 1_000_000);
            }
            return new Answer(found, ScoreHistogram.of(found.ranked()), SuggestedTau.of(found), found.nearest(NEAREST));
        });
        return true;
    }

    /** Prepares for the first query while there was none, by asking one of its own; its answer is not shown. */
    void rehearse() {
        Narrowed now = narrowed;
        ProductSearch search = now == null ? null : now.search();
        if (now != null && search != null && !someAsked) {
            rehearsing.request(new RehearseQuery(now.data(), search));
        }
    }

    /**
     * Returns the job that mines the baskets of any question about the open project, without showing it.
     *
     * @param choice which of the ranked baskets
     */
    Job<MinedSlice> mining(Question wanted, SliceChoice choice) {
        ProjectData data = Objects.requireNonNull(whole, "no project is open");
        ProductSearch search = search();
        MiningSettings mining = new MiningSettings(Math.max(1, wanted.k()), AnalysisViewModel.MAX_LENGTH);
        RuleLimits limits = RuleLimits.singleConsequent(wanted.minConfidence());
        AnswerQuery.Words asked =
                new AnswerQuery.Words(wanted.words().strip(), wanted.matching(), wanted.mode(), wanted.products());
        return progress -> {
            ProjectData kept = new FilterBaskets(data, wanted.filter()).run(progress);
            if (asked.query().isEmpty() || search == null || !search.canMatchBy(asked.matching())) {
                return MineSlice.ofAll(kept, mining, limits).run(progress);
            }
            QueryAnswer found = new AnswerQuery(kept, search.over(kept.baskets()), asked, BasketMask.ALL).run(progress);
            return MineSlice.near(kept, found, choice, mining, limits).run(progress);
        };
    }

    /** Returns the job that tells which words of a query make a product near; null without an encoder or a query. */
    @Nullable Job<List<ExplainSimilarity.Word>> explaining(@Nullable QueryAnswer answer, int item) {
        ProductSearch.Meaning known = meaning;
        return answer == null || known == null
                ? null
                : new ExplainSimilarity(known.encoder(), known.products().embeddings(), answer.searched(), item);
    }

    ProductSearch.@Nullable Meaning meaning() {
        return meaning;
    }

    /** Returns the project without a filter; null before the first. */
    @Nullable ProjectData whole() {
        return whole;
    }

    /** Returns the hash of the model that answers queries; empty without one. */
    String modelHash() {
        return meaning == null ? "" : meaning.products().encoder().modelHash();
    }

    void stop() {
        answering.cancel();
        filtering.cancel();
        rehearsing.cancel();
    }

    /** Tells whether an answer is under way. */
    BooleanBinding busyBinding() {
        return busy;
    }
}
