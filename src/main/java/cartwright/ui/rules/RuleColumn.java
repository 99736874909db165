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

    /** Returns the order of two rows in this column, smaller first; names by letters, without regard to case. */
    int compare(RuleRows rows, int a, int b) {
        return switch (this) {
            case IF -> String.CASE_INSENSITIVE_ORDER.compare(rows.ifNames(a), rows.ifNames(b));
            case THEN -> String.CASE_INSENSITIVE_ORDER.compare(rows.thenName(a), rows.thenName(b));
            case BOTH -> Integer.compare(rows.both(a), rows.both(b));
            case ATTACH -> Double.compare(rows.attach(a), rows.attach(b));
            case TIMES_ALL -> Double.compare(rows.timesAll(a), rows.timesAll(b));
            case TIMES_SEARCH -> Double.compare(rows.timesSearch(a), rows.timesSearch(b));
            case EXTRA -> Double.compare(rows.extra(a), rows.extra(b));
            case STRENGTH -> rows.strength(b).compareTo(rows.strength(a));
        };
    }
}
