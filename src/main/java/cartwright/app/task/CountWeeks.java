package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts, week by week, the baskets of a slice that have a rule. For use by one thread at a time.
 *
 * <p>The calendar of the project and the members of the slice are found when the first rule is counted, and kept.
 */
public final class CountWeeks {

    private final ProjectData data;
    private final Slice slice;
    private final RuleTable rules;
    private @Nullable Periods weeks;
    private @Nullable BitSet members;

    /** Creates the counter of a slice's rules. */
    public CountWeeks(ProjectData data, MinedSlice mined) {
        this(data, mined, null);
    }

    private CountWeeks(ProjectData data, MinedSlice mined, @Nullable Periods weeks) {
        this.data = data;
        this.slice = mined.slice();
        this.rules = mined.rules();
        this.weeks = weeks;
    }

    /** Returns a counter of other rules of the same project. */
    public CountWeeks of(MinedSlice mined) {
        return new CountWeeks(data, mined, weeks);
    }

    /**
     * Counts rules.
     *
     * @param rows rows of the rule table
     * @return one array a row, with one count a week; empty where no basket has a time
     */
    public List<int[]> count(List<Integer> rows, Progress progress) {
        Periods calendar = weeks == null ? Periods.of(data.occasions(), Periods.Length.WEEK) : weeks;
        weeks = calendar;
        progress.checkCancelled();
        BitSet kept = members == null ? slice.members() : members;
        members = kept;
        List<int[]> counts = new ArrayList<>(rows.size());
        for (int row : rows) {
            progress.checkCancelled();
            counts.add(calendar.count(FindBaskets.among(kept, data.index().basketsWith(whole(row)))));
        }
        return counts;
    }

    private Itemset whole(int row) {
        return Itemset.of(IntStream.concat(
                        IntStream.of(rules.antecedent(row).toArray()),
                        IntStream.of(rules.consequent(row).toArray()))
                .toArray());
    }
}
