package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.RuleGenerator;

/** Mines the baskets behind a query, or all baskets, and makes the rules. */
public final class MineSlice implements Job<MinedSlice> {

    private final ProjectData data;
    private final BasketSet slice;
    private final double tau;
    private final MiningSettings settings;
    private final double minConfidence;

    private MineSlice(ProjectData data, BasketSet slice, double tau, MiningSettings settings, double minConfidence) {
        this.data = data;
        this.slice = slice;
        this.tau = tau;
        this.settings = settings;
        this.minConfidence = minConfidence;
    }

    /**
     * Mines all baskets.
     *
     * @param minConfidence smallest confidence of a rule, a proportion in [0, 1]
     */
    public static MineSlice ofAll(ProjectData data, MiningSettings settings, double minConfidence) {
        return new MineSlice(data, data.baskets(), Double.NEGATIVE_INFINITY, settings, minConfidence);
    }

    /**
     * Mines the baskets near a query.
     *
     * @param minConfidence smallest confidence of a rule inside the slice, a proportion in [0, 1]
     */
    public static MineSlice near(
            ProjectData data, QueryAnswer answer, SliceChoice choice, MiningSettings settings, double minConfidence) {
        int count = choice.count(answer.ranked());
        double tau = choice instanceof SliceChoice.AboveTau above
                ? above.tau()
                : answer.ranked().tauForNearest(count);
        return new MineSlice(data, answer.ranked().prefix(count), tau, settings, minConfidence);
    }

    @Override
    public MinedSlice run(Progress progress) {
        FrequentItemsets itemsets =
                new ProjectedMiner(settings, Runtime.getRuntime().availableProcessors()).mine(slice, monitor(progress));
        progress.checkCancelled();
        return new MinedSlice(
                slice, tau, settings, itemsets, new RuleGenerator(minConfidence).rules(itemsets, data.index()));
    }

    private static MiningMonitor monitor(Progress progress) {
        return new MiningMonitor() {
            @Override
            public void level(int size, long candidates) {
                progress.report(size, -1);
            }

            @Override
            public void done(double share) {
                progress.report(Math.round(share * 100), 100);
            }

            @Override
            public void checkCancelled() {
                progress.checkCancelled();
            }
        };
    }
}
