package cartwright.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.app.job.Progress;
import cartwright.app.port.Baskets;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.task.MakeOffers;
import cartwright.app.task.RecommendItems;
import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Occasions;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.HeldRules;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.OfferSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedOrderTest {

    private static final int ITEMS = 24;
    private static final int SHOWN = 12; // as many as there are rules, so that all that must come first has room

    private final ItemCatalog catalog = new ItemCatalog(IntStream.range(0, ITEMS)
            .mapToObj(id -> new Item(id, "S" + id, "item " + id, "C" + id % 4, 1))
            .toList());
    private final BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(11), 200, ITEMS, 9);
    private final ProjectData data = new ProjectData(
            Path.of("none"),
            new ProjectSummary(200, ITEMS, baskets.occurrences(), 0, null, null, null, 0, null),
            catalog,
            new Baskets(baskets, Occasions.unknown(baskets.size())));

    /** The worst that can be learned is any order at all. */
    @Test
    void noOrderThatIsLearnedBreaksARuleInTenThousandRandomCarts() throws Exception {
        Random random = new Random(22);
        int carts = 0;
        for (int shop = 0; shop < 20; shop++) {
            List<BusinessRules.Rule> rules = IntStream.range(0, SHOWN)
                    .mapToObj(i -> HeldRules.random(random, ITEMS))
                    .toList();
            Set<Integer> hidden = Set.of(random.nextInt(ITEMS));
            MakeOffers.Terms terms = new MakeOffers.Terms(
                    new OfferSettings(
                            Importance.LOWER_END, 1, 1, 1, Map.of(), Map.of(), Set.of(random.nextInt(ITEMS)), hidden),
                    Double.POSITIVE_INFINITY,
                    ItemFacts.unknown(ITEMS),
                    new BusinessRules(rules));
            LearnedOrder order = new LearnedOrder(
                    Kind.MLP, true, question -> random.doubles(ITEMS).toArray());
            for (int turn = 0; turn < 500; turn++) {
                Itemset cart =
                        Itemset.of(random.ints(1 + random.nextInt(4), 0, ITEMS).toArray());
                RecommendItems.Request request =
                        new RecommendItems.Request(null, new SliceChoice.NearestPercent(100), cart, 2, SHOWN);
                List<Integer> offered = new MakeOffers(data, request, terms, order)
                        .run(Progress.SILENT).stream()
                                .map(offer -> offer.found().itemId())
                                .toList();
                HeldRules.check(rules, cart, offered, hidden);
                carts++;
            }
        }
        assertEquals(10_000, carts);
    }
}
