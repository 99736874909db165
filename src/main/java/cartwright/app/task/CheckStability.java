package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.app.session.StabilityReport;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleStability;
import cartwright.core.rule.RuleTable;
import cartwright.core.rule.SplitHalf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells how far the rules of a project would be found again: in the other half, in other draws, week after week. */
public final class CheckStability implements Job<StabilityReport> {

    private static final int STEPS = 3;

    private final ProjectData data;
    private final Plan plan;

    /**
     * What is checked.
     *
     * @param settings thresholds over all baskets; in a half, k is half of it, rounded up
     * @param limits which rules are looked at
     * @param rules most rules that are looked at one by one, those of most baskets first
     * @param resamples number of bootstrap samples; at least 1
     * @param seed of the halves and the samples
     */
    public record Plan(MiningSettings settings, RuleLimits limits, int rules, int resamples, long seed) {}

    /** Creates the job. */
    public CheckStability(ProjectData data, Plan plan) {
        this.data = data;
        this.plan = plan;
    }

    @Override
    public StabilityReport run(Progress progress) {
        ProgressMonitor monitor = new ProgressMonitor(new WithoutCounts(progress));
        SplitHalf half = SplitHalf.of(data.baskets(), plan.settings, plan.limits, plan.seed, monitor);
        progress.report(1, STEPS);
        int threads = Runtime.getRuntime().availableProcessors();
        RuleTable rules = new RuleGenerator(plan.limits)
                .rules(
                        new ProjectedMiner(plan.settings, threads).mine(data.baskets(), monitor),
                        new CountMemory(data.index()),
                        monitor);
        progress.report(2, STEPS);
        return report(half, rules, progress);
    }

    private StabilityReport report(SplitHalf half, RuleTable rules, Progress progress) {
        int count = Math.min(plan.rules, rules.size());
        RuleStability stability =
                new RuleStability(rules, data.index(), plan.settings.k(), plan.limits.minConfidence());
        double[] survival = stability.survival(count, plan.resamples, plan.seed, progress::checkCancelled);
        Periods weeks = Periods.of(data.occasions(), Periods.Length.WEEK);
        int[] weekOf = new int[data.baskets().size()];
        Arrays.setAll(weekOf, weeks.size() == 0 ? basket -> Periods.NONE : weeks::of);
        List<StabilityReport.Line> lines = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            progress.checkCancelled();
            lines.add(new StabilityReport.Line(
                    rules.rule(row), survival[row], stability.held(row, weekOf, weeks.size())));
        }
        progress.report(STEPS, STEPS);
        return new StabilityReport(half, rules.size(), weeks.size(), lines);
    }

    /** Mining reports shares of its own, which are not those of the whole. */
    private record WithoutCounts(Progress progress) implements Progress {

        @Override
        public void report(long done, long total) {
            // The three steps are what is shown.
        }

        @Override
        public void checkCancelled() {
            progress.checkCancelled();
        }
    }
}
