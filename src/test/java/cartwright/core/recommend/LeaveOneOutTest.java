package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RealData;
import cartwright.core.RealData.Groceries;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes one item out of baskets the recommender has not seen, and asks for it back. */
class LeaveOneOutTest {

    private static final int PLACES = 10;
    private static final int LEARNED = 7_868; // four fifths

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void rulesCompleteGroceriesNoWorseThanBestSellers(long seed) throws IOException {
        Groceries groceries = RealData.groceries();
        Random random = new Random(seed);
        List<Integer> shuffled = new ArrayList<>(
                IntStream.range(0, groceries.baskets().size()).boxed().toList());
        Collections.shuffle(shuffled, random);
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
        BasketSet mixed = groceries.baskets().select(order, order.length);
        BasketIndex learned = BasketIndex.of(mixed.first(LEARNED));
        Recommender recommender = new Recommender(catalog(groceries), learned);
        int tried = 0;
        int byRules = 0;
        int byPopularity = 0;
        for (int b = LEARNED; b < mixed.size(); b++) {
            Itemset basket = Itemset.of(mixed.itemsOf(b));
            if (basket.size() >= 2) {
                int at = random.nextInt(basket.size());
                Itemset cart = basket.without(at);
                tried++;
                byRules += offered(recommender, cart).contains(basket.item(at)) ? 1 : 0;
                byPopularity += bestSellers(learned, cart).contains(basket.item(at)) ? 1 : 0;
            }
        }

        assertEquals(1_564, tried, 50);
        assertTrue(byRules >= byPopularity, byRules + " hits by rules, " + byPopularity + " by popularity");
        assertTrue(byPopularity > 0.3 * tried, "the yardstick itself is near the published 0.388");
    }

    private static ItemCatalog catalog(Groceries groceries) {
        List<String> labels = groceries.labels();
        return new ItemCatalog(IntStream.range(0, labels.size())
                .mapToObj(id -> new Item(id, labels.get(id), labels.get(id), "", 1))
                .toList());
    }

    private static List<Integer> offered(Recommender recommender, Itemset cart) {
        return recommender.forCart(cart, 8, PLACES).stream()
                .map(Recommendation::itemId)
                .toList();
    }

    private static List<Integer> bestSellers(BasketIndex learned, Itemset cart) {
        return IntStream.range(0, learned.rows().itemCount())
                .boxed()
                .filter(item -> !cart.contains(item))
                .sorted((left, right) -> learned.supportCount(right) - learned.supportCount(left))
                .limit(PLACES)
                .toList();
    }
}
