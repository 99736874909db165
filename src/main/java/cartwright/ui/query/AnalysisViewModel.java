package cartwright.ui.query;

import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.SuggestedK;
import cartwright.app.task.SuggestedTau;
import cartwright.core.mining.MiningSettings;
import cartwright.core.similar.MatchMode;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The question and its results: every change of query, mode, tau or k asks anew, and the newest question wins.
 *
 * <p>A new query starts at its own suggested tau: the same tau means something else for every query. Another match mode
 * keeps the share of baskets that the analyst chose.
 */
public final class AnalysisViewModel {

    /** Longest rule: with an absolute k of a few baskets longer itemsets multiply without telling more. */
    public static final int MAX_LENGTH = 4;

    private static final int NEAREST = 8;

    /** Counts that take no longer than this are shown while a slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<MatchMode> mode = new SimpleObjectProperty<>(this, "mode", MatchMode.BEST);
    private final DoubleProperty tau = new SimpleDoubleProperty(this, "tau", 0);
    private final IntegerProperty k = new SimpleIntegerProperty(this, "k", 10);
    private final DoubleProperty minConfidence = new SimpleDoubleProperty(this, "minConfidence", 0.1);

    private final ReadOnlyObjectWrapper<@Nullable ProjectData> project = new ReadOnlyObjectWrapper<>(this, "project");
    private final ReadOnlyObjectWrapper<@Nullable EncodedCatalog> encoded =
            new ReadOnlyObjectWrapper<>(this, "encoded");
    private final ReadOnlyObjectWrapper<@Nullable QueryAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<ScoreHistogram> histogram =
            new ReadOnlyObjectWrapper<>(this, "histogram", ScoreHistogram.EMPTY);
    private final ReadOnlyObjectWrapper<List<Neighbour>> nearest =
            new ReadOnlyObjectWrapper<>(this, "nearest", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyObjectWrapper<@Nullable Mined> mined = new ReadOnlyObjectWrapper<>(this, "mined");
    private final ReadOnlyObjectWrapper<@Nullable Integer> workingK = new ReadOnlyObjectWrapper<>(this, "workingK");
    private final ReadOnlyObjectWrapper<Freshness> freshness =
            new ReadOnlyObjectWrapper<>(this, "freshness", Freshness.NONE);

    private final LatestOnly<Answered> answering;
    private final LatestOnly<Mined> mining;
    private final LatestOnly<OptionalInt> searchingK;
    private final LatestOnly<Asked> preparing;
    private final LatestOnly<Integer> suggesting;
    private @Nullable Recounts recounts;
    private @Nullable TextEncoder encoder;
    private @Nullable Double shareChosen;
    private boolean kChosen;
    private boolean moving;

    /**
     * A question with what was mined for it.
     *
     * @param asked the question
     * @param result what was mined
     */
    public record Mined(Asked asked, MinedSlice result) {

        /** Tells whether this is a first answer: what many baskets hold, while the rest is being counted. */
        public boolean isPartial() {
            return !result.settings().equals(asked.settings());
        }
    }

    /**
     * Where the work is done, by what the task strip calls it.
     *
     * @param answering answers queries
     * @param mining mines
     * @param searching looks for a k that gives rules
     */
    public record Runners(JobRunner answering, JobRunner mining, JobRunner searching) {}

    private record Answered(
            QueryAnswer answer, ScoreHistogram histogram, double suggestedTau, List<Neighbour> nearest) {}

    /**
     * Creates the model of an empty window.
     *
     * @param problems takes errors that the analyst must read
     */
    public AnalysisViewModel(Runners runners, Consumer<Throwable> problems) {
        answering = new LatestOnly<>(runners.answering(), this::answered, problems);
        mining = new LatestOnly<>(runners.mining(), this::mined, problems, this::updateFreshness, WHILE_MOVING);
        searchingK = new LatestOnly<>(
                runners.searching(), found -> workingK.set(found.isEmpty() ? null : found.getAsInt()), problems);
        suggesting = new LatestOnly<>(runners.mining(), k::set, problems);
        preparing = new LatestOnly<>(runners.searching(), ready -> {}, problems);
        query.addListener(observable -> {
            shareChosen = null;
            ask();
        });
        mode.addListener(observable -> ask());
        tau.addListener(observable -> tauMoved());
        k.addListener(observable -> kMoved());
        minConfidence.addListener(observable -> mine());
        mining.busyProperty().addListener(observable -> updateFreshness());
        answering.busyProperty().addListener(observable -> updateFreshness());
    }

    /** Shows another project: first the rules of all its baskets; a query is answered once there is an encoder. */
    public void useProject(ProjectData data) {
        answering.cancel();
        mining.cancel();
        preparing.cancel();
        suggesting.cancel();
        encoded.set(null);
        encoder = null;
        mined.set(null);
        kChosen = false;
        recounts = new Recounts(data);
        project.set(data);
        showWithoutAnswer();
    }

    /** Answers queries with this encoder from now on; its products are those of the open project. */
    public void useEncoder(EncodedCatalog catalog, TextEncoder model) {
        encoder = model;
        encoded.set(catalog);
        ask();
    }

    /** Keeps this share of the baskets, the nearest ones; in (0, 1]. Equal scores stay together. */
    public void keepNearest(double wanted) {
        QueryAnswer current = answer.get();
        if (current != null && wanted > 0) {
            int all = current.ranked().size();
            tau.set(current.ranked().tauForNearest((int) Math.min(all, Math.ceil(wanted * all))));
        }
    }

    /** Sets k so that there are as many rules as a person reads through. */
    public void suggestK() {
        Asked now = question();
        Recounts counts = recounts;
        if (now != null && counts != null) {
            suggesting.request(progress -> counts.suggestK(now, progress));
        }
    }

    /** Computes the results of the question once more, after a stop. */
    public void refresh() {
        mine();
    }

    /** Stops what is being computed; the results on screen stay. */
    public void stop() {
        answering.cancel();
        mining.cancel();
        preparing.cancel();
        suggesting.cancel();
    }

    private void ask() {
        ProjectData data = project.get();
        EncodedCatalog catalog = encoded.get();
        Recounts counts = recounts;
        if (data == null || counts == null) {
            return;
        }
        if (catalog == null || encoder == null || query.get().isBlank()) {
            answering.cancel();
            if (answer.get() != null) {
                showWithoutAnswer();
            }
            return;
        }
        AnswerQuery job = new AnswerQuery(data, catalog, encoder, query.get().strip(), mode.get());
        answering.request(progress -> {
            QueryAnswer found = job.run(progress);
            counts.order(found, progress);
            return new Answered(
                    found, ScoreHistogram.of(found.ranked()), SuggestedTau.of(found), found.nearest(NEAREST));
        });
    }

    private void showWithoutAnswer() {
        answer.set(null);
        histogram.set(ScoreHistogram.EMPTY);
        nearest.set(List.of());
        chooseFirstK();
        mine();
    }

    private void answered(Answered found) {
        moving = true;
        answer.set(found.answer());
        histogram.set(found.histogram());
        nearest.set(found.nearest());
        tau.set(tauFor(found));
        moving = false;
        chooseFirstK();
        mine();
    }

    private double tauFor(Answered found) {
        if (shareChosen == null) {
            return found.suggestedTau();
        }
        int all = found.answer().ranked().size();
        return found.answer().ranked().tauForNearest((int) Math.min(all, Math.ceil(shareChosen * all)));
    }

    private void chooseFirstK() {
        Asked now = question();
        if (now != null && !kChosen) {
            moving = true;
            k.set(SuggestedK.of(now.kept()));
            moving = false;
        }
    }

    private void tauMoved() {
        QueryAnswer current = answer.get();
        if (!moving && current != null) {
            int all = Math.max(1, current.ranked().size());
            shareChosen = Math.max(1.0 / all, (double) current.ranked().countAbove(tau.get()) / all);
            mine();
        }
    }

    private void kMoved() {
        if (!moving) {
            kChosen = true;
            mine();
        }
    }

    private void mine() {
        Asked now = question();
        asked.set(now);
        Recounts counts = recounts;
        if (now != null && counts != null) {
            workingK.set(null);
            searchingK.cancel();
            preparing.cancel();
            suggesting.cancel();
            mining.request(progress -> new Mined(now, counts.firstOrWhole(now, progress)));
        }
    }

    private @Nullable Asked question() {
        ProjectData data = project.get();
        if (data == null) {
            return null;
        }
        MiningSettings settings = new MiningSettings(Math.max(1, k.get()), MAX_LENGTH);
        return new Asked(data, answer.get(), tau.get(), settings, minConfidence.get());
    }

    private void mined(Mined found) {
        mined.set(found);
        updateFreshness();
        Recounts counts = recounts;
        Asked now = found.asked();
        if (counts == null || !now.equals(asked.get())) {
            return;
        }
        if (found.isPartial()) {
            mining.request(progress -> new Mined(now, counts.whole(now, progress)));
        } else if (found.result().rules().isEmpty()) {
            searchingK.request(new LargestK(now));
        } else {
            preparing.request(progress -> {
                counts.ahead(now, progress);
                return now;
            });
        }
    }

    private void updateFreshness() {
        Mined shown = mined.get();
        if (mining.busyProperty().get() || answering.busyProperty().get()) {
            freshness.set(shown == null ? Freshness.NONE : Freshness.STALE);
        } else if (shown == null) {
            freshness.set(Freshness.NONE);
        } else {
            boolean done = shown.asked().equals(asked.get()) && !shown.isPartial();
            freshness.set(done ? Freshness.FRESH : Freshness.STOPPED);
        }
    }

    /** Returns the words of the query; blank keeps every basket. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Returns how baskets are scored. */
    public ObjectProperty<MatchMode> modeProperty() {
        return mode;
    }

    /** Returns the score above which a basket is kept. */
    public DoubleProperty tauProperty() {
        return tau;
    }

    /** Returns the smallest number of kept baskets that must hold an itemset. */
    public IntegerProperty kProperty() {
        return k;
    }

    /** Returns the smallest attach rate of a rule, in [0, 1]. */
    public DoubleProperty minConfidenceProperty() {
        return minConfidence;
    }

    /** Returns the open project. */
    public ReadOnlyObjectProperty<@Nullable ProjectData> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** Returns the products as vectors; null until they are encoded. */
    public ReadOnlyObjectProperty<@Nullable EncodedCatalog> encodedProperty() {
        return encoded.getReadOnlyProperty();
    }

    /** Returns what the query found; null without a query. */
    public ReadOnlyObjectProperty<@Nullable QueryAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Returns the products nearest to the query, nearest first; empty without an answer. */
    public ReadOnlyObjectProperty<List<Neighbour>> nearestProperty() {
        return nearest.getReadOnlyProperty();
    }

    /** Returns the histogram of the scores. */
    public ReadOnlyObjectProperty<ScoreHistogram> histogramProperty() {
        return histogram.getReadOnlyProperty();
    }

    /** Returns the question as it stands on screen; null without a project. */
    public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Returns the newest results, which may lag behind the question. */
    public ReadOnlyObjectProperty<@Nullable Mined> minedProperty() {
        return mined.getReadOnlyProperty();
    }

    /** Returns the largest k that would give a rule; null while unknown or when the results have rules. */
    public ReadOnlyObjectProperty<@Nullable Integer> workingKProperty() {
        return workingK.getReadOnlyProperty();
    }

    /** Returns how the results stand to the question. */
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /** Tells whether an answer to a query is under way. */
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.busyProperty();
    }
}
