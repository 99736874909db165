package cartwright.ui.rules;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleMeasures;
import cartwright.core.rule.RuleTable;
import cartwright.core.rule.Strength;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rule table shows of the rules, read from their columns.
 *
 * <p>Nothing is kept a rule: a cell on screen is computed when it is drawn, and a sort computes the one column it needs.
 * Products are compared by their rank among the names, found once a set of products and not once a comparison.
 */
final class RuleRows {

    private static final int CHECK_EVERY = 4096;

    static final RuleRows EMPTY = new RuleRows(null);

    private final @Nullable RuleSource source;
    private final @Nullable RuleTable rules;
    private volatile @Nullable RuleMeasures measures;

    private RuleRows(@Nullable RuleSource source) {
        this.source = source;
        this.rules = source == null ? null : source.mined().rules();
    }

    static RuleRows of(RuleSource source) {
        return new RuleRows(source);
    }

    @Nullable RuleSource source() {
        return source;
    }

    private RuleTable rules() {
        if (rules == null) {
            throw new IndexOutOfBoundsException("there is no rule");
        }
        return rules;
    }

    /** Tells whether these are the rows of a table. */
    boolean show(RuleTable table) {
        return table.equals(rules);
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

    /** Returns the numbers of the sides that have a product of a condition: many rules share a side. */
    BitSet sidesWith(ProductCondition condition) {
        BitSet sides = new BitSet();
        if (source != null) {
            BitSet products = condition.products(source.data().catalog());
            for (int number = 0; number < rules().sets(); number++) {
                sides.set(number, ProductCondition.holds(rules().set(number), products));
            }
        }
        return sides;
    }

    boolean admits(int row, ProductCondition condition, BitSet sidesWith) {
        return condition.admits(sidesWith.get(number(row, true)), sidesWith.get(number(row, false)));
    }

    String ifNames(int row) {
        return names(rules().antecedent(row));
    }

    String thenNames(int row) {
        return names(rules().consequent(row));
    }

    private String names(Itemset items) {
        if (source == null) {
            return "";
        }
        ItemCatalog catalog = source.data().catalog();
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

    /** Places the rules among each other, which some measures need; some microseconds a rule. */
    void prepareMeasures(Runnable checkCancelled) {
        RuleSource from = source;
        if (from == null || measures != null) {
            return;
        }
        int baskets = Math.max(1, from.mined().rules().sliceBaskets());
        double minSupport = Math.min(1, (double) from.mined().settings().k() / baskets);
        RuleLattice lattice = new RuleLattice(from.mined().rules(), monitor(checkCancelled));
        measures = new RuleMeasures(lattice, minSupport, from.limits().minConfidence());
    }

    private static MiningMonitor monitor(Runnable checkCancelled) {
        return new MiningMonitor() {
            @Override
            public void level(int size, long candidates) {
                // Nothing is mined here.
            }

            @Override
            public void checkCancelled() {
                checkCancelled.run();
            }
        };
    }

    /** Returns a measure in the kept baskets; "not a number" before {@link #prepareMeasures}. */
    double measure(Measure measure, int row) {
        RuleMeasures ready = measures;
        return ready == null ? Double.NaN : ready.value(measure, row);
    }

    /** Returns what the given rows are sorted by in a column, each at its own place. */
    double[] keys(RuleValue column, int[] order, Runnable checkCancelled) {
        double[] keys = new double[size()];
        if (column == RuleColumn.IF || column == RuleColumn.THEN) {
            int[] ranks = ranks(column == RuleColumn.IF);
            Arrays.setAll(keys, row -> ranks[number(row, column == RuleColumn.IF)]);
            return keys;
        }
        for (int at = 0; at < order.length; at++) {
            if (at % CHECK_EVERY == 0) {
                checkCancelled.run();
            }
            keys[order[at]] = column.of(this, order[at]);
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
}
