package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.JudgedSet;
import cartwright.app.session.MeaningQuality;
import cartwright.app.session.QueryAnswer;
import cartwright.core.basket.BasketSet;
import cartwright.core.evaluate.GradedList;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.RankFusion;
import cartwright.core.similar.RankedBaskets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures how well queries find products and baskets, by a judged set. */
public final class MeasureMeaning implements Job<MeaningQuality> {

    private static final int PLACES = 10;
    private static final int STEPS = 50;

    private final JudgedSet judged;
    private final BasketSet baskets;
    private final LexicalIndex words;
    private final Matching matching;
    private final @Nullable TextEncoder encoder;

    /**
     * Creates the job.
     *
     * @param baskets baskets of the judged products
     * @param words the judged names by their words
     * @param encoder the model; null where the matching needs none
     */
    public MeasureMeaning(
            JudgedSet judged, BasketSet baskets, LexicalIndex words, Matching matching, @Nullable TextEncoder encoder) {
        this.judged = judged;
        this.baskets = baskets;
        this.words = words;
        this.matching = matching;
        this.encoder = encoder;
    }

    @Override
    public MeaningQuality run(Progress progress) throws EncoderException {
        EmbeddingTable table = encoder == null
                ? null
                : EmbeddingTable.ofRows(encoder.description().dimension(), encoder.encode(judged.names()));
        List<float[]> similarities = new ArrayList<>();
        for (String query : judged.queries()) {
            progress.checkCancelled();
            similarities.add(similarities(query, table));
            progress.report(similarities.size(), judged.queries().size());
        }
        return quality(similarities, table);
    }

    private float[] similarities(String query, @Nullable EmbeddingTable table) throws EncoderException {
        if (table == null) {
            return words.similarities(query);
        }
        float[] meaning = table.similarities(
                Objects.requireNonNull(encoder, "it made the table").encodeQuery(query));
        return matching == Matching.HYBRID ? RankFusion.of(meaning, words.similarities(query)) : meaning;
    }

    private MeaningQuality quality(List<float[]> similarities, @Nullable EmbeddingTable table) {
        Mean recall = new Mean();
        Mean ndcg = new Mean();
        Mean shared = new Mean();
        Mean other = new Mean();
        Mean all = new Mean();
        for (int q = 0; q < similarities.size(); q++) {
            int[] grades = judged.grades().get(q);
            String query = judged.queries().get(q);
            GradedList list = new GradedList(similarities.get(q), grades);
            recall.add(list.recall(PLACES, item -> isAskedFor(grades[item])));
            ndcg.add(list.ndcg(PLACES));
            shared.add(list.recall(PLACES, item -> isAskedFor(grades[item]) && sharesWord(query, item)));
            other.add(list.recall(PLACES, item -> isAskedFor(grades[item]) && !sharesWord(query, item)));
            for (float similarity : similarities.get(q)) {
                all.add(similarity);
            }
        }
        double near = bestNear(similarities);
        return new MeaningQuality(
                recall.value(),
                ndcg.value(),
                shared.value(),
                other.value(),
                near,
                f1(similarities, near),
                all.deviation(),
                ofBaskets(similarities, table, near));
    }

    private static boolean isAskedFor(int grade) {
        return grade >= JudgedSet.ASKED_FOR;
    }

    private boolean sharesWord(String query, int item) {
        return words.sharesWord(query, judged.names().get(item));
    }

    private double bestNear(List<float[]> similarities) {
        double best = 0;
        double bestF1 = -1;
        for (int step = 1; step < STEPS; step++) {
            double f1 = f1(similarities, (double) step / STEPS);
            if (f1 > bestF1) {
                bestF1 = f1;
                best = (double) step / STEPS;
            }
        }
        return best;
    }

    /** The mean over the queries of the harmonic mean of precision and recall. */
    private double f1(List<float[]> similarities, double near) {
        Mean mean = new Mean();
        for (int q = 0; q < similarities.size(); q++) {
            int right = 0;
            int given = 0;
            int wanted = 0;
            int[] grades = judged.grades().get(q);
            for (int item = 0; item < grades.length; item++) {
                boolean isNear = similarities.get(q)[item] > near;
                given += isNear ? 1 : 0;
                wanted += isAskedFor(grades[item]) ? 1 : 0;
                right += isNear && isAskedFor(grades[item]) ? 1 : 0;
            }
            mean.add(2.0 * right / Math.max(1, given + wanted));
        }
        return mean.value();
    }

    private Map<MatchMode, MeaningQuality.Baskets> ofBaskets(
            List<float[]> similarities, @Nullable EmbeddingTable table, double near) {
        QueryScorer scorer = table == null || matching == Matching.HYBRID
                ? QueryScorer.averaging(baskets)
                : new QueryScorer(baskets, table);
        Map<MatchMode, MeaningQuality.Baskets> found = new EnumMap<>(MatchMode.class);
        for (MatchMode mode : MatchMode.values()) {
            BasketMeans means = new BasketMeans();
            for (int q = 0; q < similarities.size(); q++) {
                float[] scores = scorer.scores(mode, similarities.get(q), near);
                means.add(scores, judged.grades().get(q));
                means.addSlice(
                        new QueryAnswer(
                                judged.queries().get(q), mode, similarities.get(q), RankedBaskets.of(baskets, scores)),
                        judged.grades().get(q));
            }
            found.put(mode, means.value());
        }
        return found;
    }

    /** Adds up how baskets were ordered. */
    private final class BasketMeans {

        private final Mean ndcg = new Mean();
        private final Mean holding = new Mean();
        private final Mean about = new Mean();
        private final Mean tauPrecision = new Mean();
        private final Mean tauRecall = new Mean();

        void add(float[] scores, int[] grades) {
            int[] best = new int[baskets.size()];
            boolean[] half = new boolean[best.length];
            int holders = 0;
            int abouts = 0;
            for (int b = 0; b < best.length; b++) {
                int graded = 0;
                for (int item : baskets.itemsOf(b)) {
                    best[b] = Math.max(best[b], grades[item]);
                    graded += grades[item] > 0 ? 1 : 0;
                }
                half[b] = graded > 0 && 2 * graded >= baskets.itemsOf(b).length;
                holders += isAskedFor(best[b]) ? 1 : 0;
                abouts += half[b] ? 1 : 0;
            }
            GradedList list = new GradedList(scores, best);
            ndcg.add(list.ndcg(PLACES));
            holding.add(list.recall(holders, b -> isAskedFor(best[b])));
            about.add(list.recall(abouts, b -> half[b]));
        }

        void addSlice(QueryAnswer answer, int[] grades) {
            int kept = answer.ranked().countAbove(SuggestedTau.of(answer));
            int right = 0;
            int wanted = 0;
            for (int rank = 0; rank < answer.ranked().size(); rank++) {
                boolean holds = false;
                for (int item : baskets.itemsOf(answer.ranked().basket(rank))) {
                    holds |= isAskedFor(grades[item]);
                }
                wanted += holds ? 1 : 0;
                right += holds && rank < kept ? 1 : 0;
            }
            tauPrecision.add((double) right / kept);
            tauRecall.add((double) right / wanted);
        }

        MeaningQuality.Baskets value() {
            return new MeaningQuality.Baskets(
                    ndcg.value(), holding.value(), about.value(), tauPrecision.value(), tauRecall.value());
        }
    }

    /** A mean of what is a number. */
    private static final class Mean {

        private double sum;
        private double squares;
        private int count;

        void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                count++;
            }
        }

        double value() {
            return sum / count;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares / count - value() * value()));
        }
    }
}
