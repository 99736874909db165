package cartwright.core.sample;

/**
 * A rule that was planted, as an analyst would look for it.
 *
 * @param id short name
 * @param kind what it is to show
 * @param scope the baskets in which it is counted; no theme, since the data name none
 * @param antecedent what a basket holds
 * @param consequent number of the product that may stand beside it
 */
public record PlantedRule(String id, String kind, SampleCondition scope, SampleCondition antecedent, int consequent) {

    /** @throws IllegalArgumentException if a condition asks for a theme */
    public PlantedRule {
        if (!scope.themes().isEmpty() || !antecedent.themes().isEmpty()) {
            throw new IllegalArgumentException(id + " asks for a theme, which no file names");
        }
    }
}
