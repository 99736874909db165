package cartwright.cli;

import cartwright.app.port.OfferFileException;
import cartwright.app.port.OfferFiles;
import cartwright.app.task.MakeOffers;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.OfferSettings;
import java.nio.file.Path;
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
            description = "After so many days a basket counts half; without it old baskets count in full.")
    private double halfLife = Double.POSITIVE_INFINITY;

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
                            + "of the catalogue count.")
    private @Nullable Path facts;

    @Option(
            names = "--business-rules",
            paramLabel = "FILE.csv",
            description = "What the shop has decided, one rule a line: never-together,SKU,SKU; always-offer,SKU[,SKU]; "
                    + "substitute-of,SKU,SKU; accessory-of,SKU,MAIN; category-edge,CATEGORY,CATEGORY,FACTOR.")
    private @Nullable Path businessRules;

    /** Returns what is wrong with the options in one sentence; empty when nothing is. */
    String complaint() {
        if (!(halfLife > 0)) {
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

    /** Reads the files and finds the products. */
    MakeOffers.Terms terms(OfferFiles files, ItemCatalog catalog) throws OfferFileException, CommandFailure {
        Map<Fact, Double> powers = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            Fact fact = factOf(name);
            if (fact != null) {
                powers.put(fact, weight);
            }
        });
        OfferSettings settings = new OfferSettings(
                weights.getOrDefault("importance", 1.0),
                weights.getOrDefault("relevance", 1.0),
                weights.getOrDefault("timeliness", 1.0),
                powers,
                categories,
                items(pinned, catalog),
                items(hidden, catalog));
        return new MakeOffers.Terms(
                settings,
                halfLife,
                facts == null ? ItemFacts.of(catalog) : files.facts(facts, catalog),
                businessRules == null ? BusinessRules.NONE : files.rules(businessRules, catalog));
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
