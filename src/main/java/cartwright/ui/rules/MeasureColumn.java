package cartwright.ui.rules;

import cartwright.core.rule.Measure;

/**
 * A column of one of the measures of the literature, in the kept baskets.
 *
 * @param measure the measure
 */
public record MeasureColumn(Measure measure) implements RuleValue {

    @Override
    public String id() {
        return measure.label();
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public void prepare(RuleRows rows, Runnable checkCancelled) {
        rows.prepareMeasures(checkCancelled);
    }

    @Override
    public double of(RuleRows rows, int row) {
        return rows.measure(measure, row);
    }

    @Override
    public double scale() {
        return 1;
    }
}
