package cartwright.ui.rules;

/** The columns of the rule table. */
public enum RuleColumn {
    /** The products of the IF side. */
    IF,
    /** The product of the THEN side. */
    THEN,
    /** Kept baskets with all of them. */
    BOTH,
    /** Attach rate in the kept baskets. */
    ATTACH,
    /** Times average over all baskets. */
    TIMES_ALL,
    /** Times average in the kept baskets. */
    TIMES_SEARCH,
    /** Extra baskets over all baskets. */
    EXTRA,
    /** Strength over all baskets. */
    STRENGTH;

    /** Tells whether the column is about all baskets, not the kept ones. */
    boolean isOverall() {
        return this == TIMES_ALL || this == EXTRA || this == STRENGTH;
    }

    /** Returns what a row is sorted by; the columns of names have no such number. */
    double value(RuleRows rows, int row) {
        return switch (this) {
            case IF, THEN -> Double.NaN;
            case BOTH -> rows.both(row);
            case ATTACH -> rows.attach(row);
            case TIMES_ALL -> rows.timesAll(row);
            case TIMES_SEARCH -> rows.timesSearch(row);
            case EXTRA -> rows.extra(row);
            case STRENGTH -> -rows.strength(row).ordinal();
        };
    }
}
