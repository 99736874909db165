package cartwright.app.port;

import java.util.Map;

/**
 * A rule for dirty data that the analyst may switch. What a rule leaves out is kept as rejected lines, with the reason of the
 * same name. The first rule that applies gives the reason; rules about baskets and rare products see only what the rules
 * about single lines leave.
 */
public enum CleaningRule {
    /** Leaves out returns: lines whose quantity is zero or negative. Without it they count as bought. */
    RETURN(0, false),
    /** Leaves out the other lines of cancelled orders: their number is a C before digits. */
    CANCELLED(0, false),
    /** Leaves out the sale that a return takes back whole: same customer (or order), product and quantity. */
    RETURNED_SALE(0, true),
    /** Leaves out lines whose price is zero or negative. */
    ZERO_PRICE(0, false),
    /** Leaves out lines without a product name, where the file has names. */
    NO_NAME(0, false),
    /** Leaves out postage, bank charges, samples and other lines that are no products. */
    SERVICE(0, false),
    /** Leaves out lines that stand twice. */
    DUPLICATE(0, false),
    /** Leaves out products in fewer baskets than the number. */
    RARE_ITEM(2, true),
    /** Leaves out baskets with more products than the number: wholesale. */
    GIANT_BASKET(100, true),
    /** Leaves out baskets with a single product. */
    SINGLE_ITEM(0, true),
    /**
     * Leaves nothing out: several names under one code are one product; the commonest stands for it, all are kept. Without
     * it every other name is a product of its own.
     */
    ONE_NAME(0, false),
    /** Leaves nothing out: one name under several codes is one product, that of the commonest code. */
    ONE_CODE(0, false);

    /** The rules in force unless the analyst says otherwise. */
    public static final Map<CleaningRule, Integer> USUAL = Map.of(CANCELLED, 0, RETURN, 0, ONE_NAME, 0);

    private final int usualNumber;
    private final boolean needsWhole;

    CleaningRule(int usualNumber, boolean needsWhole) {
        this.usualNumber = usualNumber;
        this.needsWhole = needsWhole;
    }

    /** Returns the number it starts with; 0 when the rule has none. */
    public int usualNumber() {
        return usualNumber;
    }

    /** Tells whether the whole file must be seen before the rule can be applied to its first line. */
    public boolean needsWhole() {
        return needsWhole;
    }

    /** Tells whether the rule leaves lines out; else it says which lines are of one product. */
    public boolean leavesOut() {
        return this != ONE_NAME && this != ONE_CODE;
    }

    /** Returns why a line was left out by this rule, which must be one that leaves lines out. */
    public RejectedLine.Reason reason() {
        return RejectedLine.Reason.valueOf(name());
    }
}
