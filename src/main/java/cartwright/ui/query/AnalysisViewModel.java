package cartwright.ui.query;

import cartwright.app.job.Job;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.MiningForecast;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.ExplainSimilarity;
import cartwright.app.task.SuggestedK;
import cartwright.core.basket.BasketFilter;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.mining.MiningSettings;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.Matching;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.JobRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * The question and its results: every change of query, mode, tau or k asks anew, and the newest question wins.
 *
 * <p>A new query starts at its own suggested tau: the same tau means something else for every query. Another match mode
 * keeps the share of baskets that the analyst chose.
 */
public final class AnalysisViewModel extends AnalysisSettings {

    /** Longest rule: with an absolute k of a few baskets longer itemsets multiply without telling more. */
    public static final int MAX_LENGTH = 4;

    private final ReadOnlyObjectWrapper<@Nullable ProjectData> project = new ReadOnlyObjectWrapper<>(this, "project");
    private final ReadOnlyObjectWrapper<@Nullable EncodedCatalog> encoded =
            new ReadOnlyObjectWrapper<>(this, "encoded");
    private final ReadOnlyObjectWrapper<@Nullable LexicalIndex> lexical = new ReadOnlyObjectWrapper<>(this, "lexical");
    private final ReadOnlyObjectWrapper<@Nullable QueryAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<ScoreHistogram> histogram =
            new ReadOnlyObjectWrapper<>(this, "histogram", ScoreHistogram.EMPTY);
    private final ReadOnlyObjectWrapper<List<Neighbour>> nearest =
            new ReadOnlyObjectWrapper<>(this, "nearest", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyObjectWrapper<Freshness> freshness =
            new ReadOnlyObjectWrapper<>(this, "freshness", Freshness.NONE);

    private final LiveAnswer answers;
    private final LiveRules rules;
    private final UndoHistory history;
    private final QuestionHistory questions;
    private final TauChoice tauChoice = new TauChoice();
    private boolean kChosen;
    private boolean moving;

    /**
     * Where the work is done, by what the task strip calls it.
     *
     * @param answering answers queries
     * @param mining mines
     * @param searching looks for a k that gives rules
     */
    public record Runners(JobRunner answering, JobRunner mining, JobRunner searching) {}

    /**
     * Creates the model of an empty window.
     *
     * @param problems takes errors that the analyst must read
     * @param history hears of every change of the question, and takes it back
     */
    public AnalysisViewModel(Runners runners, Consumer<Throwable> problems, UndoHistory history) {
        this.history = history;
        questions = new QuestionHistory(history, this::ask);
        answers = new LiveAnswer(runners, problems, this::narrowed, this::answered);
        rules = new LiveRules(runners, problems, settings.k::set, this::updateFreshness);
        settings.query.addListener(observable -> wordsChanged());
        settings.matching.addListener(observable -> ask());
        settings.mode.addListener(observable -> ask());
        settings.products.addListener(observable -> ask());
        settings.filter.addListener(observable -> narrow());
        settings.tau.addListener(observable -> tauMoved());
        settings.k.addListener(observable -> kMoved());
        settings.minConfidence.addListener(observable -> mine());
        answers.busyBinding().addListener(observable -> updateFreshness());
    }

    /** Shows another project: first the rules of all its baskets; a query is answered once there is an encoder. */
    public void useProject(ProjectData data) {
        rules.stop();
        answers.useProject(data);
        encoded.set(null);
        lexical.set(null);
        kChosen = false;
        tauChoice.forget();
        moving = true;
        settings.products.set(ChosenProducts.NONE);
        settings.filter.set(BasketFilter.ALL);
        moving = false;
        rules.useData(data);
        questions.clear();
        project.set(data);
        showWithoutAnswer();
    }

    /** Answers queries with this encoder from now on; its products are those of the open project. */
    public void useEncoder(EncodedCatalog catalog, TextEncoder model) {
        answers.useEncoder(catalog, model);
        encoded.set(catalog);
        narrow();
        answers.rehearse();
    }

    /** Answers queries by words from now on; the index is that of the open project. */
    public void useWords(LexicalIndex words) {
        answers.useWords(words);
        lexical.set(words);
        narrow();
    }

    /** Keeps this share of the baskets, the nearest ones; in (0, 1]. Equal scores stay together. */
    public void keepNearest(double wanted) {
        QueryAnswer current = answer.get();
        if (current != null && wanted > 0) {
            keepNearestBaskets((int) Math.ceil(wanted * current.ranked().size()));
        }
    }

    /** Keeps so many baskets, the nearest ones; at least 1. Equal scores stay together. */
    public void keepNearestBaskets(int count) {
        QueryAnswer current = answer.get();
        if (current != null && count > 0) {
            settings.tau.set(
                    current.ranked().tauForNearest(Math.min(current.ranked().size(), count)));
        }
    }

    /** Sets k so that there are as many rules as a person reads through. */
    public void suggestK() {
        rules.suggestK(question());
    }

    /** Computes the results of the question once more, after a stop. */
    public void refresh() {
        narrow();
    }

    /** Stops what is being computed; the results on screen stay. */
    public void stop() {
        answers.stop();
        rules.stop();
    }

    /** Returns the job that tells which words of the search make a product near; null where no search is answered by meaning. */
    public @Nullable Job<List<ExplainSimilarity.Word>> explaining(int item) {
        boolean byWords = settings.matching.get() == Matching.LEXICAL; // words are no vectors
        return byWords ? null : answers.explaining(answer.get(), item);
    }

    /** Returns the history of the window, which the question is part of. */
    public UndoHistory history() {
        return history;
    }

    /** Sets everything at once, and asks it; null changes nothing. */
    void ask(@Nullable Question wanted) {
        if (wanted != null) {
            ask(wanted, null);
        }
    }

    /** Sets everything at once, and asks it; a share of the baskets, in (0, 1], takes the place of tau in the next answer. */
    void ask(Question wanted, @Nullable Double share) {
        Question now = settings.now();
        moving = true;
        settings.set(wanted);
        kChosen = true;
        boolean sameBaskets = wanted.filter().equals(now.filter());
        if (wanted.scoresAs(now)) {
            tauChoice.chosen(answer.get(), wanted.tau());
            moving = false;
            mine();
            return;
        }
        if (share == null) {
            tauChoice.keepExactly(wanted.tau());
        } else {
            tauChoice.keepShare(share);
        }
        moving = false;
        if (sameBaskets) {
            ask();
        } else {
            narrow();
        }
    }

    /** A new query is about other products. */
    private void wordsChanged() {
        if (moving) {
            return;
        }
        tauChoice.forget();
        moving = true;
        settings.products.set(ChosenProducts.NONE);
        moving = false;
        ask();
    }

    private void narrow() {
        if (!moving) {
            answers.narrow(settings.filter.get());
        }
    }

    private void narrowed(ProjectData data) {
        rules.keepOrUse(data);
        if (!asked()) {
            showWithoutAnswer();
        }
    }

    private void ask() {
        if (!moving && !asked() && answer.get() != null) {
            showWithoutAnswer();
        }
    }

    private boolean asked() {
        Recounts counts = rules.recounts();
        boolean can = counts != null && answers.ask(settings.words(), counts);
        if (!can) {
            tauChoice.keepExactly(null);
        }
        return can;
    }

    private void showWithoutAnswer() {
        answer.set(null);
        histogram.set(ScoreHistogram.EMPTY);
        nearest.set(List.of());
        chooseFirstK();
        mine();
    }

    private void answered(LiveAnswer.Answer found) {
        moving = true;
        answer.set(found.found());
        histogram.set(found.histogram());
        nearest.set(found.nearest());
        settings.tau.set(tauChoice.tauFor(found));
        moving = false;
        chooseFirstK();
        mine();
    }

    private void chooseFirstK() {
        Asked now = question();
        if (now != null && !kChosen) {
            moving = true;
            settings.k.set(SuggestedK.of(now.kept()));
            moving = false;
        }
    }

    private void tauMoved() {
        if (!moving && answer.get() != null) {
            tauChoice.chosen(answer.get(), settings.tau.get());
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
        if (moving) {
            return;
        }
        asked.set(now);
        if (now != null) {
            questions.record(settings.now());
            rules.mine(now);
        }
    }

    /** Returns the products as vectors with the model that made them; null until they are encoded. */
    public ProductSearch.@Nullable Meaning meaning() {
        return answers.meaning();
    }

    LiveAnswer answers() {
        return answers;
    }

    private @Nullable Asked question() {
        ProjectData data = answers.data();
        if (data == null) {
            return null;
        }
        MiningSettings mining = new MiningSettings(Math.max(1, settings.k.get()), MAX_LENGTH);
        return new Asked(data, answer.get(), settings.tau.get(), mining, settings.minConfidence.get());
    }

    private void updateFreshness() {
        boolean busy = rules.busyProperty().get() || answers.busyBinding().get();
        freshness.set(Freshness.of(busy, rules.minedProperty().get(), asked.get()));
    }

    /** Returns the open project. */
    public ReadOnlyObjectProperty<@Nullable ProjectData> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** Returns the products as vectors; null until they are encoded. */
    public ReadOnlyObjectProperty<@Nullable EncodedCatalog> encodedProperty() {
        return encoded.getReadOnlyProperty();
    }

    /** Returns the products by their words; null until they are indexed. */
    public ReadOnlyObjectProperty<@Nullable LexicalIndex> lexicalProperty() {
        return lexical.getReadOnlyProperty();
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
        return rules.minedProperty();
    }

    /** Returns the largest k that would give a rule; null while unknown or when the results have rules. */
    public ReadOnlyObjectProperty<@Nullable Integer> workingKProperty() {
        return rules.workingKProperty();
    }

    /** What is expected of a long count while a first answer is shown; null at other times. */
    public ReadOnlyObjectProperty<@Nullable MiningForecast> comingProperty() {
        return rules.comingProperty();
    }

    /** Returns how the results stand to the question. */
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /** Tells whether rules are being counted. */
    public ReadOnlyBooleanProperty countingProperty() {
        return rules.busyProperty();
    }

    /** Tells whether an answer to a query is under way. */
    public ObservableBooleanValue answeringProperty() {
        return answers.busyBinding();
    }
}
