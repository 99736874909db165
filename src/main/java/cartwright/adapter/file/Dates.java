package cartwright.adapter.file;

import java.util.HashSet;
import java.util.Set;

/** Settles over a whole column whether 3/4/2024 is in April or in March. */
final class Dates {

    private final Set<Integer> firsts = new HashSet<>();
    private final Set<Integer> seconds = new HashSet<>();
    private boolean settled;
    private boolean dayFirst;

    /** Looks at one date. */
    void see(String text) {
        int[] open = TimePattern.open(text);
        if (open == null || settled) {
            return;
        }
        if (open[0] > 12 != open[1] > 12) {
            settled = true;
            dayFirst = open[0] > 12;
        }
        if (open[0] <= 31 && open[1] <= 31) {
            firsts.add(open[0]);
            seconds.add(open[1]);
        }
    }

    /** Tells whether more dates could change the answer. */
    boolean isOpen() {
        return !settled && !firsts.isEmpty();
    }

    /** Returns the answer: a number above 12 is a day; failing that, days change more often than months. */
    TimePattern pattern() {
        return new TimePattern(settled ? dayFirst : firsts.size() >= seconds.size());
    }
}
