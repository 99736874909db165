package cartwright.ui.rules;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.task.SelectRules;
import cartwright.core.rule.RuleSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hides, filters and sorts the rules; what an earlier run found for the same rules is taken over. */
final class RuleWork implements Job<RuleWork.Done> {

    private final Wish wish;
    private final @Nullable Done before;

    /**
     * What is to be shown.
     *
     * @param source the rules
     * @param choice which tell nothing more than others
     * @param filter conditions on products and numbers
     * @param mark what is marked in the scatter
     * @param sorts the columns they are sorted by
     * @param columns further columns that are on screen
     */
    record Wish(
            RuleSource source,
            SelectRules.Choice choice,
            RuleFilter filter,
            RuleFilter mark,
            List<RuleSort> sorts,
            List<RuleValue> columns) {}

    /**
     * What was done.
     *
     * @param wish what was to be shown
     * @param shown what is shown
     */
    record Done(Wish wish, ShownRules shown) {}

    RuleWork(Wish wish, @Nullable Done before) {
        this.wish = wish;
        this.before = before;
    }

    @Override
    public Done run(Progress progress) {
        Done known = before != null && before.wish().source().equals(wish.source()) ? before : null;
        RuleRows rows = known != null ? known.shown().rows() : RuleRows.of(wish.source());
        RuleSelection left = known != null && known.wish().choice().equals(wish.choice())
                ? known.shown().hidden()
                : null;
        if (left == null) {
            left = new SelectRules(wish.source().mined(), wish.source().limits(), wish.choice()).run(progress);
        }
        progress.checkCancelled();
        Runnable check = progress::checkCancelled;
        int[] unmarked = wish.filter().of(rows, left.rows(), check);
        int[] kept = wish.mark().of(rows, unmarked, check);
        wish.columns().forEach(column -> column.prepare(rows, check));
        int[] order = RuleSort.order(rows, kept, wish.sorts(), check);
        return new Done(wish, new ShownRules(rows, left, unmarked, order));
    }
}
