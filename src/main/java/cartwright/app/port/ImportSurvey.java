package cartwright.app.port;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a basket file holds, and what rules for dirty data would leave out of it, before anything is imported.
 *
 * @param lines product lines, returns and cancellations among them
 * @param rejected lines that are no product lines
 * @param baskets baskets with something bought
 * @param products products bought
 * @param firstBasket names of the products in the first basket, at most 5
 * @param from earliest time; null when there is none
 * @param to latest time; null when there is none
 * @param dirt lines that each rule would leave out by itself, for rules that would leave out any; all but RETURN and CANCELLED
 *     look at what was bought alone
 * @param serviceLines names of what looks like no product, the commonest first, at most 8
 * @param codesWithSeveralNames product codes with more than one name; the commonest name stands for the product
 * @param namesOfSeveralCodes product names that more than one code has
 * @param datesAreOpen whether no date says which number is the day and which the month, though some need it
 */
public record ImportSurvey(
        long lines,
        long rejected,
        int baskets,
        int products,
        List<String> firstBasket,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        Map<CleaningRule, Long> dirt,
        List<String> serviceLines,
        int codesWithSeveralNames,
        int namesOfSeveralCodes,
        boolean datesAreOpen) {

    /** Copies the lists and the map. */
    public ImportSurvey {
        firstBasket = List.copyOf(firstBasket);
        dirt = Map.copyOf(dirt);
        serviceLines = List.copyOf(serviceLines);
    }
}
