package cartwright.cli;

import cartwright.app.session.MiningForecast;
import java.util.Locale;

/** The line about a run before it starts. */
final class ForecastLine {

    private ForecastLine() {}

    /** Says it in numbers of two digits: an estimate is not better. */
    static String of(MiningForecast forecast) {
        String itemsets = String.format(Locale.ROOT, "%,d", forecast.roundedItemsets());
        long seconds = forecast.roundedSeconds();
        String time = seconds == 0 ? "less than a second" : String.format(Locale.ROOT, "%,d s", seconds);
        return forecast.more()
                ? "more than " + itemsets + " itemsets, more than " + time.replace("less than ", "")
                : "about " + itemsets + " itemsets, " + time;
    }
}
