package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;

/**
 * Finds a k that gives as many rules as a person reads through: 50 to 500 that tell more than a shorter rule.
 *
 * <p>k is halved until there are enough; a larger k then only filters what was counted, so the search among these is
 * cheap. Where no k gives 50 the one that gives most is returned; where one step of k leads from fewer than 50 to more
 * than 500, the larger.
 */
public final class SuggestK implements Job<Integer> {

    private static final int FEWEST = 50;
    private static final int MOST = 500;
    private static final int SMALLEST_K = 2; // what one basket holds is no pattern

    private final LiveSlices slices;
    private final LiveSlices.Wanted wanted;

    /** Creates the job for a slice; the k that is wanted of it is not looked at. */
    public SuggestK(LiveSlices slices, LiveSlices.Wanted wanted) {
        this.slices = slices;
        this.wanted = wanted;
    }

    @Override
    public Integer run(Progress progress) {
        int k = SuggestedK.of(wanted.count());
        int found = rulesWorthReading(k, progress);
        while (found < FEWEST && k > SMALLEST_K) {
            k = Math.max(SMALLEST_K, k / 2);
            found = rulesWorthReading(k, progress);
        }
        return found <= MOST ? k : between(k, progress);
    }

    /** The smallest k above one with too many rules that gives at most {@value #MOST}. */
    private int between(int tooSmall, Progress progress) {
        int low = tooSmall;
        int high = Math.max(tooSmall + 1, wanted.count());
        while (high - low > 1) {
            int middle = low + Math.max(1, Math.min((high - low) / 2, low)); // doubles at first, then halves
            if (rulesWorthReading(middle, progress) > MOST) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private int rulesWorthReading(int k, Progress progress) {
        MiningSettings settings = new MiningSettings(k, wanted.settings().maxLength());
        LiveSlices.Wanted at = new LiveSlices.Wanted(wanted.count(), wanted.tau(), settings, wanted.limits());
        RuleTable rules = slices.mine(at, progress).rules();
        RuleLattice lattice = new RuleLattice(rules, new ProgressMonitor(progress));
        return RuleSelection.of(lattice, true, true, row -> true).size();
    }
}
