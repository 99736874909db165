package cartwright.ui.query;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.MiningForecast;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.LiveSlices;
import cartwright.app.task.SuggestK;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLimits;
import org.jspecify.annotations.Nullable;

/**
 * Counts the questions about one project anew as they change. Called by jobs, on any thread.
 *
 * <p>The baskets stay in the order of the newest query, for sliders move far more often than queries change.
 */
final class Recounts {

    private final ProjectData data;
    private final CountMemory overall;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private @Nullable QueryAnswer orderedFor;
    private @Nullable LiveSlices slices;

    Recounts(ProjectData data) {
        this.data = data;
        this.overall = new CountMemory(data.index());
    }

    boolean isOf(ProjectData other) {
        return data.equals(other);
    }

    /** Puts the baskets into the order of an answer; null for all baskets. */
    synchronized LiveSlices order(@Nullable QueryAnswer answer, Progress progress) {
        LiveSlices ready = slices;
        if (ready == null || orderedFor != answer) {
            slices = null; // what the order before took is free before the next is made
            ready = new LiveSlices(data, answer, overall, threads, progress);
            slices = ready;
            orderedFor = answer;
        }
        return ready;
    }

    /** Returns a first answer where the whole one takes a while, else the whole one. */
    MinedSlice firstOrWhole(Asked asked, Progress progress) {
        MinedSlice first = order(asked.answer(), progress).first(wanted(asked), progress);
        return first == null ? whole(asked, progress) : first;
    }

    MinedSlice whole(Asked asked, Progress progress) {
        return order(asked.answer(), progress).mine(wanted(asked), progress);
    }

    /** Says about how much the whole answer will be. */
    MiningForecast forecast(Asked asked, Progress progress) {
        return order(asked.answer(), progress).forecast(wanted(asked), progress);
    }

    /** Finds a k that gives as many rules as a person reads through. */
    int suggestK(Asked asked, Progress progress) {
        return new SuggestK(order(asked.answer(), progress), wanted(asked)).run(progress);
    }

    /** Prepares for small moves from here. */
    void ahead(Asked asked, Progress progress) {
        order(asked.answer(), progress).mineAhead(wanted(asked), progress);
    }

    private static LiveSlices.Wanted wanted(Asked asked) {
        double tau = asked.answer() == null ? Double.NEGATIVE_INFINITY : asked.tau();
        return new LiveSlices.Wanted(
                asked.kept(), tau, asked.settings(), RuleLimits.singleConsequent(asked.minConfidence()));
    }
}
