package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.session.RunComparison;
import cartwright.app.session.RunComparison.Difference;
import cartwright.app.session.RunComparison.Kind;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the rules that two runs do not share, and those whose counts differ. Rules are the same when both their sides are. */
public final class CompareRuns {

    /** Asking whether to stop takes time too: once for so many rules. */
    private static final int STEP = 4096;

    private final RuleTable first;
    private final RuleTable second;
    private final int most;

    /**
     * Creates the comparison.
     *
     * @param most how many differences of each kind are returned with their rule; at least 0
     */
    public CompareRuns(RuleTable first, RuleTable second, int most) {
        this.first = first;
        this.second = second;
        this.most = most;
    }

    /** Compares. */
    public RunComparison run(Progress progress) {
        List<Difference> gained = new ArrayList<>();
        List<Difference> changed = new ArrayList<>();
        for (int row = 0; row < second.size(); row++) {
            step(row, progress);
            AssociationRule rule = second.rule(row);
            int before = first.rowOf(rule);
            if (before < 0) {
                gained.add(new Difference(Kind.GAINED, rule, 0, second.both(row)));
            } else if (!first.rule(before).slice().equals(rule.slice())) {
                changed.add(new Difference(Kind.CHANGED, rule, first.both(before), second.both(row)));
            }
        }
        List<Difference> lost = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            step(row, progress);
            AssociationRule rule = first.rule(row);
            if (second.rowOf(rule) < 0) {
                lost.add(new Difference(Kind.LOST, rule, first.both(row), 0));
            }
        }
        List<Difference> shown = new ArrayList<>(top(gained));
        shown.addAll(top(lost));
        shown.addAll(top(changed));
        return new RunComparison(first.size(), second.size(), gained.size(), lost.size(), changed.size(), shown);
    }

    private static void step(int row, Progress progress) {
        if (row % STEP == 0) {
            progress.checkCancelled();
        }
    }

    private List<Difference> top(List<Difference> all) {
        return all.stream()
                .sorted(Comparator.comparingInt((Difference one) -> -Math.max(one.before(), one.after()))
                        .thenComparing(one -> one.rule().antecedent())
                        .thenComparing(one -> one.rule().consequent()))
                .limit(most)
                .toList();
    }
}
