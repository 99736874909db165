package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.ProjectData;
import cartwright.app.task.FitPrior;
import cartwright.app.task.MakeOffers;
import cartwright.app.task.ReadOfferBook;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what counts for an offer besides the baskets. */
final class OfferOptions {

    private static final List<String> PARTS = List.of("importance", "relevance", "timeliness");

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            description = "After so many days a basket counts half; without it, and where the project keeps none, old "
                    + "baskets count in full.")
    private @Nullable Double halfLife;

    @Option(
            names = "--smoothing",
            negatable = true,
            description =
                    "Draw attach rates of few baskets towards the base rates, as strongly as the baskets say, instead of "
                            + "counting them by the lower end of their interval; --no-smoothing where the project keeps that.")
    private @Nullable Boolean smoothing;

    @Option(
            names = "--weight",
            split = ",",
            paramLabel = "PART=W",
            description = "Powers of importance, relevance, timeliness (1 by default), margin, stock, rating (0).")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--boost",
            split = ",",
            paramLabel = "CATEGORY=X",
            description = "What the score of a category is multiplied by.")
    private Map<String, Double> categories = new LinkedHashMap<>();

    @Option(names = "--pin", split = ",", paramLabel = "SKU,SKU", description = "Products that come first.")
    private List<String> pinned = List.of();

    @Option(names = "--hide", split = ",", paramLabel = "SKU,SKU", description = "Products that are never offered.")
    private List<String> hidden = List.of();

    @Option(
            names = "--facts",
            paramLabel = "FILE.csv",
            description =
                    "Margin, stock and rating of products: columns sku, margin, stock, rating. Without it the margins "
                            + "of the project count.")
    private @Nullable Path facts;

    @Option(
            names = "--business-rules",
            paramLabel = "FILE.csv",
            description = "What the shop has decided, one rule a line: never-together,SKU,SKU; always-offer,SKU[,SKU]; "
                    + "substitute-of,SKU,SKU; accessory-of,SKU,MAIN; category-edge,CATEGORY,CATEGORY,FACTOR.")
    private @Nullable Path businessRules;

    @Option(
            names = "--ignore-kept",
            description =
                    "Leave out the weights, pinned products and business rules that the project keeps. Without it they "
                            + "count, and options that say otherwise come before them.")
    private boolean ignoreKept;

    /** Returns what is wrong with the options in one sentence; empty when nothing is. */
    String complaint() {
        if (halfLife != null && !(halfLife > 0)) {
            return "--half-life must be above 0.";
        }
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            if (!PARTS.contains(each.getKey()) && factOf(each.getKey()) == null) {
                return "There is no part " + each.getKey()
                        + "; there are importance, relevance, timeliness, margin, stock, rating.";
            }
        }
        boolean negative = weights.values().stream().anyMatch(weight -> !(weight >= 0))
                || categories.values().stream().anyMatch(factor -> !(factor >= 0));
        return negative ? "--weight and --boost must not be negative." : "";
    }

    private static @Nullable Fact factOf(String name) {
        for (Fact fact : Fact.values()) {
            if (fact.name().toLowerCase(Locale.ROOT).equals(name)) {
                return fact;
            }
        }
        return null;
    }

    /** Reads what the project keeps and the files, and finds the products; says what is kept, for it changes the offers. */
    MakeOffers.Terms terms(CliServices services, ProjectData data) throws Exception {
        ItemCatalog catalog = data.catalog();
        OfferBook kept = ignoreKept
                ? OfferBook.empty(catalog.size())
                : new ReadOfferBook(services.projects(), services.offerFiles(), data).run(Progress.SILENT);
        tell(services, kept);
        OfferWishes wishes = wished(kept.wishes());
        for (int item : items(pinned, catalog)) {
            wishes = wishes.with(item, OfferWishes.Place.FIRST);
        }
        for (int item : items(hidden, catalog)) {
            wishes = wishes.with(item, OfferWishes.Place.HIDDEN);
        }
        ItemFacts known = kept.hasFacts() ? kept.facts() : ItemFacts.of(catalog);
        List<BusinessRules.Rule> rules = new ArrayList<>(kept.rules().rules());
        if (businessRules != null) {
            rules.addAll(services.offerFiles().rules(businessRules, catalog).rules());
        }
        Importance measure = wishes.smoothed() ? prior(services, data) : Importance.LOWER_END;
        return new MakeOffers.Terms(
                wishes.settings().by(measure),
                wishes.halfLifeDays(),
                facts == null ? known : services.offerFiles().facts(facts, catalog),
                new BusinessRules(rules));
    }

    private static Importance prior(CliServices services, ProjectData data) {
        Importance prior = new FitPrior(data.index()).run(Progress.SILENT);
        services.err()
                .printf(
                        Locale.ROOT,
                        "Each attach rate is drawn towards the base rate as if by %.1f further baskets.%n",
                        prior.strength());
        return prior;
    }

    /** Returns what is kept, with the weights of the options instead of the same that are kept. */
    private OfferWishes wished(OfferWishes kept) {
        OfferWishes wishes = kept.withPowers(
                weights.getOrDefault("importance", kept.importance()),
                weights.getOrDefault("relevance", kept.relevance()),
                weights.getOrDefault("timeliness", kept.timeliness()));
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            Fact fact = factOf(each.getKey());
            wishes = fact == null ? wishes : wishes.withFact(fact, each.getValue());
        }
        for (Map.Entry<String, Double> each : categories.entrySet()) {
            wishes = wishes.withCategory(each.getKey(), each.getValue());
        }
        if (smoothing != null) {
            wishes = wishes.withSmoothing(smoothing);
        }
        return halfLife == null ? wishes : wishes.withHalfLife(halfLife);
    }

    /** Returns the same without pinned products and those that are left out. */
    private static OfferWishes weightsOf(OfferWishes wishes) {
        return new OfferWishes(
                wishes.importance(),
                wishes.relevance(),
                wishes.timeliness(),
                wishes.halfLifeDays(),
                wishes.smoothed(),
                wishes.facts(),
                wishes.categories(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static void tell(CliServices services, OfferBook kept) {
        int rules = kept.rules().rules().size();
        OfferWishes wishes = kept.wishes();
        if (rules > 0 || !wishes.equals(OfferWishes.PLAIN)) {
            services.err()
                    .println("What the project keeps counts: business rules: " + rules + ", pinned products: "
                            + wishes.pinned().size() + ", products never offered: "
                            + wishes.never().size() + ", weights: "
                            + (weightsOf(wishes).equals(OfferWishes.PLAIN) ? "as usual" : "its own")
                            + ". --ignore-kept leaves this out.");
        }
        if (!kept.leftOut().isEmpty()) {
            services.err()
                    .println("Kept lines about products that the project no longer holds are left out: "
                            + kept.leftOut().size() + ".");
        }
    }

    /** Returns the products with these codes. */
    static Set<Integer> items(List<String> skus, ItemCatalog catalog) throws CommandFailure {
        Set<Integer> ids = new TreeSet<>();
        for (String sku : skus) {
            ids.add(catalog.bySku(sku.strip())
                    .map(Item::id)
                    .orElseThrow(
                            () -> new CommandFailure("The project has no product with the code " + sku.strip() + ".")));
        }
        return ids;
    }
}
