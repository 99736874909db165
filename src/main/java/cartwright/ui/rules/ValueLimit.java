package cartwright.ui.rules;

/**
 * A rule's number must lie in a range. A rule that has no such number is out of every range.
 *
 * @param value which number
 * @param min smallest; negative infinity for any
 * @param max largest; positive infinity for any
 */
public record ValueLimit(RuleValue value, double min, double max) {

    /** @throws IllegalArgumentException if an end is not a number */
    public ValueLimit {
        if (Double.isNaN(min) || Double.isNaN(max)) {
            throw new IllegalArgumentException("a limit is not a number");
        }
    }

    /** Tells whether both ends are open. */
    public boolean isOpen() {
        return min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY;
    }

    /** Tells whether a number lies in the range; "not a number" does not. */
    public boolean admits(double number) {
        return number >= min && number <= max;
    }
}
