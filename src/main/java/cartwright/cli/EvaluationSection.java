package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.session.CompactCheck;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.MapEffect;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RankerReport;
import cartwright.app.session.StabilityReport;
import cartwright.app.session.SwapEffect;
import cartwright.app.session.TrainedRanker;
import cartwright.app.task.CheckCompact;
import cartwright.app.task.CheckStability;
import cartwright.app.task.EvaluateRankers;
import cartwright.app.task.EvaluationPlan;
import cartwright.app.task.JudgeData;
import cartwright.app.task.TrainQueryMap;
import cartwright.app.task.TrainRanker;
import cartwright.app.task.TrainWithSwaps;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.core.learn.TrainingSettings;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.SplitHalf;
import cartwright.core.similar.EmbeddingTable;
import cartwright.ui.text.EnoughText;
import cartwright.ui.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of one data set, as lines of a page. */
final class EvaluationSection {

    private static final double MIN_CONFIDENCE = 0.5;
    private static final int RESAMPLES = 50;
    private static final int RULES = 1_000;

    private final CliServices services;
    private final Messages messages;
    private final Path project;
    private final String title;
    private final int k;
    private final @Nullable Path truth;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates the section of a project.
     *
     * @param k smallest number of baskets of a rule whose stability is looked at
     * @param truth planted rules; null where nothing was planted
     */
    EvaluationSection(
            CliServices services, Messages messages, Path project, String title, int k, @Nullable Path truth) {
        this.services = services;
        this.messages = messages;
        this.project = project;
        this.title = title;
        this.k = k;
        this.truth = truth;
    }

    /** Returns the tables, from the title on. */
    List<String> lines(int seeds, int epochs) throws Exception {
        ProjectData data = Workbench.read(services, project);
        add("## %s", title);
        add("");
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            EmbeddingTable names = bench.encoded().embeddings();
            rankers(seeds, epochs, names);
            enough();
            trained(epochs, names);
            compact(names);
            stability(data);
            lines.addAll(new RobustnessTable(services, title).of(bench, data));
            mapped(bench, data);
            if (truth != null) {
                lines.addAll(new PlantedTable(data, bench, truth).lines());
            }
        }
        return lines;
    }

    private void add(String line, Object... values) {
        lines.add(values.length == 0 ? line : String.format(Locale.ROOT, line, values));
    }

    private ConsoleProgress progress(String what) {
        return new ConsoleProgress(services, title + ": " + what);
    }

    private void rankers(int seeds, int epochs, EmbeddingTable names) throws Exception {
        EvaluationPlan plan = new EvaluationPlan(null, seeds, List.of(RankerKind.values()), Map.of());
        ConsoleProgress progress = progress("evaluating");
        EvaluateRankers.Training training = new EvaluateRankers.Training(services.trainer(), epochs, System::nanoTime);
        RankerReport report = new EvaluateRankers(services.projects(), project, plan, names, training).run(progress);
        progress.done();
        for (Setting setting : Setting.values()) {
            List<String> keys = report.rows().stream()
                    .filter(row -> row.setting() == setting)
                    .map(MeasureRow::ranker)
                    .distinct()
                    .toList();
            if (!keys.isEmpty()) {
                int tests = row(report, setting, keys.get(0), Measure.HIT_RATE, Evaluation.COMPARED_AT)
                        .n();
                add("### %s, %,d questions", setting == Setting.COMPLETION ? "A hidden product" : "Next basket", tests);
                add("");
                add("| Ranker | HR@5 | HR@10 | MRR@10 | NDCG@10 | Catalogue@10 | Best sellers@10 | Likeness@10 "
                        + "| HR@10 against best sellers |");
                add("|---|---|---|---|---|---|---|---|---|");
                keys.forEach(key -> ranker(report, setting, key));
                add("");
                Map<RankerKind, Double> learned = report.fitted(setting);
                add("Weights of fusion: `"
                        + EvaluationLines.weights(report.grounds().fusion())
                        + "`; of fusion-learned, mean over the seeds: `" + EvaluationLines.weights(learned) + "`.");
                add("");
            }
        }
    }

    private static MeasureRow row(RankerReport report, Setting setting, String key, Measure measure, int at) {
        return report.rows().stream()
                .filter(row -> row.setting() == setting
                        && row.ranker().equals(key)
                        && row.measure() == measure
                        && row.at() == at)
                .findFirst()
                .orElseThrow();
    }

    private void ranker(RankerReport report, Setting setting, String key) {
        int at = Evaluation.COMPARED_AT;
        MeasureRow hits = row(report, setting, key, Measure.HIT_RATE, at);
        Optional<Difference> difference = report.comparisons().stream()
                .filter(each ->
                        each.setting() == setting && each.ranker().equals(key) && each.measure() == Measure.HIT_RATE)
                .map(RankerReport.Comparison::difference)
                .findFirst();
        add(
                "| %s | %.3f | %.3f%s | %.3f | %.3f | %.2f | %.2f | %.2f | %s |",
                key,
                row(report, setting, key, Measure.HIT_RATE, 5).mean(),
                hits.mean(),
                Double.isNaN(hits.sd()) ? "" : String.format(Locale.ROOT, " ± %.3f", hits.sd()),
                row(report, setting, key, Measure.MRR, at).mean(),
                row(report, setting, key, Measure.NDCG, at).mean(),
                row(report, setting, key, Measure.COVERAGE, at).mean(),
                row(report, setting, key, Measure.POPULARITY_BIAS, at).mean(),
                row(report, setting, key, Measure.LIST_SIMILARITY, at).mean(),
                difference.map(EvaluationSection::shown).orElse(""));
    }

    private static String shown(Difference difference) {
        return String.format(
                Locale.ROOT,
                "%+.3f (%+.3f to %+.3f)",
                difference.mean(),
                difference.interval().low(),
                difference.interval().high());
    }

    private void enough() throws Exception {
        ConsoleProgress progress = progress("learning from fewer baskets");
        DataVerdict verdict = new JudgeData(services.projects(), project, 1).run(progress);
        progress.done();
        add("### Is there enough data?");
        add("");
        new EnoughText(messages).lines(verdict, verdict.ranker()).forEach(line -> add("* " + line));
        add("");
    }

    private void trained(int epochs, EmbeddingTable names) throws Exception {
        add("### Rankers that learn");
        add("");
        add("| Ranker | Passes | NDCG@10 | Best that counts | Difference in NDCG@10 | So it is |");
        add("|---|---|---|---|---|---|");
        for (TrainedRanker.Kind kind : List.of(TrainedRanker.Kind.MLP, TrainedRanker.Kind.ITEM2VEC)) {
            ConsoleProgress progress = progress("training, pass");
            trained(new TrainRanker(services.projects(), services.trainer(), project, kind, epochs, 1).run(progress));
            progress.done();
        }
        ConsoleProgress progress = progress("training twice, pass");
        SwapEffect effect = new TrainWithSwaps(
                        services.projects(), services.trainer(), project, names, new TrainingSettings(epochs, 1, 1))
                .run(progress);
        progress.done();
        trained(effect.plain());
        add("");
        add("Trained with further carts in which a product gives way to the one named most like it, gru changes its "
                + "NDCG@10 by " + shown(effect.effect()) + ".");
        add("");
    }

    private void trained(TrainedRanker trained) {
        String key = trained.kind().name().toLowerCase(Locale.ROOT);
        double gain = trained.rows().stream()
                .filter(row ->
                        row.ranker().equals(key) && row.measure() == Measure.NDCG && row.at() == Evaluation.COMPARED_AT)
                .mapToDouble(MeasureRow::mean)
                .findFirst()
                .orElse(Double.NaN);
        add(
                "| %s | %d | %.3f | %s | %s | %s |",
                key,
                trained.losses().size(),
                gain,
                trained.yardstick(),
                shown(trained.difference()),
                trained.on() ? "on" : "off");
    }

    private void compact(EmbeddingTable names) {
        ConsoleProgress progress = progress("reducing vectors, step");
        List<CompactCheck> checks = new CheckCompact(names).run(progress);
        progress.done();
        add("### Smaller vectors");
        add("");
        add("| Axes | Value | Bytes a product | Times smaller | Recall of 50 neighbours |");
        add("|---|---|---|---|---|");
        for (CompactCheck each : checks) {
            add(
                    "| %d | %s | %d | %.1f | %.3f |",
                    each.axes(),
                    each.bytesAValue() == 1 ? "byte" : "float",
                    each.bytesARow(),
                    each.smaller(),
                    each.recall());
        }
        add("");
    }

    private void stability(ProjectData data) {
        ConsoleProgress progress = progress("checking rules, step");
        CheckStability.Plan plan = new CheckStability.Plan(
                new MiningSettings(k, Integer.MAX_VALUE),
                RuleLimits.singleConsequent(MIN_CONFIDENCE),
                RULES,
                RESAMPLES,
                1);
        StabilityReport report = new CheckStability(data, plan).run(progress);
        progress.done();
        add("### Rules of at least %d baskets and confidence %s", k, MIN_CONFIDENCE);
        add("");
        add(
                "| Rules found in one half | Counted in the other | Confidence there | Where found | Still at %s |",
                MIN_CONFIDENCE);
        add("|---|---|---|---|---|");
        half("all, " + report.half().rules(), report.half().all());
        half("those that are rules of all baskets too", report.half().ofTheWhole());
        add("");
        add(
                "Of the %d rules of all baskets with most baskets (of %d), bootstrap samples find on average %.0f %% again%s.",
                report.lines().size(),
                report.rules(),
                100
                        * report.lines().stream()
                                .mapToDouble(StabilityReport.Line::survival)
                                .average()
                                .orElse(Double.NaN),
                weeks(report));
        add("");
    }

    private static String weeks(StabilityReport report) {
        if (report.weeks() == 0) {
            return "";
        }
        double held =
                report.lines().stream().mapToInt(line -> line.held().held()).sum();
        double told =
                report.lines().stream().mapToInt(line -> line.held().told()).sum();
        return String.format(Locale.ROOT, "; they held in %.0f %% of the weeks that can tell", 100 * held / told);
    }

    private void half(String which, SplitHalf.Reading reading) {
        add(
                "| %s | %d | %.3f | %.3f | %.0f %% |",
                which, reading.told(), reading.again(), reading.found(), 100 * reading.kept());
    }

    private void mapped(Workbench bench, ProjectData data) throws Exception {
        ConsoleProgress progress = progress("learning from names written otherwise, name");
        MapEffect effect = new TrainQueryMap(services.projects(), data, bench.meaning(), 1).run(progress);
        progress.done();
        add(
                "A map learned from %d names written otherwise, tried on %d others: their ten nearest products stay for %.3f, "
                        + "without it for %.3f (%s); their own product comes first for %.3f, without it for %.3f. It is %s.",
                effect.learned(),
                effect.tried(),
                effect.mapped(),
                effect.plain(),
                shown(effect.overlap()),
                effect.mappedRecall(),
                effect.recall(),
                effect.helps() ? "kept" : "not kept");
        add("");
    }
}
