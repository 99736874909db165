package cartwright.core.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes clean sales as dirty as real files are: returns, blanks, words for numbers, lines that stand twice. */
public final class Soiling {

    private static final int MISSPELLED_PRODUCTS = 20;
    private static final int LATEST_RETURN_DAYS = 21;

    /**
     * How many lines get each fault.
     *
     * @param returns lines added that take goods back
     * @param blankNames lines that lose the name
     * @param trailingBlanks lines whose name gets blanks behind it
     * @param otherSpellings lines that get another spelling, of 20 products
     * @param noBasket lines that lose the order id
     * @param noItem lines that lose both sku and name
     * @param notANumber lines whose quantity becomes a word
     * @param notADate lines whose time becomes no date
     * @param duplicates lines that are written twice
     */
    public record Amounts(
            int returns,
            int blankNames,
            int trailingBlanks,
            int otherSpellings,
            int noBasket,
            int noItem,
            int notANumber,
            int notADate,
            int duplicates) {}

    private final Dice dice;
    private final int endMinute;

    /**
     * Creates the dirt.
     *
     * @param days number of days of sale: no return comes later
     */
    public Soiling(int days, long seed) {
        this.dice = new Dice(seed);
        this.endMinute = days * SampleOrder.MINUTES_A_DAY;
    }

    /**
     * Returns the lines with faults, in order of time.
     *
     * <p>The first line of each product stays clean, so that its sku and name are known before a line goes without.
     *
     * @throws IllegalArgumentException if there are fewer than ten lines for each fault
     */
    public List<SampleLine> soil(List<SampleLine> clean, Amounts amounts) {
        List<SampleLine> lines = new ArrayList<>(clean);
        Spots spots = new Spots(lines, dice, faults(amounts) * 10);
        spots.spoil(LineFault.BLANK_NAME, amounts.blankNames());
        spots.spoil(LineFault.TRAILING_BLANKS, amounts.trailingBlanks());
        misspell(lines, spots, amounts.otherSpellings());
        spots.spoil(LineFault.NO_BASKET, amounts.noBasket());
        spots.spoil(LineFault.NO_ITEM, amounts.noItem());
        spots.spoil(LineFault.NOT_A_NUMBER, amounts.notANumber());
        spots.spoil(LineFault.NOT_A_DATE, amounts.notADate());
        List<SampleLine> dirty = twice(lines, spots.clean(amounts.duplicates()));
        dirty.addAll(returns(clean, amounts.returns()));
        dirty.sort(Comparator.comparingInt(line -> line.order().minute())); // stable: orders stay whole
        return dirty;
    }

    private static int faults(Amounts amounts) {
        return amounts.blankNames()
                + amounts.trailingBlanks()
                + amounts.otherSpellings()
                + amounts.noBasket()
                + amounts.noItem()
                + amounts.notANumber()
                + amounts.notADate()
                + amounts.duplicates();
    }

    private void misspell(List<SampleLine> lines, Spots spots, int count) {
        Set<Integer> products = new HashSet<>();
        while (products.size() < MISSPELLED_PRODUCTS && count > 0) {
            products.add(lines.get(dice.below(lines.size())).product());
        }
        spots.spoilOnly(products, LineFault.OTHER_SPELLING, count);
    }

    private static List<SampleLine> twice(List<SampleLine> lines, Set<Integer> repeated) {
        List<SampleLine> result = new ArrayList<>(lines.size() + repeated.size());
        for (int i = 0; i < lines.size(); i++) {
            result.add(lines.get(i));
            if (repeated.contains(i)) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    private List<SampleLine> returns(List<SampleLine> clean, int count) {
        List<SampleLine> returns = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        while (returns.size() < count) {
            SampleLine line = clean.get(dice.below(clean.size()));
            SampleOrder order = line.order();
            int minute = order.minute() + (1 + dice.below(LATEST_RETURN_DAYS)) * SampleOrder.MINUTES_A_DAY;
            if (minute < endMinute && numbers.add(order.number())) {
                SampleOrder back =
                        new SampleOrder(order.number(), minute, order.theme(), order.customer(), order.store(), true);
                returns.add(new SampleLine(back, line.product(), -line.quantity(), line.cents(), LineFault.RETURN));
            }
        }
        return returns;
    }

    /** The lines that may still get a fault. */
    private static final class Spots {

        private final List<SampleLine> lines;
        private final Dice dice;
        private final Set<Integer> taken;

        Spots(List<SampleLine> lines, Dice dice, int needed) {
            if (lines.size() < needed) {
                throw new IllegalArgumentException("faults need " + needed + " lines, got " + lines.size());
            }
            this.lines = lines;
            this.dice = dice;
            Set<Integer> seen = new HashSet<>();
            this.taken = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                if (seen.add(lines.get(i).product())) {
                    taken.add(i);
                }
            }
        }

        void spoil(LineFault fault, int count) {
            clean(count).forEach(i -> lines.set(i, lines.get(i).with(fault)));
        }

        Set<Integer> clean(int count) {
            Set<Integer> chosen = new HashSet<>();
            while (chosen.size() < count) {
                int i = dice.below(lines.size());
                if (taken.add(i)) {
                    chosen.add(i);
                }
            }
            return chosen;
        }

        /** Spoils lines of these products alone, spread over the whole period; fewer when there are fewer. */
        void spoilOnly(Set<Integer> products, LineFault fault, int count) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (products.contains(lines.get(i).product()) && !taken.contains(i)) {
                    places.add(dice.below(places.size() + 1), i);
                }
            }
            for (int i : places.stream().limit(count).collect(Collectors.toList())) {
                taken.add(i);
                lines.set(i, lines.get(i).with(fault));
            }
        }
    }
}
