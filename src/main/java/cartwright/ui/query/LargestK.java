package cartwright.ui.query;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleTable;
import java.util.OptionalInt;

/** Finds the largest k at which a question that has no rule would have one. */
final class LargestK implements Job<OptionalInt> {

    private final Asked asked;

    LargestK(Asked asked) {
        this.asked = asked;
    }

    /** Halves k until there is a rule of two items; the best of those rules then gives the largest k itself. */
    @Override
    public OptionalInt run(Progress progress) {
        int k = asked.settings().k();
        while (k > 1) {
            k /= 2;
            RuleTable rules =
                    asked.with(new MiningSettings(k, 2)).mining().run(progress).rules();
            if (!rules.isEmpty()) {
                return OptionalInt.of(rules.both(0)); // rules come by falling count
            }
        }
        return OptionalInt.empty();
    }
}
