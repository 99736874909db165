package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.task.FilterBaskets;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Item;
import cartwright.core.basket.Itemset;
import cartwright.core.similar.BasketMask;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that narrow a project to some baskets. Lists are separated by a vertical bar: names hold commas. */
final class FilterOptions {

    @Option(names = "--from", paramLabel = "DATE", description = "Baskets from this day on, such as 2024-03-01.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Baskets up to this day, the day included.")
    private @Nullable String to;

    @Option(names = "--store", split = "\\|", paramLabel = "NAME", description = "Baskets of these stores, A|B.")
    private List<String> stores = List.of();

    @Option(
            names = "--segment",
            split = "\\|",
            paramLabel = "NAME",
            description = "Baskets of these kinds of customers.")
    private List<String> segments = List.of();

    @Option(
            names = "--promotion",
            paramLabel = "with|without",
            description = "Baskets with, or known to be without, a " + "product on promotion.")
    private Promotion promotion = Promotion.ANY;

    @Option(
            names = "--category",
            split = "\\|",
            paramLabel = "NAME",
            description = "Baskets with a product of one of these categories.")
    private List<String> categories = List.of();

    @Option(names = "--min-price", paramLabel = "X", description = "Baskets with a product that costs at least this.")
    private double minPrice = Double.NEGATIVE_INFINITY;

    @Option(names = "--max-price", paramLabel = "X", description = "Baskets with a product that costs at most this.")
    private double maxPrice = Double.POSITIVE_INFINITY;

    @Option(names = "--contains", split = "\\|", paramLabel = "SKU", description = "Baskets with all these products.")
    private List<String> with = List.of();

    @Option(
            names = "--without",
            split = "\\|",
            paramLabel = "SKU",
            description = "Baskets with none of these products.")
    private List<String> without = List.of();

    FilterOptions() {}

    /** Returns the project narrowed to what the options say. */
    ProjectData narrow(ProjectData data) throws CommandFailure {
        ProjectData narrowed = new FilterBaskets(data, filter(data)).run(Progress.SILENT);
        if (narrowed.baskets().size() == 0) {
            throw new CommandFailure("No basket is left by these options.");
        }
        return narrowed;
    }

    /** Returns the baskets that the options leave, without a copy of them. */
    BasketMask mask(ProjectData data) throws CommandFailure {
        BasketFilter filter = filter(data);
        if (filter.equals(BasketFilter.ALL)) {
            return BasketMask.ALL;
        }
        return BasketMask.of(filter.matching(data.baskets(), data.catalog(), data.occasions()));
    }

    private BasketFilter filter(ProjectData data) throws CommandFailure {
        if (!(minPrice <= maxPrice)) {
            throw new CommandFailure("--min-price must not be above --max-price.");
        }
        checkKnown("store", stores, data.occasions().storeNames());
        checkKnown("customer segment", segments, data.occasions().segmentNames());
        checkKnown(
                "category",
                categories,
                data.catalog().items().stream().map(Item::category).collect(Collectors.toSet()));
        return new BasketFilter(
                from == null ? Long.MIN_VALUE : startOf(day("--from", from)),
                to == null ? Long.MAX_VALUE : startOf(day("--to", to).plusDays(1)),
                Set.copyOf(stores),
                Set.copyOf(segments),
                promotion,
                new BasketFilter.Products(
                        Set.copyOf(categories), minPrice, maxPrice, itemset(data, with), itemset(data, without)));
    }

    private static void checkKnown(String kind, List<String> wanted, Collection<String> known) throws CommandFailure {
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new CommandFailure("The project has no " + kind + " \"" + name + "\".");
            }
        }
    }

    private static LocalDate day(String option, String text) throws CommandFailure {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new CommandFailure(option + " must be a day such as 2024-03-01, not \"" + text + "\".");
        }
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** Returns the products with these codes. */
    static Itemset itemset(ProjectData data, List<String> skus) throws CommandFailure {
        int[] ids = new int[skus.size()];
        for (int i = 0; i < ids.length; i++) {
            String sku = skus.get(i).strip();
            ids[i] = data.catalog()
                    .bySku(sku)
                    .map(Item::id)
                    .orElseThrow(() -> new CommandFailure("The project has no product with the code " + sku + "."));
        }
        return Itemset.of(ids);
    }
}
