package cartwright.app.cleaning;

import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSurvey;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a file holds and what is dirty in it. Every line is shown to {@link #see}, then {@link #settle} is called; where
 * there were returns every line is shown to {@link #match} as well.
 */
public final class SalesSurvey {

    private static final int FIRST_SHOWN = 5;
    private static final int SERVICES_SHOWN = 8;

    private final Map<CleaningRule, Integer> numbers;
    private final boolean hasNames;
    private final Map<CleaningRule, Long> dirt = new EnumMap<>(CleaningRule.class);
    private final BasketSizes sizes = new BasketSizes();
    private final Returns returns = new Returns();
    private final Repeats repeats = new Repeats();
    private final ProductNames names = new ProductNames(Map.of());
    private final Map<String, Integer> services = new HashMap<>();
    private final Set<String> firstBasket = new LinkedHashSet<>();
    private String firstKey = "";
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private long lines;
    private long rejected;

    /**
     * Creates a survey of nothing.
     *
     * @param numbers the number of each rule; rules without one take the usual
     * @param hasNames whether the file names its products apart from their codes
     */
    public SalesSurvey(Map<CleaningRule, Integer> numbers, boolean hasNames) {
        this.numbers = Map.copyOf(numbers);
        this.hasNames = hasNames;
    }

    /** Counts a line that is no product line. */
    public void bad() {
        rejected++;
    }

    /**
     * Counts a product line.
     *
     * @param order the number of the order; empty when the file has none
     */
    public void see(BasketLine line, String order) {
        lines++;
        seeTime(line.time());
        if (line.quantity() <= 0) {
            count(CleaningRule.RETURN);
            returns.see(line);
            return;
        }
        if (Cleaner.isCancelled(order)) {
            count(CleaningRule.CANCELLED);
            return;
        }
        seeFirst(line);
        sizes.see(line.basketKey(), line.sku());
        if (line.price() <= 0) {
            count(CleaningRule.ZERO_PRICE);
        }
        if (hasNames) {
            seeNames(line);
        }
        if (ServiceLines.isService(line.sku(), line.name())) {
            count(CleaningRule.SERVICE);
            services.merge(line.name().isEmpty() ? line.sku() : line.name(), 1, Integer::sum);
        }
        if (repeats.isRepeat(line)) {
            count(CleaningRule.DUPLICATE);
        }
    }

    private void seeTime(@Nullable LocalDateTime time) {
        if (time != null) {
            from = from == null || time.isBefore(from) ? time : from;
            to = to == null || time.isAfter(to) ? time : to;
        }
    }

    private void seeFirst(BasketLine line) {
        if (firstBasket.isEmpty()) {
            firstKey = line.basketKey();
        }
        if (firstBasket.size() < FIRST_SHOWN && line.basketKey().equals(firstKey)) {
            firstBasket.add(line.name().isEmpty() ? line.sku() : line.name());
        }
    }

    private void seeNames(BasketLine line) {
        if (line.name().isEmpty()) {
            count(CleaningRule.NO_NAME);
            return;
        }
        names.see(line);
    }

    /** Ends the first look; true when sales are to be matched with returns at a second. */
    public boolean settle() {
        sizes.settle();
        names.settle();
        put(CleaningRule.ONE_NAME, names.linesOfOtherNames());
        put(CleaningRule.ONE_CODE, names.linesOfOtherCodes());
        put(CleaningRule.RARE_ITEM, sizes.linesOfRareItems(number(CleaningRule.RARE_ITEM)));
        put(CleaningRule.GIANT_BASKET, sizes.linesOfBasketsAbove(number(CleaningRule.GIANT_BASKET)));
        put(CleaningRule.SINGLE_ITEM, sizes.linesOfSingles());
        return !returns.isEmpty();
    }

    /** Looks for the return of a sale. */
    public void match(BasketLine line) {
        if (line.quantity() > 0 && returns.takesBack(line)) {
            count(CleaningRule.RETURNED_SALE);
        }
    }

    private int number(CleaningRule rule) {
        return numbers.getOrDefault(rule, rule.usualNumber());
    }

    private void count(CleaningRule rule) {
        dirt.merge(rule, 1L, Long::sum);
    }

    private void put(CleaningRule rule, long count) {
        if (count > 0) {
            dirt.put(rule, count);
        }
    }

    /**
     * Returns what was counted.
     *
     * @param datesAreOpen whether no date says which number is the day
     */
    public ImportSurvey result(boolean datesAreOpen) {
        List<String> commonest = services.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(SERVICES_SHOWN)
                .map(Map.Entry::getKey)
                .toList();
        return new ImportSurvey(
                lines,
                rejected,
                sizes.baskets(),
                sizes.items(),
                List.copyOf(firstBasket),
                from,
                to,
                dirt,
                commonest,
                names.codesWithSeveralNames(),
                names.namesOfSeveralCodes(),
                datesAreOpen);
    }
}
