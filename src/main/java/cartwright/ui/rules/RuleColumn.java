package cartwright.ui.rules;

/** The columns in plain words. */
public enum RuleColumn implements RuleValue {
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
    STRENGTH,
    /** Kept baskets with all of them, week by week. */
    TREND;

    @Override
    public String id() {
        return name();
    }

    @Override
    public boolean isNumber() {
        return switch (this) {
            case BOTH, ATTACH, TIMES_ALL, TIMES_SEARCH, EXTRA -> true;
            case IF, THEN, STRENGTH, TREND -> false;
        };
    }

    /** Tells whether the column is about all baskets, not the kept ones. */
    boolean isOverall() {
        return this == TIMES_ALL || this == EXTRA || this == STRENGTH;
    }

    @Override
    public void prepare(RuleRows rows, Runnable checkCancelled) {
        if (isOverall()) {
            rows.countOverall(checkCancelled);
        }
    }

    @Override
    public double of(RuleRows rows, int row) {
        return switch (this) {
            case IF, THEN, TREND -> Double.NaN;
            case BOTH -> rows.both(row);
            case ATTACH -> rows.attach(row);
            case TIMES_ALL -> rows.timesAll(row);
            case TIMES_SEARCH -> rows.timesSearch(row);
            case EXTRA -> rows.extra(row);
            case STRENGTH -> -rows.strength(row).ordinal();
        };
    }

    @Override
    public double scale() {
        return this == ATTACH ? 100 : 1;
    }
}
