package cartwright.app.session;

import cartwright.core.rule.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * How something went, period by period: so many of so many baskets.
 *
 * @param length how long a period is
 * @param points one for each period, without a gap
 */
public record Timeline(Periods.Length length, List<Point> points) {

    /** Copies the list. */
    public Timeline {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param start its first day
     * @param baskets baskets looked at
     * @param hits those of them that count
     */
    public record Point(LocalDate start, int baskets, int hits) {

        /** Returns the share that counts, in [0, 1]; not a number without baskets. */
        public double share() {
            return (double) hits / baskets;
        }

        /** Returns the 95 % Wilson interval of the share. */
        public Interval interval() {
            return Interval.wilson(hits, baskets);
        }
    }

    /** Returns the largest number of hits of a period; 0 without periods. */
    public int mostHits() {
        return points.stream().mapToInt(Point::hits).max().orElse(0);
    }
}
