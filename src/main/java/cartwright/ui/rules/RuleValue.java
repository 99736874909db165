package cartwright.ui.rules;

/** A column of the rule table: what a rule is shown by, sorted by and, where it is a number, limited by. */
public sealed interface RuleValue permits RuleColumn, MeasureColumn {

    /** Returns a name that stays the same from one start of the program to the next. */
    String id();

    /** Tells whether rules have a number in this column that can be compared. */
    boolean isNumber();

    /** Gets ready what the column needs of all rules, away from the window's thread. */
    void prepare(RuleRows rows, Runnable checkCancelled);

    /** Returns the number of a rule; "not a number" where the rule has none, or the column none at all. */
    double of(RuleRows rows, int row);

    /** Returns how many of the shown number's units are in one: 100 for a share that reads as a percentage. */
    double scale();
}
