package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Correction;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.HoldOut;
import cartwright.core.rule.LayeredCriticalValues;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;

/** Hides the rules that tell nothing more than others, and those that chance may explain. */
public final class SelectRules implements Job<RuleSelection> {

    private static final long SPLIT_SEED = 1; // the same halves on every run

    private final MinedSlice mined;
    private final RuleLimits limits;
    private final Choice choice;

    /**
     * What is hidden.
     *
     * @param hideTwins rules about the same baskets as a simpler one
     * @param hideWeak rules no better than a shorter one
     * @param significance how chance is kept out
     * @param alpha the level of significance, in (0, 1)
     * @param productive whether each step from a shorter rule must be significant, not the whole rule alone
     */
    public record Choice(
            boolean hideTwins, boolean hideWeak, Significance significance, double alpha, boolean productive) {

        /** @throws IllegalArgumentException if alpha is out of its range */
        public Choice {
            if (!(alpha > 0 && alpha < 1)) {
                throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
            }
        }

        /** Tells whether nothing is hidden. */
        public boolean hidesNothing() {
            return !hideTwins && !hideWeak && significance == Significance.NONE;
        }
    }

    /**
     * Creates the job.
     *
     * @param limits the limits that the rules were made with
     */
    public SelectRules(MinedSlice mined, RuleLimits limits, Choice choice) {
        this.mined = mined;
        this.limits = limits;
        this.choice = choice;
    }

    @Override
    public RuleSelection run(Progress progress) {
        if (choice.hidesNothing()) {
            return RuleSelection.everyRule(mined.rules());
        }
        MiningMonitor monitor = new ProgressMonitor(progress);
        RuleLattice lattice = new RuleLattice(mined.rules(), monitor);
        return RuleSelection.of(lattice, choice.hideTwins(), choice.hideWeak(), significant(lattice, monitor));
    }

    private IntPredicate significant(RuleLattice lattice, MiningMonitor monitor) {
        return switch (choice.significance()) {
            case NONE -> row -> true;
            case LAYERED -> layered(lattice);
            case HOLDOUT -> heldOut(monitor);
            case BONFERRONI, HOLM, BH -> corrected(lattice);
        };
    }

    private double p(RuleLattice lattice, int row) {
        return choice.productive() ? lattice.productiveP(row) : lattice.pValue(row);
    }

    private IntPredicate corrected(RuleLattice lattice) {
        Correction correction = choice.significance().correction();
        double[] p = new double[mined.rules().size()];
        Arrays.setAll(p, row -> p(lattice, row));
        double[] adjusted = correction == null ? p : correction.adjust(p);
        return row -> adjusted[row] <= choice.alpha();
    }

    private IntPredicate layered(RuleLattice lattice) {
        BasketSet slice = mined.slice().baskets();
        int items = (int) Arrays.stream(slice.itemSupportCounts())
                .filter(count -> count > 0)
                .count();
        int longest = 2;
        for (int b = 0; b < slice.size(); b++) {
            longest = Math.max(longest, slice.start(b + 1) - slice.start(b));
        }
        long allowed = Math.min(mined.settings().maxLength(), (long) limits.maxAntecedent() + limits.maxConsequent());
        LayeredCriticalValues levels =
                new LayeredCriticalValues(choice.alpha(), items, (int) Math.max(2, Math.min(longest, allowed)), limits);
        return row -> p(lattice, row) <= levels.of(mined.rules().length(row));
    }

    private IntPredicate heldOut(MiningMonitor monitor) {
        BasketSet slice = mined.slice().baskets();
        int[] shuffled = shuffled(slice.size());
        int half = slice.size() / 2;
        int[] first = Arrays.copyOf(shuffled, half);
        int[] rest = Arrays.copyOfRange(shuffled, half, shuffled.length);
        MiningSettings halved = mined.settings().withK((mined.settings().k() + 1) / 2);
        BasketSet explored = slice.select(first, first.length);
        FrequentItemsets itemsets =
                new ProjectedMiner(halved, Runtime.getRuntime().availableProcessors()).mine(explored, monitor);
        RuleTable found = new ConstrainedRules(halved, limits)
                .of(itemsets, explored, new CountMemory(BasketIndex.of(explored)), monitor);
        BasketIndex held = BasketIndex.of(slice.select(rest, rest.length));
        HoldOut.Level level = new HoldOut.Level(choice.alpha(), choice.productive());
        return new HoldOut(mined.rules(), found, held, level, monitor).passes();
    }

    /** Fisher and Yates, from a fixed seed. */
    private static int[] shuffled(int size) {
        Random random = new Random(SPLIT_SEED);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
