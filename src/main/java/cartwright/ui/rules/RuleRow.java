package cartwright.ui.rules;

import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.Strength;
import cartwright.ui.table.NumberedRow;

/** One row of the table: a place in the columns. */
public final class RuleRow implements NumberedRow {

    private final RuleRows rows;
    private final int index;

    RuleRow(RuleRows rows, int index) {
        this.rows = rows;
        this.index = index;
    }

    RuleRows rows() {
        return rows;
    }

    @Override
    public int index() {
        return index;
    }

    /** Returns the rule. */
    public AssociationRule rule() {
        return rows.rule(index);
    }

    /** Returns the names of the IF side. */
    public String ifNames() {
        return rows.ifNames(index);
    }

    /** Returns the names of the THEN side. */
    public String thenNames() {
        return rows.thenNames(index);
    }

    /** Returns the kept baskets with all of them. */
    public int both() {
        return rows.both(index);
    }

    /** Returns the attach rate in the kept baskets, in [0, 1]. */
    public double attach() {
        return rows.attach(index);
    }

    /** Returns its 95 % interval. */
    public Interval attachInterval() {
        return rows.attachInterval(index);
    }

    /** Returns the lift over all baskets. */
    public double timesAll() {
        return rows.timesAll(index);
    }

    /** Returns the lift in the kept baskets. */
    public double timesSearch() {
        return rows.timesSearch(index);
    }

    /** Returns the baskets beyond chance, over all baskets; may be negative. */
    public double extra() {
        return rows.extra(index);
    }

    /** Returns the strength over all baskets. */
    public Strength strength() {
        return rows.strength(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleRow that && rows.equals(that.rows) && index == that.index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
