package cartwright.core.evaluate;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Purchases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offers customers what they bought most often, then the best sellers; strangers get the best sellers alone. */
final class PersonalRanker implements Ranker {

    private final Purchases learned;
    private final int[] supportCounts;
    private final Map<Integer, List<Integer>> basketsOf = new HashMap<>();

    PersonalRanker(Purchases learned) {
        this.learned = learned;
        this.supportCounts = learned.baskets().itemSupportCounts();
        for (int b = 0; b < learned.baskets().size(); b++) {
            if (learned.customer(b) != Purchases.NO_CUSTOMER) {
                basketsOf
                        .computeIfAbsent(learned.customer(b), unseen -> new ArrayList<>())
                        .add(b);
            }
        }
    }

    /** The number of the customer's baskets with the item, and below one the share of all baskets. */
    @Override
    public double[] scores(Question question) {
        BasketSet baskets = learned.baskets();
        double[] scores = new double[supportCounts.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = supportCounts[item] == 0 ? NOT_OFFERED : supportCounts[item] / (baskets.size() + 1.0);
        }
        for (int b : basketsOf.getOrDefault(question.customer(), List.of())) {
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                scores[baskets.itemAt(at)]++;
            }
        }
        return scores;
    }
}
