package cartwright.app.port;

import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleMeasures;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they are written to a file.
 *
 * @param rules the rules
 * @param selection which of them
 * @param withAll whether the counts over all baskets are written beside those of the slice
 * @param measures further measures, taken in the slice, one column each
 * @param evaluator evaluates these; needed where there are any
 */
public record RuleSheet(
        RuleTable rules,
        RuleSelection selection,
        boolean withAll,
        List<Measure> measures,
        @Nullable RuleMeasures evaluator) {

    /** @throws IllegalArgumentException if measures lack their evaluator */
    public RuleSheet {
        measures = List.copyOf(measures);
        if (evaluator == null && !measures.isEmpty()) {
            throw new IllegalArgumentException("nothing evaluates " + measures);
        }
    }

    /** Returns the value of a further measure for a rule. */
    public double value(Measure measure, int row) {
        if (evaluator == null) {
            throw new IllegalStateException("nothing evaluates " + measure);
        }
        return evaluator.value(measure, row);
    }

    /** Every rule with the columns that are always there. */
    public static RuleSheet of(RuleTable rules, boolean withAll) {
        return new RuleSheet(rules, RuleSelection.everyRule(rules), withAll, List.of(), null);
    }
}
