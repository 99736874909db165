package cartwright.ui.text;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every filter in force, as the one line above the rules.
 *
 * @param baskets baskets kept
 * @param share share of all baskets kept, in [0, 1]
 * @param query the words of the search; null when no search narrows the baskets
 * @param k smallest number of baskets
 * @param from earliest basket; null when unknown
 * @param to latest basket; null when unknown
 */
public record FilterLine(
        int baskets,
        double share,
        @Nullable String query,
        int k,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to) {

    /** Returns the line, such as "1,212 baskets, Jan–Mar 2026, search “baking” (nearest 12 %), at least 10 baskets". */
    public String text(Messages messages) {
        return text(messages, new Numbers(messages.language()));
    }

    /** Returns the line, with the number formats of the same language. */
    public String text(Messages messages, Numbers numbers) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("filters.baskets", baskets));
        if (from != null && to != null) {
            parts.add(period(messages, from, to));
        }
        parts.add(
                query == null
                        ? messages.text("filters.all")
                        : messages.text("filters.search", query, numbers.percent(share)));
        parts.add(messages.text("filters.k", k));
        return String.join(messages.text("filters.comma"), parts);
    }

    /** Returns a period by its months: "Jan–Mar 2026", "Nov 2025 – Mar 2026". */
    public static String period(Messages messages, LocalDateTime from, LocalDateTime to) {
        DateTimeFormatter withYear = DateTimeFormatter.ofPattern(
                messages.text("filters.month"), messages.language().locale());
        String first = YearMonth.from(from).format(withYear);
        String last = YearMonth.from(to).format(withYear);
        return first.equals(last) ? first : messages.text("filters.period", first, last);
    }
}
