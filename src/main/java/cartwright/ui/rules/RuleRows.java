package cartwright.ui.rules;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.order.RadixOrder;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleTable;
import cartwright.core.rule.Strength;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the rule table shows of the rules, read from their columns.
 *
 * <p>Nothing is kept a rule: a cell on screen is computed when it is drawn, and a sort computes the one column it needs.
 * Products are compared by their rank among the names, found once a set of products and not once a comparison.
 */
final class RuleRows {

    static final RuleRows EMPTY = new RuleRows(null, null);

    private final @Nullable ItemCatalog catalog;
    private final @Nullable RuleTable rules;

    private RuleRows(@Nullable ItemCatalog catalog, @Nullable RuleTable rules) {
        this.catalog = catalog;
        this.rules = rules;
    }

    static RuleRows of(ItemCatalog catalog, RuleTable rules) {
        return new RuleRows(catalog, rules);
    }

    private RuleTable rules() {
        if (rules == null) {
            throw new IndexOutOfBoundsException("there is no rule");
        }
        return rules;
    }

    int size() {
        return rules == null ? 0 : rules.size();
    }

    AssociationRule rule(int row) {
        return rules().rule(row);
    }

    /** Returns the row of the rule with the same sides, or -1. */
    int rowOf(AssociationRule rule) {
        return rules == null ? -1 : rules.rowOf(rule);
    }

    String ifNames(int row) {
        return names(rules().antecedent(row));
    }

    String thenNames(int row) {
        return names(rules().consequent(row));
    }

    private String names(Itemset items) {
        if (catalog == null) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        for (int position = 0; position < items.size(); position++) {
            names.append(position == 0 ? "" : " + ")
                    .append(catalog.item(items.item(position)).name());
        }
        return names.toString();
    }

    int both(int row) {
        return rules().both(row);
    }

    double attach(int row) {
        return rules().confidence(row);
    }

    Interval attachInterval(int row) {
        return rules().slice(row).confidenceInterval();
    }

    double timesAll(int row) {
        return rules().all(row).lift();
    }

    double timesSearch(int row) {
        return rules().slice(row).lift();
    }

    double extra(int row) {
        return rules().all(row).extraBaskets();
    }

    Strength strength(int row) {
        return rules().all(row).strength();
    }

    /** Returns for every row what it is sorted by in a column. */
    double[] keys(RuleColumn column) {
        double[] keys = new double[size()];
        if (column == RuleColumn.IF || column == RuleColumn.THEN) {
            int[] ranks = ranks(column == RuleColumn.IF);
            Arrays.setAll(keys, row -> ranks[number(row, column == RuleColumn.IF)]);
        } else {
            Arrays.setAll(keys, row -> column.value(this, row));
        }
        return keys;
    }

    private int number(int row, boolean ifSide) {
        return ifSide ? rules().antecedentNumber(row) : rules().consequentNumber(row);
    }

    /** The rank of each side's names among all of that side, by letters, without regard to case; equal names share one. */
    private int[] ranks(boolean ifSide) {
        String[] names = new String[size() == 0 ? 0 : rules().sets()];
        int[] used = new int[names.length];
        int sets = 0;
        for (int row = 0; row < size(); row++) {
            int number = number(row, ifSide);
            if (names[number] == null) {
                names[number] = names(rules().set(number));
                used[sets++] = number;
            }
        }
        Integer[] sorted = Arrays.stream(used, 0, sets)
                .boxed()
                .sorted((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(names[a], names[b]))
                .toArray(Integer[]::new);
        int[] ranks = new int[names.length];
        for (int place = 1; place < sorted.length; place++) {
            boolean same = names[sorted[place]].equalsIgnoreCase(names[sorted[place - 1]]);
            ranks[sorted[place]] = same ? ranks[sorted[place - 1]] : place;
        }
        return ranks;
    }

    /** Counts every rule over all baskets, which the columns about all baskets need. */
    void countOverall(Runnable checkCancelled) {
        if (rules != null) {
            rules.countOverall(checkCancelled);
        }
    }

    /** Returns every row, in the order of the rules. */
    int[] every() {
        return RadixOrder.identity(size());
    }
}
