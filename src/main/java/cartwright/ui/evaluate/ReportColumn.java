package cartwright.ui.evaluate;

import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;

/** The columns of numbers of the table of rankers. */
public enum ReportColumn {
    /** Baskets of 100 whose hidden product is among five suggestions. */
    HIT_5(Measure.HIT_RATE, 5, true),
    /** Among ten. */
    HIT_10(Measure.HIT_RATE, Evaluation.COMPARED_AT, true),
    /** Among twenty. */
    HIT_20(Measure.HIT_RATE, 20, true),
    /** Mean reciprocal rank. */
    MRR(Measure.MRR, Evaluation.COMPARED_AT, false),
    /** Discounted cumulative gain. */
    NDCG(Measure.NDCG, Evaluation.COMPARED_AT, false),
    /** Share of the catalogue that is shown. */
    SHOWN(Measure.COVERAGE, Evaluation.COMPARED_AT, true),
    /** Places of 100 that go to best sellers. */
    SELLERS(Measure.POPULARITY_BIAS, Evaluation.COMPARED_AT, true),
    /** How alike the suggestions of one list are. */
    ALIKE(Measure.LIST_SIMILARITY, Evaluation.COMPARED_AT, false);

    private final Measure measure;
    private final int at;
    private final boolean perHundred;

    ReportColumn(Measure measure, int at, boolean perHundred) {
        this.measure = measure;
        this.at = at;
        this.perHundred = perHundred;
    }

    Measure measure() {
        return measure;
    }

    int at() {
        return at;
    }

    /** Tells whether the number is shown as so many of 100. */
    boolean perHundred() {
        return perHundred;
    }
}
