package cartwright.ui.query;

import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import org.jspecify.annotations.Nullable;

/**
 * The question as it stands: which baskets, and what counts as often. Immutable.
 *
 * @param data the open project
 * @param answer the query's answer; null when no query narrows the baskets
 * @param tau baskets with a greater score are kept; of no meaning without an answer
 * @param settings smallest count and largest itemset
 * @param minConfidence smallest attach rate of a rule in the kept baskets, in [0, 1]
 */
public record Asked(
        ProjectData data, @Nullable QueryAnswer answer, double tau, MiningSettings settings, double minConfidence) {

    /** Returns the number of baskets kept. */
    public int kept() {
        return answer == null ? data.baskets().size() : answer.ranked().countAbove(tau);
    }

    /** Returns the share of the baskets kept, in [0, 1]. */
    public double keptShare() {
        int all = data.baskets().size();
        return all == 0 ? 0 : (double) kept() / all;
    }

    /** Returns the same question with another smallest count and largest itemset. */
    public Asked with(MiningSettings other) {
        return new Asked(data, answer, tau, other, minConfidence);
    }

    /** Returns the job that mines these baskets; cutting them out takes time, so call it where the job runs. */
    public MineSlice mining() {
        RuleLimits limits = RuleLimits.singleConsequent(minConfidence);
        return answer == null
                ? MineSlice.ofAll(data, settings, limits)
                : MineSlice.near(data, answer, new SliceChoice.AboveTau(tau), settings, limits);
    }
}
