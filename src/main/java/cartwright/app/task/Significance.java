package cartwright.app.task;

import cartwright.core.rule.Correction;
import org.jspecify.annotations.Nullable;

/** How chance is kept out of the rules. */
public enum Significance {
    /** It is not. */
    NONE(null),
    /** Each p-value times the number of rules. */
    BONFERRONI(Correction.BONFERRONI),
    /** Bonferroni, stepping down. */
    HOLM(Correction.HOLM),
    /** The share of false rules is bounded (Benjamini and Hochberg). */
    BH(Correction.BENJAMINI_HOCHBERG),
    /** The whole search space counts as tried, by the size of the rule. */
    LAYERED(null),
    /** Found in one half of the baskets, tested with the other. */
    HOLDOUT(null);

    private final @Nullable Correction correction;

    Significance(@Nullable Correction correction) {
        this.correction = correction;
    }

    /** Returns how p-values are corrected; null where that is not how it is done. */
    @Nullable Correction correction() {
        return correction;
    }
}
