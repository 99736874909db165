package cartwright.core.sample;

/**
 * What the data say about a planted rule.
 *
 * @param rule the rule
 * @param baskets baskets in its scope
 * @param antecedent those with the antecedent
 * @param consequent those with the consequent
 * @param both those with both
 */
public record PlantedCount(PlantedRule rule, int baskets, int antecedent, int consequent, int both) {

    /** Returns the share of baskets with the antecedent that also hold the consequent; NaN when there are none. */
    public double attachRate() {
        return (double) both / antecedent;
    }

    /** Returns the share of baskets with the consequent; NaN when there are none in the scope. */
    public double baseRate() {
        return (double) consequent / baskets;
    }

    /** Returns how many times as often as in an average basket of the scope; NaN when that is not defined. */
    public double lift() {
        return attachRate() / baseRate();
    }
}
