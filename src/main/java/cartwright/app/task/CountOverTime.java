package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.app.session.Timeline;
import cartwright.app.session.Timeline.Point;
import cartwright.core.basket.Itemset;
import cartwright.core.similar.Slice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a rule, some products or the slice itself over time. */
public final class CountOverTime implements Job<Timeline> {

    private final ProjectData data;
    private final Slice slice;
    private final Subject subject;
    private final Periods.@Nullable Length length;

    /**
     * What is counted.
     *
     * @param among the products of the baskets looked at, which are then those of the slice; empty for all of the slice;
     *     null for all baskets of the project
     * @param holding the products of those that count; empty for all of the slice
     */
    public record Subject(@Nullable Itemset among, Itemset holding) {

        /** How many of all baskets are in the slice. */
        public static final Subject SLICE = new Subject(null, Itemset.of());
    }

    /**
     * Creates the job.
     *
     * @param length how long a period is; null for weeks, or months or quarters where shorter periods have too few
     */
    public CountOverTime(ProjectData data, Slice slice, Subject subject, Periods.@Nullable Length length) {
        this.data = data;
        this.slice = slice;
        this.subject = subject;
        this.length = length;
    }

    @Override
    public Timeline run(Progress progress) {
        BitSet members = slice.members();
        progress.checkCancelled();
        int[] holding = inside(members, subject.holding());
        progress.checkCancelled();
        Periods periods = periods(holding.length);
        int[] hits = periods.count(holding);
        progress.checkCancelled();
        int[] baskets = subject.among() == null
                ? periods.count(data.index().basketsWith(Itemset.of()))
                : periods.count(inside(members, subject.among()));
        List<Point> points = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            points.add(new Point(periods.start(period), baskets[period], hits[period]));
        }
        return new Timeline(periods.length(), points);
    }

    private Periods periods(int counted) {
        if (length != null) {
            return Periods.of(data.occasions(), length);
        }
        return Periods.readableFor(counted, Periods.Length.QUARTER, wanted -> Periods.of(data.occasions(), wanted));
    }

    private int[] inside(BitSet members, Itemset items) {
        return FindBaskets.among(members, data.index().basketsWith(items));
    }
}
