package cartwright.ui.evaluate;

import cartwright.app.task.EvaluationPlan.SplitBy;
import org.jspecify.annotations.Nullable;

/** How the analyst wants test baskets to be held back. */
public enum SplitChoice {
    /** By time where every basket has one, else at random. */
    AUTO(null),
    /** A fifth at random. */
    RANDOM(SplitBy.RANDOM),
    /** The latest fifth. */
    TIME(SplitBy.TIME);

    private final @Nullable SplitBy by;

    SplitChoice(@Nullable SplitBy by) {
        this.by = by;
    }

    @Nullable SplitBy by() {
        return by;
    }
}
