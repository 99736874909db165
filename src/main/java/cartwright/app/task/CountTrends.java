package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Periods;
import cartwright.app.session.Periods.Length;
import cartwright.app.session.ProjectData;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts, week by week, the baskets of a slice that have a rule; month by month where the rule in the middle is too rare for
 * weeks, so that all rules of a table are counted alike. For use by one thread at a time.
 *
 * <p>The calendar of the project and the members of the slice are found when the first rule is counted, and kept.
 */
public final class CountTrends {

    private static final int SAMPLE = 1000;

    private final ProjectData data;
    private final Slice slice;
    private final RuleTable rules;
    private final Map<Length, Periods> calendars;
    private @Nullable Periods calendar;
    private @Nullable BitSet members;

    /** Creates the counter of a slice's rules. */
    public CountTrends(ProjectData data, MinedSlice mined) {
        this(data, mined, new EnumMap<>(Length.class));
    }

    private CountTrends(ProjectData data, MinedSlice mined, Map<Length, Periods> calendars) {
        this.data = data;
        this.slice = mined.slice();
        this.rules = mined.rules();
        this.calendars = calendars;
    }

    /** Returns a counter of other rules of the same project. */
    public CountTrends of(MinedSlice mined) {
        return new CountTrends(data, mined, calendars);
    }

    /**
     * Counts rules.
     *
     * @param rows rows of the rule table
     * @return one array a row, with one count a period; empty where no basket has a time
     */
    public List<int[]> count(List<Integer> rows, Progress progress) {
        Periods periods = periods();
        progress.checkCancelled();
        BitSet kept = members == null ? slice.members() : members;
        members = kept;
        List<int[]> counts = new ArrayList<>(rows.size());
        for (int row : rows) {
            progress.checkCancelled();
            counts.add(periods.count(FindBaskets.among(kept, data.index().basketsWith(FindBaskets.whole(rules, row)))));
        }
        return counts;
    }

    /** Returns the weeks or months that are counted in. */
    public Periods periods() {
        Periods chosen = calendar;
        if (chosen == null) {
            chosen = Periods.readableFor(middleCount(), Length.MONTH, this::calendar);
            calendar = chosen;
        }
        return chosen;
    }

    private Periods calendar(Length length) {
        return calendars.computeIfAbsent(length, wanted -> Periods.of(data.occasions(), wanted));
    }

    /** The median count of the rules, of some of them where there are many; 0 without rules. */
    private int middleCount() {
        int step = Math.max(1, rules.size() / SAMPLE);
        int[] counts = IntStream.iterate(0, row -> row < rules.size(), row -> row + step)
                .map(rules::both)
                .sorted()
                .toArray();
        return counts.length == 0 ? 0 : counts[counts.length / 2];
    }
}
