package cartwright.core.rule;

/**
 * Which rules are wanted.
 *
 * @param minConfidence smallest confidence in the slice; a proportion in [0, 1]
 * @param maxAntecedent most items on the if-side; at least 1
 * @param maxConsequent most items on the then-side; at least 1
 */
public record RuleLimits(double minConfidence, int maxAntecedent, int maxConsequent) {

    /** @throws IllegalArgumentException if a value is out of its range or not a number */
    public RuleLimits {
        if (!(minConfidence >= 0 && minConfidence <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("minConfidence must be in [0, 1], got " + minConfidence);
        }
        if (maxAntecedent < 1 || maxConsequent < 1) {
            throw new IllegalArgumentException(
                    "each side has at least one item, got at most " + maxAntecedent + " and " + maxConsequent);
        }
    }

    /** Rules with one item on the then-side and any number on the if-side. */
    public static RuleLimits singleConsequent(double minConfidence) {
        return new RuleLimits(minConfidence, Integer.MAX_VALUE, 1);
    }
}
