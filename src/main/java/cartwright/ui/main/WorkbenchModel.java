package cartwright.ui.main;

import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.FoundBaskets;
import cartwright.app.session.MappedEncoder;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.ExportBaskets;
import cartwright.app.task.ExportRules;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.ui.UiServices;
import cartwright.ui.baskets.BasketsViewModel;
import cartwright.ui.evaluate.EvaluateViewModel;
import cartwright.ui.filter.FilterViewModel;
import cartwright.ui.groups.GroupsViewModel;
import cartwright.ui.heatmap.HeatmapViewModel;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.TaskKind;
import cartwright.ui.job.TaskListViewModel;
import cartwright.ui.models.ModelsViewModel;
import cartwright.ui.network.NetworkViewModel;
import cartwright.ui.offers.OfferBookViewModel;
import cartwright.ui.pair.PairViewModel;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.EarlierQueries;
import cartwright.ui.query.Mined;
import cartwright.ui.query.RunsViewModel;
import cartwright.ui.recommend.RecommendationViewModel;
import cartwright.ui.rules.RuleSource;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.scatter.ScatterViewModel;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.shell.RecentProjects;
import cartwright.ui.timeline.TimelineViewModel;
import cartwright.ui.train.TrainViewModel;
import cartwright.ui.trust.Check;
import cartwright.ui.trust.Finding;
import cartwright.ui.trust.TrustViewModel;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Every view model of the window, and how they hear of each other. Outlives a change of language. */
final class WorkbenchModel {

    private final UiServices services;
    private final ProblemViewModel problems;
    private final TaskListViewModel tasks;
    private final UndoHistory history;
    private final AnalysisViewModel analysis;
    private final SelectionViewModel selection = new SelectionViewModel();
    private final EarlierQueries earlierQueries;
    private final RecentProjects recentProjects;
    private final FilterViewModel filters;
    private final RunsViewModel runs;
    private final RuleTableViewModel rules;
    private final ScatterViewModel scatter;
    private final BasketsViewModel baskets;
    private final TimelineViewModel timeline;
    private final HeatmapViewModel heatmap;
    private final NetworkViewModel network;
    private final GroupsViewModel groups;
    private final PairViewModel pair;
    private final OfferBookViewModel offers;
    private final RecommendationViewModel recommendations;
    private final EvaluateViewModel evaluate;
    private final TrainViewModel train;
    private final TrustViewModel trust;
    private final ProjectViewModel project;
    private final ModelsViewModel models;
    private final LatestOnly<Exported> exporting;
    private final ReadOnlyObjectWrapper<@Nullable Exported> exported = new ReadOnlyObjectWrapper<>(this, "exported");

    /**
     * A file that was written.
     *
     * @param file the file
     * @param count number of rules or baskets in it
     * @param baskets whether it holds baskets rather than rules
     */
    record Exported(Path file, int count, boolean baskets) {}

    WorkbenchModel(UiServices services, JobRunner runner) {
        this.services = services;
        problems = new ProblemViewModel(services.clock());
        earlierQueries = new EarlierQueries(services.settings());
        recentProjects = new RecentProjects(services.settings());
        tasks = new TaskListViewModel(runner, () -> services.clock().millis() * 1_000_000);
        history = new UndoHistory(() -> services.clock().millis());
        analysis = new AnalysisViewModel(
                new AnalysisViewModel.Runners(tasks.runnerFor(TaskKind.ANSWER), tasks.runnerFor(TaskKind.MINE), runner),
                problems::report,
                history);
        runs = new RunsViewModel(analysis, services.projects(), runner, problems::report);
        filters = new FilterViewModel(analysis, runner, problems::report);
        rules = new RuleTableViewModel(runner, selection, problems::report);
        scatter = new ScatterViewModel(runner, rules, selection, problems::report);
        baskets = new BasketsViewModel(runner, services.projects(), rules, selection, problems::report);
        timeline = new TimelineViewModel(runner, rules, selection, problems::report);
        heatmap = new HeatmapViewModel(services.projects(), runner, problems::report);
        network = new NetworkViewModel(runner, selection, problems::report);
        groups = new GroupsViewModel(runner, selection, problems::report);
        pair = new PairViewModel(services.projects(), runner, selection, problems::report);
        offers = new OfferBookViewModel(
                services.projects(), services.offerFiles(), runner, tasks.runnerFor(TaskKind.EXPORT), problems::report);
        recommendations = new RecommendationViewModel(services.projects(), offers, history, runner, problems::report);
        evaluate = new EvaluateViewModel(
                services.projects(),
                services.writer(),
                services.trainer(),
                new EvaluateViewModel.Runners(
                        tasks.runnerFor(TaskKind.EVALUATE), tasks.runnerFor(TaskKind.EXPORT), runner),
                problems::report);
        train = new TrainViewModel(
                services.projects(), services.trainer(), tasks.runnerFor(TaskKind.TRAIN), runner, problems::report);
        trust = new TrustViewModel(services.projects(), tasks.runnerFor(TaskKind.CHECK), problems::report);
        project = new ProjectViewModel(services, tasks, analysis, problems::report);
        models = new ModelsViewModel(
                services.encoders(),
                services.settings(),
                services.projects(),
                project,
                new ModelsViewModel.Runners(
                        tasks.runnerFor(TaskKind.TRY_MODEL), tasks.runnerFor(TaskKind.COMPARE_FITS)),
                problems::report);
        exporting = new LatestOnly<>(tasks.runnerFor(TaskKind.EXPORT), exported::set, problems::report);
        rules.recordIn(history);
        connect();
    }

    private void showModels() {
        models.use(
                analysis.projectProperty().get(),
                project.encoderProperty().get(),
                analysis.encodedProperty().get() != null);
    }

    private void connect() {
        analysis.projectProperty().addListener(observable -> showModels());
        project.encoderProperty().addListener(observable -> showModels());
        analysis.encodedProperty().addListener(observable -> showModels());
        analysis.projectProperty().addListener((observable, before, data) -> {
            if (data != null) {
                recentProjects.add(data.file());
            }
            selection.clear();
            rules.forgetProducts();
            history.clear(); // the products that were forgotten are no step
            train.use(data);
            offers.use(data);
        });
        train.usedProperty()
                .addListener((observable, before, kind) ->
                        recommendations.learnedProperty().set(kind));
        train.trainedProperty().addListener(observable -> {
            recommendations.forgetLearned();
            pair.refresh();
            heatmap.refresh();
        });
        trust.findingsProperty().addListener((observable, before, now) -> {
            if (now.get(Check.NAMES) instanceof Finding.Learned learned && !learned.equals(before.get(Check.NAMES))) {
                useLearnedMap(learned);
            }
        });
        analysis.projectProperty().addListener(observable -> useInChecks());
        analysis.encodedProperty().addListener(observable -> useInChecks());
        analysis.encodedProperty().addListener((observable, before, products) -> train.useNames(products));
        analysis.minedProperty().addListener((observable, before, mined) -> showMined(mined));
        analysis.askedProperty().addListener((observable, before, asked) -> recommendations.ask(asked));
        analysis.encodedProperty().addListener(observable -> showPictures());
        rules.shownProperty().addListener(observable -> showPictures());
        rules.shownProperty().addListener(observable -> searchAfterRules());
        rules.busyProperty().addListener(observable -> searchAfterRules());
        analysis.countingProperty().addListener(observable -> searchAfterRules());
        selection.ruleProperty().addListener((observable, before, rule) -> {
            if (rule != null) {
                recommendations.selectedProperty().set(null);
            }
        });
        recommendations.selectedProperty().addListener((observable, before, suggestion) -> {
            if (suggestion != null) {
                selection.ruleProperty().set(null);
            }
        });
    }

    private void useInChecks() {
        ProjectData data = analysis.projectProperty().get();
        trust.use(data, analysis.meaning());
        evaluate.use(data, analysis.encodedProperty().get());
    }

    /** The search waits for the first rules, but not where none will come: the count failed or was stopped. */
    private void searchAfterRules() {
        boolean working =
                analysis.countingProperty().get() || rules.busyProperty().get();
        if (!working || rules.shownProperty().get().source() != null) {
            project.prepareSearch();
        }
    }

    /** Searches by what was just learned from names, or no longer by what was learned before. */
    private void useLearnedMap(Finding.Learned learned) {
        Meaning now = analysis.meaning();
        if (learned.effect().helps() || now != null && now.encoder() instanceof MappedEncoder) {
            project.encode(); // no name is encoded again
        }
    }

    private void showMined(@Nullable Mined mined) {
        ProjectData data = analysis.projectProperty().get();
        if (data == null) {
            return;
        }
        rules.show(
                mined == null
                        ? null
                        : new RuleSource(
                                mined.asked().data(),
                                mined.result(),
                                RuleLimits.singleConsequent(mined.asked().minConfidence())));
    }

    /** The pictures follow the rules that are not hidden, and the vectors. */
    private void showPictures() {
        ShownRules shown = rules.shownProperty().get();
        RuleSource source = shown.source();
        if (source == null) {
            heatmap.show(null);
            network.clear();
            groups.clear();
            pair.use(null);
            return;
        }
        ProjectData data = source.data();
        RuleTable table = source.mined().rules();
        boolean open = data.equals(analysis.projectProperty().get());
        EncodedCatalog encoded = open ? analysis.encodedProperty().get() : null;
        QueryAnswer answer = open ? analysis.answerProperty().get() : null;
        Supplier<int[]> rows = () -> shown.selection().rows();
        network.show(data.catalog(), table, rows);
        groups.show(data.catalog(), table, rows);
        heatmap.show(new HeatmapViewModel.Source(data, encoded, answer, table, rows));
        pair.use(new PairViewModel.Source(data, encoded, source.mined().slice(), table, rows));
    }

    /** Writes the rules on screen to a file: those that are not hidden. */
    void export(Path file) {
        ShownRules shown = rules.shownProperty().get();
        RuleSource source = shown.source();
        if (source != null) {
            ExportRules job = new ExportRules(
                    services.writer(), file, source.data().catalog(), source.mined(), shown.selection());
            exporting.request(progress -> new Exported(job.run(progress), shown.size(), false));
        }
    }

    /** Writes the baskets on screen to a file, in the order on screen. */
    void exportBaskets(Path file) {
        FoundBaskets found = baskets.foundProperty().get();
        if (found != null) {
            ExportBaskets job = new ExportBaskets(services.projects(), services.writer(), found, baskets.order(), file);
            exporting.request(progress -> new Exported(file, job.run(progress), true));
        }
    }

    void close() {
        analysis.stop();
        project.close();
    }

    UiServices services() {
        return services;
    }

    ProblemViewModel problems() {
        return problems;
    }

    TaskListViewModel tasks() {
        return tasks;
    }

    /** Returns what was done to the question, the conditions on rules and the cart. */
    UndoHistory history() {
        return history;
    }

    AnalysisViewModel analysis() {
        return analysis;
    }

    /** Returns what the analyst points at, in whichever view. */
    SelectionViewModel selection() {
        return selection;
    }

    RunsViewModel runs() {
        return runs;
    }

    FilterViewModel filters() {
        return filters;
    }

    RecentProjects recentProjects() {
        return recentProjects;
    }

    EarlierQueries earlierQueries() {
        return earlierQueries;
    }

    RuleTableViewModel rules() {
        return rules;
    }

    ScatterViewModel scatter() {
        return scatter;
    }

    BasketsViewModel baskets() {
        return baskets;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    HeatmapViewModel heatmap() {
        return heatmap;
    }

    NetworkViewModel network() {
        return network;
    }

    GroupsViewModel groups() {
        return groups;
    }

    PairViewModel pair() {
        return pair;
    }

    RecommendationViewModel recommendations() {
        return recommendations;
    }

    /** Returns what was decided about offers. */
    OfferBookViewModel offers() {
        return offers;
    }

    /** Returns the trial of rankers. */
    EvaluateViewModel evaluate() {
        return evaluate;
    }

    /** Returns the checks of rules and searches. */
    TrustViewModel trust() {
        return trust;
    }

    /** Returns the training of rankers. */
    TrainViewModel train() {
        return train;
    }

    /** Returns the models there are. */
    ModelsViewModel models() {
        return models;
    }

    ProjectViewModel project() {
        return project;
    }

    /** Returns the newest export; null before the first. */
    ReadOnlyObjectProperty<@Nullable Exported> exportedProperty() {
        return exported.getReadOnlyProperty();
    }
}
