package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import java.util.AbstractList;
import java.util.List;

/**
 * Rules in columns: for each rule three places in one table of itemsets, twelve bytes, and no object.
 *
 * <p>Rules follow falling count in the slice, then antecedent, then consequent (smaller sets first, then ids). Immutable.
 */
public final class RuleTable {

    private final ItemsetTable itemsets;
    private final OverallCounts overall;
    private final int[] wholes;
    private final int[] antecedents;
    private final int[] consequents;

    /** Takes the columns, in the order stated. */
    RuleTable(ItemsetTable itemsets, OverallCounts overall, int[] wholes, int[] antecedents, int[] consequents) {
        this.itemsets = itemsets;
        this.overall = overall;
        this.wholes = wholes;
        this.antecedents = antecedents;
        this.consequents = consequents;
    }

    /** Returns the number of rules; a rule is called by its row in [0, size()). */
    public int size() {
        return wholes.length;
    }

    /** Returns the number of baskets of the slice. */
    public int sliceBaskets() {
        return itemsets.baskets();
    }

    /** Returns the number of all baskets. */
    public int allBaskets() {
        return overall.baskets();
    }

    /** Tells whether there is no rule. */
    public boolean isEmpty() {
        return wholes.length == 0;
    }

    /** Returns the number of itemsets that sides are called by. */
    public int sets() {
        return itemsets.size();
    }

    /** Returns an itemset by its number in [0, sets()); smaller sets first, then by ids. */
    public Itemset set(int number) {
        return itemsets.itemset(number);
    }

    /** Returns the number of the itemset that is the if-side; many rules share one. */
    public int antecedentNumber(int row) {
        return antecedents[row];
    }

    /** Returns the number of the itemset that is the then-side; many rules share one. */
    public int consequentNumber(int row) {
        return consequents[row];
    }

    /** Returns the items of the if-side. */
    public Itemset antecedent(int row) {
        return itemsets.itemset(antecedents[row]);
    }

    /** Returns the items of the then-side. */
    public Itemset consequent(int row) {
        return itemsets.itemset(consequents[row]);
    }

    /** Tells whether the item is on either side of a rule. */
    public boolean holds(int row, int item) {
        for (int at = 0; at < length(row); at++) {
            if (itemsets.item(wholes[row], at) == item) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of items on both sides. */
    public int length(int row) {
        return itemsets.length(wholes[row]);
    }

    /** Returns the baskets of the slice that hold both sides. */
    public int both(int row) {
        return itemsets.count(wholes[row]);
    }

    /** Returns the confidence in the slice. */
    public double confidence(int row) {
        return (double) both(row) / itemsets.count(antecedents[row]);
    }

    /** Returns the counts in the slice. */
    public RuleCounts slice(int row) {
        return new RuleCounts(
                both(row), itemsets.count(antecedents[row]), itemsets.count(consequents[row]), sliceBaskets());
    }

    /**
     * Counts every rule over all baskets now, so that {@link #all} need not.
     *
     * @param checkCancelled called every few milliseconds; may throw to stop, what was counted stays
     */
    public void countOverall(Runnable checkCancelled) {
        overall.countAll(wholes, checkCancelled);
        overall.countAll(antecedents, checkCancelled);
        overall.countAll(consequents, checkCancelled);
    }

    /** Returns the counts over all baskets; some microseconds when first asked for. */
    public RuleCounts all(int row) {
        return new RuleCounts(
                overall.count(wholes[row]),
                overall.count(antecedents[row]),
                overall.count(consequents[row]),
                overall.baskets());
    }

    /** Returns the slice against all baskets, as {@link RuleFacts#contrast} tells. */
    RuleCounts contrast(int row) {
        return new RuleCounts(both(row), sliceBaskets(), overall.count(wholes[row]), overall.baskets());
    }

    /** Returns the rule as an object. */
    public AssociationRule rule(int row) {
        return new AssociationRule(antecedent(row), consequent(row), slice(row), all(row));
    }

    /** Returns the row of the rule with these sides, whatever was counted; -1 when it is not among the rules. */
    public int rowOf(AssociationRule wanted) {
        int antecedent = itemsets.place(wanted.antecedent());
        int consequent = itemsets.place(wanted.consequent());
        for (int row = 0; row < wholes.length && antecedent >= 0 && consequent >= 0; row++) {
            if (antecedents[row] == antecedent && consequents[row] == consequent) {
                return row;
            }
        }
        return -1;
    }

    /** Returns the rules as a list that makes each when asked for; it cannot be changed. */
    public List<AssociationRule> asList() {
        return new AbstractList<>() {
            @Override
            public AssociationRule get(int row) {
                return rule(row);
            }

            @Override
            public int size() {
                return wholes.length;
            }
        };
    }

    ItemsetTable itemsets() {
        return itemsets;
    }

    int whole(int row) {
        return wholes[row];
    }
}
