package cartwright.cli;

import cartwright.app.session.MiningForecast;
import java.util.Locale;

/** The line about a run before it starts. */
final class ForecastLine {

    private ForecastLine() {}

    /** Says it in numbers of two digits: an estimate is not better. */
    static String of(MiningForecast forecast) {
        String itemsets = String.format(Locale.ROOT, "%,d", twoDigits(forecast.itemsets()));
        String time = forecast.seconds() < 0.95
                ? "less than a second"
                : String.format(Locale.ROOT, "%,d s", twoDigits(Math.round(forecast.seconds())));
        return forecast.more()
                ? "more than " + itemsets + " itemsets, more than " + time.replace("less than ", "")
                : "about " + itemsets + " itemsets, " + time;
    }

    private static long twoDigits(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) number / unit) * unit;
    }
}
