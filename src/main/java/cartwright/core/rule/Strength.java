package cartwright.core.rule;

/** How much a rule's counts bear. */
public enum Strength {
    /** At least 30 baskets hold both sides and the interval of the lift lies above 1.5. */
    STRONG,
    /** At least 10 baskets hold both sides and the interval of the lift lies above 1. */
    FAIR,
    /** Fewer than 10 baskets, or the interval of the lift touches 1 or lies below it. */
    WEAK
}
