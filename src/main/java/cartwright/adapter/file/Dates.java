package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.Notation.DateOrder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles over a whole column whether 3/4/2024 is in April or in March. */
final class Dates {

    private final Set<Integer> firsts = new HashSet<>();
    private final Set<Integer> seconds = new HashSet<>();
    private boolean settled;
    private boolean dayFirst;

    /**
     * Reads a column until its order is plain. It costs a look at every line only where no line says: a file sorted by time
     * may begin with thousands of lines of the 12th of a month, and the wrong order would shift them silently.
     *
     * @param column the column; null when there is none
     * @param told what the analyst said
     */
    static Dates of(Records records, @Nullable Integer column, DateOrder told, Progress progress)
            throws ImportException {
        Dates dates = new Dates();
        if (told != DateOrder.GUESS) {
            dates.settled = true;
            dates.dayFirst = told == DateOrder.DAY_FIRST;
        } else if (column != null) {
            int index = column;
            records.forEach(new OnlyCancelling(progress), record -> {
                if (record.size() > index) {
                    dates.see(record.cell(index));
                }
                return dates.isOpen() || record.line() < Sample.MOST_ROWS;
            });
        }
        return dates;
    }

    /** The look ahead is no part of what is done, yet may be cancelled. */
    private record OnlyCancelling(Progress progress) implements Progress {

        @Override
        public void report(long done, long total) {
            // nothing to say
        }

        @Override
        public void checkCancelled() {
            progress.checkCancelled();
        }
    }

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

    /** Tells whether no date so far says which number is the day, though some need it. */
    boolean isOpen() {
        return !settled && !firsts.isEmpty();
    }

    /** Returns the answer: a number above 12 is a day; failing that, days change more often than months. */
    TimePattern pattern() {
        return new TimePattern(settled ? dayFirst : firsts.size() >= seconds.size());
    }
}
