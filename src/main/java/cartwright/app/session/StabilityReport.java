package cartwright.app.session;

import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleStability.Held;
import cartwright.core.rule.SplitHalf;
import java.util.List;

/**
 * How far the rules of a project can be relied on. Immutable.
 *
 * @param half rules found in one half of the baskets, counted in the other
 * @param rules number of rules of all baskets
 * @param weeks number of weeks; 0 where no basket has a time
 * @param lines the first rules, in the order of the rule table
 */
public record StabilityReport(SplitHalf half, int rules, int weeks, List<Line> lines) {

    /** Copies the list. */
    public StabilityReport {
        lines = List.copyOf(lines);
    }

    /**
     * One rule.
     *
     * @param survival share of the bootstrap samples in which it is found again, in [0, 1]
     * @param held in how many of the weeks that can tell it held
     */
    public record Line(AssociationRule rule, double survival, Held held) {}
}
