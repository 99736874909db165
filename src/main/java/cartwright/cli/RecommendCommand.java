package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.session.LearnedOrder;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.session.TrainedRanker;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.ExplainSimilarity;
import cartwright.app.task.MakeOffers;
import cartwright.app.task.OpenLearned;
import cartwright.app.task.RecommendItems;
import cartwright.app.task.SuggestedTau;
import cartwright.core.basket.Item;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Offer;
import cartwright.core.recommend.Recommendation;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Sentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recommend PROJECT [--query TEXT] [--cart SKU,SKU]}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Suggests products for a query, a cart or both, tab-separated: rank, score, sku, name, "
                + "baskets_both, baskets_if, reason.")
final class RecommendCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--query", paramLabel = "TEXT", description = "What somebody looks for, in words.")
    private @Nullable String query;

    @Option(names = "--cart", split = ",", paramLabel = "SKU,SKU", description = "Codes of the products in the cart.")
    private List<String> cart = List.of();

    @Option(names = "-n", paramLabel = "N", description = "Most suggestions; 10 by default.")
    private int n = 10;

    @Option(names = "--k", paramLabel = "N", description = "Smallest number of baskets behind a suggestion; 5.")
    private int k = 5;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--explain",
            description =
                    "Print under each suggestion how its score comes about and which words of the query speak for it.")
    private boolean explain;

    @Option(
            names = "--learned",
            paramLabel = "mlp|gru|item2vec",
            description = "Put the suggestions for a cart into the order of a ranker that was trained on this project.")
    private TrainedRanker.@Nullable Kind learned;

    @Mixin
    private OfferOptions offers = new OfferOptions();

    private String searched = "";

    RecommendCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (query == null && cart.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give --query, --cart or both.");
        }
        if (learned != null && cart.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--learned needs a --cart.");
        }
        if (n < 1 || k < 1) {
            throw new ParameterException(spec.commandLine(), "-n and --k must be at least 1.");
        }
        if (!offers.complaint().isEmpty()) {
            throw new ParameterException(spec.commandLine(), offers.complaint());
        }
        ProjectData data = filter.narrow(Workbench.read(services, project));
        Itemset items = FilterOptions.itemset(data, cart);
        String words = query;
        if (words == null) {
            SliceChoice all = new SliceChoice.NearestPercent(100);
            print(data, offers(data, new RecommendItems.Request(null, all, items, k, n)), null);
            return 0;
        }
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            QueryAnswer answer = bench.answer(AnswerQuery.Words.of(words, MatchMode.BEST), BasketMask.ALL);
            SliceChoice near = new SliceChoice.AboveTau(SuggestedTau.of(answer));
            searched = answer.searched();
            print(data, offers(data, new RecommendItems.Request(answer, near, items, k, n)), bench);
        }
        return 0;
    }

    private List<Offer> offers(ProjectData data, RecommendItems.Request request) throws Exception {
        return new MakeOffers(data, request, offers.terms(services, data), order(data)).run(Progress.SILENT);
    }

    private @Nullable LearnedOrder order(ProjectData data) throws Exception {
        if (learned == null) {
            return null;
        }
        String name = learned.name().toLowerCase(Locale.ROOT);
        LearnedOrder order = new OpenLearned(services.projects(), data.file(), learned)
                .run(Progress.SILENT)
                .orElseThrow(() -> new CommandFailure("The project " + data.file() + " has no " + name
                        + " ranker for the products it holds now; run train --model " + name + "."));
        if (!order.on()) {
            services.err().println("The " + name + " ranker was not better than counting when it was trained.");
        }
        return order;
    }

    private void print(ProjectData data, List<Offer> made, @Nullable Workbench bench) throws EncoderException {
        Sentences sentences = new Sentences(messages);
        for (int rank = 0; rank < made.size(); rank++) {
            Offer offer = made.get(rank);
            Recommendation suggestion = offer.found();
            Item item = data.catalog().item(suggestion.itemId());
            services.out()
                    .printf(
                            Locale.ROOT,
                            "%d\t%.6f\t%s\t%s\t%d\t%d\t%s%n",
                            rank + 1,
                            offer.score(),
                            Cells.tabSafe(item.sku()),
                            Cells.tabSafe(item.name()),
                            suggestion.slice().both(),
                            suggestion.slice().antecedent(),
                            Cells.tabSafe(sentences.reason(data.catalog(), suggestion)));
            if (explain) {
                explain(offer, bench);
            }
        }
    }

    private void explain(Offer offer, @Nullable Workbench bench) throws EncoderException {
        for (Offer.Contribution each : offer.contributions()) {
            services.out()
                    .printf(
                            Locale.ROOT,
                            "\t%+.6f\t%s\t%.6f%n",
                            each.share(),
                            messages.name(each.part()),
                            each.factor());
        }
        if (bench != null) {
            for (ExplainSimilarity.Word word :
                    bench.explain(searched, offer.found().itemId())) {
                services.out().printf(Locale.ROOT, "\t%+.6f\t\"%s\"%n", word.share(), word.text());
            }
        }
    }
}
