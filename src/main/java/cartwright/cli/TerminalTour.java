package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.MineSlice;
import cartwright.app.task.OpenSample;
import cartwright.app.task.RecommendItems;
import cartwright.app.task.SuggestedK;
import cartwright.app.task.SuggestedTau;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningSettings;
import cartwright.core.recommend.Recommendation;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleLimits;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import cartwright.ui.text.Sentences;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** What the window would show of a sample, for a terminal: import summary, slice, top rules, recommendations. */
public final class TerminalTour {

    private static final int SHOWN = 6;

    private final CliServices services;
    private final Messages messages;
    private final Sentences sentences;
    private final Numbers numbers;

    /** Creates the tour in one language. */
    public TerminalTour(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
        this.sentences = new Sentences(messages);
        this.numbers = new Numbers(messages.language());
    }

    /**
     * Opens the sample, answers its example query and prints what was found.
     *
     * @throws Exception what the jobs throw: errors the analyst can act on
     */
    public void run(Sample sample) throws Exception {
        ConsoleProgress reading = new ConsoleProgress(services, messages.text("tour.reading"));
        ProjectData data =
                new OpenSample(services.projects(), services.files(), services.samples(), sample).run(reading);
        reading.done();
        printProject(sample, data);
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            EncoderDescription encoder = bench.encoded().encoder();
            line(
                    "tour.encoder",
                    encoder.id(),
                    encoder.device(),
                    encoder.engine(),
                    bench.encoded().encodedNow());
            QueryAnswer answer =
                    bench.answer(AnswerQuery.Words.of(sample.exampleQuery(), MatchMode.BEST), BasketMask.ALL);
            printNearest(data, answer);
            SliceChoice slice = new SliceChoice.AboveTau(SuggestedTau.of(answer));
            int k = SuggestedK.of(slice.count(answer.ranked()));
            printRules(
                    data,
                    MineSlice.near(data, answer, slice, new MiningSettings(k, 4), RuleLimits.singleConsequent(0.1))
                            .run(Progress.SILENT));
            RecommendItems.Request request = new RecommendItems.Request(answer, slice, Itemset.of(), k, SHOWN);
            printRecommendations(data, new RecommendItems(data, request).run(Progress.SILENT));
        }
        services.out().flush();
    }

    private void printProject(Sample sample, ProjectData data) {
        line(
                "tour.project",
                sample.title(),
                numbers.count(data.summary().baskets()),
                numbers.count(data.summary().items()),
                numbers.count(data.summary().lines()),
                numbers.count(data.summary().rejectedLines()));
    }

    private void printNearest(ProjectData data, QueryAnswer answer) {
        PrintWriter out = services.out();
        out.println();
        line("tour.query", answer.query());
        for (Neighbour near : answer.nearest(SHOWN)) {
            out.println("  " + numbers.similarity(near.similarity()) + "  "
                    + data.catalog().item(near.itemId()).name());
        }
    }

    private void printRules(ProjectData data, MinedSlice mined) {
        services.out().println();
        line(
                "tour.slice",
                numbers.similarity(mined.tau()),
                numbers.count(mined.slice().size()),
                numbers.percent((double) mined.slice().size() / data.baskets().size()),
                mined.settings().k(),
                numbers.count(mined.itemsets().size()),
                numbers.count(mined.rules().size()));
        mined.rules().asList().stream()
                .sorted(Comparator.comparingDouble(
                        (AssociationRule rule) -> -rule.all().extraBaskets()))
                .limit(SHOWN)
                .forEach(rule -> printRule(data, rule));
    }

    private void printRule(ProjectData data, AssociationRule rule) {
        RuleCounts all = rule.all();
        services.out()
                .println("  " + sentences.names(data.catalog(), rule.antecedent()) + " -> "
                        + sentences.names(data.catalog(), rule.consequent()));
        services.out()
                .println("    "
                        + messages.text(
                                "tour.rule",
                                numbers.count(all.both()),
                                numbers.count(all.antecedent()),
                                numbers.percent(all.confidence()),
                                numbers.times(all.lift()),
                                numbers.times(rule.slice().lift())));
    }

    private void printRecommendations(ProjectData data, List<Recommendation> suggestions) {
        PrintWriter out = services.out();
        out.println();
        line("tour.recommendations", suggestions.size());
        for (int rank = 0; rank < suggestions.size(); rank++) {
            Recommendation suggestion = suggestions.get(rank);
            out.println("  " + (rank + 1) + ". "
                    + data.catalog().item(suggestion.itemId()).name());
            out.println("     " + sentences.reason(data.catalog(), suggestion));
        }
    }

    private void line(String key, Object first, Object... more) {
        services.out().println(messages.text(key, first, more));
    }
}
