package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;

/** Mines the baskets behind a query, or all baskets, and makes the rules. */
public final class MineSlice implements Job<MinedSlice> {

    private final ProjectData data;
    private final Slice slice;
    private final double tau;
    private final MiningSettings settings;
    private final RuleLimits limits;

    private MineSlice(ProjectData data, Slice slice, double tau, MiningSettings settings, RuleLimits limits) {
        this.data = data;
        this.slice = slice;
        this.tau = tau;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Mines all baskets.
     *
     * @param limits which rules are wanted
     */
    public static MineSlice ofAll(ProjectData data, MiningSettings settings, RuleLimits limits) {
        return new MineSlice(data, Slice.of(data.baskets()), Double.NEGATIVE_INFINITY, settings, limits);
    }

    /**
     * Mines the baskets near a query.
     *
     * @param limits which rules are wanted
     */
    public static MineSlice near(
            ProjectData data, QueryAnswer answer, SliceChoice choice, MiningSettings settings, RuleLimits limits) {
        int count = choice.count(answer.ranked());
        double tau = choice instanceof SliceChoice.AboveTau above
                ? above.tau()
                : answer.ranked().tauForNearest(count);
        return new MineSlice(data, answer.ranked().slice(count), tau, settings, limits);
    }

    @Override
    public MinedSlice run(Progress progress) {
        MiningMonitor monitor = new ProgressMonitor(progress);
        FrequentItemsets itemsets =
                new ProjectedMiner(settings, Runtime.getRuntime().availableProcessors()).mine(slice.baskets(), monitor);
        RuleTable rules = new RuleGenerator(limits).rules(itemsets, new CountMemory(data.index()), monitor);
        return new MinedSlice(slice, tau, settings, itemsets, rules);
    }
}
