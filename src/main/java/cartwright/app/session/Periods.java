package cartwright.app.session;

import cartwright.core.basket.Occasions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The weeks, months or quarters that baskets were bought in, without a gap from the first to the last. Immutable. */
public final class Periods {

    /** The period of a basket without a time. */
    public static final int NONE = -1;

    private static final long DAY = 24 * 60 * 60;

    /** Fewer baskets a period than this jump between 0 and 1 and show nothing. */
    private static final int READABLE = 5;

    /** Of fewer periods no course can be seen. */
    private static final int FEWEST = 3;

    private final Occasions occasions;
    private final Length length;
    private final List<LocalDate> starts;
    private final long firstDay;
    private final int[] ofDay;

    private Periods(Occasions occasions, Length length, List<LocalDate> starts, long firstDay, int[] ofDay) {
        this.occasions = occasions;
        this.length = length;
        this.starts = List.copyOf(starts);
        this.firstDay = firstDay;
        this.ofDay = ofDay;
    }

    /** How long a period is. */
    public enum Length {
        /** Monday to Sunday. */
        WEEK,
        /** A month of the calendar. */
        MONTH,
        /** Three months of the calendar, from January, April, July or October. */
        QUARTER;

        private LocalDate startOf(LocalDate day) {
            return switch (this) {
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            };
        }
    }

    /** Divides the time of the baskets; each day is looked up in the calendar once, however many baskets it has. */
    public static Periods of(Occasions occasions, Length length) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int basket = 0; basket < occasions.size(); basket++) {
            long time = occasions.time(basket);
            if (time != Occasions.NO_TIME) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        if (last == Long.MIN_VALUE) {
            return new Periods(occasions, length, List.of(), 0, new int[0]);
        }
        long firstDay = Math.floorDiv(first, DAY);
        int[] ofDay = new int[Math.toIntExact(Math.floorDiv(last, DAY) - firstDay + 1)];
        List<LocalDate> starts = new ArrayList<>();
        for (int day = 0; day < ofDay.length; day++) {
            LocalDate start = length.startOf(LocalDate.ofEpochDay(firstDay + day));
            if (starts.isEmpty() || !starts.get(starts.size() - 1).equals(start)) {
                starts.add(start);
            }
            ofDay[day] = starts.size() - 1;
        }
        return new Periods(occasions, length, starts, firstDay, ofDay);
    }

    /**
     * Divides the time of the baskets into weeks; into months where weeks are too short for what is counted in them, into quarters
     * where months are: they would have fewer than 5 baskets on average. Fewer than three periods are never chosen where shorter
     * ones give more.
     *
     * @param counted the baskets that are to be counted; at least 0
     * @param longest no longer periods are chosen
     * @param of gives the periods of a length
     */
    public static Periods readableFor(long counted, Length longest, Function<Length, Periods> of) {
        Periods chosen = of.apply(Length.WEEK);
        for (Length longer : List.of(Length.MONTH, Length.QUARTER)) {
            if (chosen.length() == longest || counted >= (long) READABLE * chosen.size()) {
                return chosen;
            }
            Periods next = of.apply(longer);
            if (next.size() < FEWEST) {
                return chosen;
            }
            chosen = next;
        }
        return chosen;
    }

    /** Returns how long a period is. */
    public Length length() {
        return length;
    }

    /** Returns the number of periods; 0 where no basket has a time. */
    public int size() {
        return starts.size();
    }

    /** Returns the first day of a period in [0, size()), which may lie before the first basket. */
    public LocalDate start(int period) {
        return starts.get(period);
    }

    /** Returns the period of a basket, or {@link #NONE}. */
    public int of(int basket) {
        long time = occasions.time(basket);
        return time == Occasions.NO_TIME ? NONE : ofDay[(int) (Math.floorDiv(time, DAY) - firstDay)];
    }

    /** Counts baskets, period by period; those without a time are left out. */
    public int[] count(int[] baskets) {
        int[] counts = new int[size()];
        for (int basket : baskets) {
            int period = of(basket);
            if (period != NONE) {
                counts[period]++;
            }
        }
        return counts;
    }

    /** Returns the starts of all periods. */
    public List<LocalDate> starts() {
        return starts;
    }
}
