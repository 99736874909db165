package cartwright.app.session;

import cartwright.core.rule.AssociationRule;
import java.util.List;

/**
 * How the rules of two runs differ. Immutable.
 *
 * @param first number of rules of the first run
 * @param second number of rules of the second run
 * @param gained number of rules that the second alone has
 * @param lost number of rules that the first alone has
 * @param changed number of rules that both have with other counts among the baskets mined
 * @param shown some of the rules that differ, those in most baskets first
 */
public record RunComparison(int first, int second, int gained, int lost, int changed, List<Difference> shown) {

    /** How a rule differs. */
    public enum Kind {
        /** The second run alone has it. */
        GAINED,
        /** The first run alone has it. */
        LOST,
        /** Both have it, with other counts. */
        CHANGED
    }

    /**
     * One rule that differs.
     *
     * @param kind how
     * @param rule the rule, with the counts of the run that has it; of the second where both have
     * @param before baskets with all its products in the first run; 0 where it is not among its rules
     * @param after baskets with all its products in the second run; 0 where it is not among its rules
     */
    public record Difference(Kind kind, AssociationRule rule, int before, int after) {}

    /** Copies the list. */
    public RunComparison {
        shown = List.copyOf(shown);
    }
}
