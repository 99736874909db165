package cartwright.ui.scatter;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis: which number stands where.
 *
 * @param min number at the start
 * @param max number at the end; greater than {@code min}
 * @param logarithmic whether equal steps are equal factors, for which both ends are positive
 */
public record Scale(double min, double max, boolean logarithmic) {

    private static final double[] NICE = {1, 2, 5};

    /** From this factor between the ends on, equal factors read better than equal differences. */
    private static final double WIDE = 8;

    /** @throws IllegalArgumentException if the ends do not span an axis */
    public Scale {
        if (!(min < max) || (logarithmic && !(min > 0))) {
            throw new IllegalArgumentException("no axis from " + min + " to " + max);
        }
    }

    /** Returns an axis that holds whole numbers of at least 1 with a little room on both sides. */
    static Scale ofCounts(double smallest, double largest) {
        if (largest / Math.max(1, smallest) >= WIDE) {
            return new Scale(Math.max(1, smallest) / 1.15, largest * 1.15, true);
        }
        double room = Math.max(1, (largest - smallest) * 0.05);
        return new Scale(Math.max(0, smallest - room), largest + room, false);
    }

    /** Returns an axis of shares from 0 up to the largest and a little more, at most to 1 and some room. */
    static Scale ofShares(double largest) {
        return new Scale(0, Math.max(0.05, Math.min(1, largest) * 1.06), false);
    }

    /** Returns the place of a number, 0 at the start and 1 at the end of the axis. */
    public double place(double number) {
        return logarithmic ? Math.log(number / min) / Math.log(max / min) : (number - min) / (max - min);
    }

    /** Returns the number at a place, 0 at the start and 1 at the end of the axis. */
    public double number(double place) {
        return logarithmic ? min * Math.pow(max / min, place) : min + (max - min) * place;
    }

    /** Returns round numbers on the axis, at most about {@code most} of them. */
    public List<Double> ticks(int most) {
        return logarithmic ? factors(most) : steps(most);
    }

    private List<Double> factors(int most) {
        List<Double> ticks = new ArrayList<>();
        for (double power = Math.pow(10, Math.floor(Math.log10(min))); power <= max; power *= 10) {
            for (double nice : NICE) {
                if (power * nice >= min && power * nice <= max) {
                    ticks.add(power * nice);
                }
            }
        }
        if (ticks.size() <= most) {
            return ticks;
        }
        return ticks.stream()
                .filter(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-9)
                .toList();
    }

    private List<Double> steps(int most) {
        double rough = (max - min) / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double nice : NICE) {
            if (nice * power >= rough) {
                step = nice * power;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(max / step + 1e-9);
        for (long at = (long) Math.ceil(min / step - 1e-9); at <= last; at++) {
            ticks.add(at * step);
        }
        return ticks;
    }
}
