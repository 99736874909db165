package cartwright.app.cleaning;

import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each product line which rule leaves it out. Where a rule needs the whole file, every line must be shown to {@link
 * #see} first, then {@link #settle} called; then, or at once where no rule does, {@link #verdict} is asked line by line in
 * the order of the file.
 */
public final class Cleaner {

    private final Map<CleaningRule, Integer> rules;
    private final boolean hasNames;
    private final CleaningRule[] lineRules;
    private final BasketSizes sizes = new BasketSizes();
    private final Returns returns = new Returns();
    private Repeats repeats = new Repeats();

    /**
     * Creates a cleaner.
     *
     * @param rules the rules in force, each with its number
     * @param hasNames whether the file names its products: only then can a line lack a name
     */
    public Cleaner(Map<CleaningRule, Integer> rules, boolean hasNames) {
        this.rules = Map.copyOf(rules);
        this.hasNames = hasNames;
        this.lineRules = Arrays.stream(CleaningRule.values())
                .filter(rule -> rules.containsKey(rule) && rule.leavesOut() && !rule.needsWhole())
                .toArray(CleaningRule[]::new);
    }

    /** Tells whether a rule needs to see the whole file first. */
    public boolean needsWhole() {
        return rules.keySet().stream().anyMatch(CleaningRule::needsWhole);
    }

    /**
     * Takes note of a line before anything is decided.
     *
     * @param line the line; its quantity may be zero or negative
     * @param order the number of the order; empty when the file has none
     */
    public void see(BasketLine line, String order) {
        if (line.quantity() <= 0) {
            returns.see(line);
        }
        if (ofLine(line, order).isEmpty()) {
            sizes.see(line.basketKey(), line.sku());
        }
    }

    /** Ends the first look. */
    public void settle() {
        sizes.settle();
        repeats = new Repeats();
    }

    /**
     * Returns the rule that leaves a line out.
     *
     * @param line the line; its quantity may be zero or negative
     * @param order the number of the order; empty when the file has none
     */
    public Optional<CleaningRule> verdict(BasketLine line, String order) {
        Optional<CleaningRule> rule = ofLine(line, order);
        return rule.isPresent() ? rule : ofWhole(line);
    }

    private Optional<CleaningRule> ofLine(BasketLine line, String order) {
        for (CleaningRule rule : lineRules) {
            if (applies(rule, line, order)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean applies(CleaningRule rule, BasketLine line, String order) {
        return switch (rule) {
            case RETURN -> line.quantity() <= 0;
            case CANCELLED -> isCancelled(order);
            case ZERO_PRICE -> line.price() <= 0;
            case NO_NAME -> hasNames && line.name().isEmpty();
            case SERVICE -> ServiceLines.isService(line.sku(), line.name());
            case DUPLICATE -> repeats.isRepeat(line);
            case RETURNED_SALE, RARE_ITEM, GIANT_BASKET, SINGLE_ITEM, ONE_NAME, ONE_CODE -> false;
        };
    }

    private Optional<CleaningRule> ofWhole(BasketLine line) {
        if (has(CleaningRule.RETURNED_SALE) && line.quantity() > 0 && returns.takesBack(line)) {
            return Optional.of(CleaningRule.RETURNED_SALE);
        }
        if (has(CleaningRule.RARE_ITEM) && sizes.basketsOf(line.sku()) < number(CleaningRule.RARE_ITEM)) {
            return Optional.of(CleaningRule.RARE_ITEM);
        }
        int size = has(CleaningRule.GIANT_BASKET) || has(CleaningRule.SINGLE_ITEM) ? sizes.sizeOf(line.basketKey()) : 0;
        if (has(CleaningRule.GIANT_BASKET) && size > number(CleaningRule.GIANT_BASKET)) {
            return Optional.of(CleaningRule.GIANT_BASKET);
        }
        return has(CleaningRule.SINGLE_ITEM) && size == 1 ? Optional.of(CleaningRule.SINGLE_ITEM) : Optional.empty();
    }

    /** An order number such as C536379. */
    static boolean isCancelled(String order) {
        return order.length() > 1
                && (order.charAt(0) == 'C' || order.charAt(0) == 'c')
                && order.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean has(CleaningRule rule) {
        return rules.containsKey(rule);
    }

    private int number(CleaningRule rule) {
        return rules.getOrDefault(rule, rule.usualNumber());
    }
}
