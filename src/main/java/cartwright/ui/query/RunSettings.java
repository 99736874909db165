package cartwright.ui.query;

import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Products;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as the options of a saved run, under the names that the command {@code mine} has for them, so that either can open what
 * the other saved. Products added to a query or excluded from it have options of their own, which the command does not know.
 */
final class RunSettings {

    private static final String ADDED = "added";
    private static final String EXCLUDED = "excluded";

    private RunSettings() {}

    /** Returns a question as options. */
    static Map<String, String> of(Question question, ItemCatalog catalog) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!question.words().isBlank()) {
            options.put("query", question.words().strip());
            options.put("match", question.matching().name().toLowerCase(Locale.ROOT));
            options.put("mode", question.mode().name().toLowerCase(Locale.ROOT));
            options.put("tau", Double.toString(question.tau()));
            putItems(options, ADDED, question.products().added(), catalog);
            putItems(options, EXCLUDED, question.products().excluded(), catalog);
        }
        options.put("k", Integer.toString(question.k()));
        options.put("max-length", Integer.toString(AnalysisViewModel.MAX_LENGTH));
        options.put("min-confidence", Double.toString(question.minConfidence()));
        putFilter(options, question.filter(), catalog);
        return options;
    }

    private static void putFilter(Map<String, String> options, BasketFilter filter, ItemCatalog catalog) {
        if (filter.from() != Long.MIN_VALUE) {
            options.put("from", day(filter.from()).toString());
        }
        if (filter.before() != Long.MAX_VALUE) {
            options.put("to", day(filter.before() - 1).toString());
        }
        putNames(options, "store", filter.stores());
        putNames(options, "segment", filter.segments());
        if (filter.promotion() != Promotion.ANY) {
            options.put("promotion", filter.promotion().name().toLowerCase(Locale.ROOT));
        }
        Products products = filter.products();
        putNames(options, "category", products.categories());
        if (products.minPrice() != Double.NEGATIVE_INFINITY) {
            options.put("min-price", Double.toString(products.minPrice()));
        }
        if (products.maxPrice() != Double.POSITIVE_INFINITY) {
            options.put("max-price", Double.toString(products.maxPrice()));
        }
        putItems(options, "contains", products.with(), catalog);
        putItems(options, "without", products.without(), catalog);
    }

    private static LocalDate day(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void putNames(Map<String, String> options, String name, Set<String> names) {
        if (!names.isEmpty()) {
            options.put(name, names.stream().sorted().collect(Collectors.joining("|")));
        }
    }

    private static void putItems(Map<String, String> options, String name, Itemset items, ItemCatalog catalog) {
        if (items.size() > 0) {
            options.put(
                    name,
                    Arrays.stream(items.toArray())
                            .mapToObj(id -> catalog.item(id).sku())
                            .collect(Collectors.joining("|")));
        }
    }

    /**
     * Returns the question that options stand for; what they do not name is as {@code now} has it, or not asked for.
     *
     * @throws IllegalArgumentException if a value cannot be read, or names a product that is not there any more
     */
    static Question read(Map<String, String> options, Question now, ItemCatalog catalog) {
        BasketFilter filter = new BasketFilter(
                options.containsKey("from") ? start(options, "from", 0) : Long.MIN_VALUE,
                options.containsKey("to") ? start(options, "to", 1) : Long.MAX_VALUE,
                names(options, "store"),
                names(options, "segment"),
                Promotion.valueOf(options.getOrDefault("promotion", "any").toUpperCase(Locale.ROOT)),
                new Products(
                        names(options, "category"),
                        number(options, "min-price", Double.NEGATIVE_INFINITY),
                        number(options, "max-price", Double.POSITIVE_INFINITY),
                        items(options, "contains", catalog),
                        items(options, "without", catalog)));
        return new Question(
                options.getOrDefault("query", ""),
                Matching.valueOf(options.getOrDefault("match", "meaning").toUpperCase(Locale.ROOT)),
                MatchMode.valueOf(options.getOrDefault("mode", "best").toUpperCase(Locale.ROOT)),
                new ChosenProducts(items(options, ADDED, catalog), items(options, EXCLUDED, catalog)),
                filter,
                number(options, "tau", now.tau()),
                (int) number(options, "k", now.k()),
                number(options, "min-confidence", 0));
    }

    /**
     * Returns the share of the baskets that a run kept, in percent, in (0, 100]; null where it kept those above a tau.
     *
     * @throws IllegalArgumentException if it is no such number
     */
    static @Nullable Double nearest(Map<String, String> options) {
        String text = options.get("nearest");
        if (text == null) {
            return null;
        }
        double percent = Double.parseDouble(text);
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("nearest must be in (0, 100], got " + text);
        }
        return percent;
    }

    private static long start(Map<String, String> options, String name, int daysLater) {
        return LocalDate.parse(Objects.requireNonNull(options.get(name)))
                .plusDays(daysLater)
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
    }

    private static double number(Map<String, String> options, String name, double otherwise) {
        String text = options.get(name);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    private static Set<String> names(Map<String, String> options, String name) {
        String text = options.get(name);
        return text == null ? Set.of() : Set.of(text.split("\\|"));
    }

    private static Itemset items(Map<String, String> options, String name, ItemCatalog catalog) {
        String text = options.get(name);
        List<Integer> ids = new ArrayList<>();
        for (String sku : text == null ? new String[0] : text.split("\\|")) {
            ids.add(catalog.bySku(sku)
                    .map(Item::id)
                    .orElseThrow(() -> new IllegalArgumentException("no product has the code " + sku)));
        }
        return Itemset.of(ids.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
