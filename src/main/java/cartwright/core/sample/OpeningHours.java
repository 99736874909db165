package cartwright.core.sample;

import java.util.Arrays;

/** When people come: Saturdays and late afternoons more than Monday mornings, and more each month as the shop grows. */
final class OpeningHours {

    private static final int OPENS = 9;
    private static final Weights HOURS = new Weights(4, 7, 9, 9, 8, 8, 9, 11, 13, 12, 7, 3);
    private static final double[] WEEKDAYS = {0.8, 0.85, 0.9, 1.0, 1.25, 1.6, 0.6};
    private static final double GROWTH = 0.25;

    private final Weights days;

    OpeningHours(ShopPlan plan) {
        int count = plan.days().size();
        double[] weights = new double[count];
        for (int day = 0; day < count; day++) {
            SampleDay open = plan.days().get(day);
            weights[day] = WEEKDAYS[open.weekday() - 1] * (1 + GROWTH * day / count) * busy(plan, open.month());
        }
        days = new Weights(weights);
    }

    /** Returns how busy a month is: the sum of what each theme brings. */
    private static double busy(ShopPlan plan, int month) {
        double sum = 0;
        for (SampleTheme theme : plan.themes()) {
            sum += theme.weight() * theme.months().get(month - 1);
        }
        return sum;
    }

    /** Returns the minutes at which this many orders are paid, ascending. */
    int[] minutes(int orders, Dice dice) {
        int[] minutes = new int[orders];
        for (int i = 0; i < orders; i++) {
            int hour = OPENS + HOURS.pick(dice);
            minutes[i] = days.pick(dice) * SampleOrder.MINUTES_A_DAY + hour * 60 + dice.below(60);
        }
        Arrays.sort(minutes);
        return minutes;
    }
}
