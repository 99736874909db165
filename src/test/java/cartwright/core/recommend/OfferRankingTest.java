package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.Offer.Contribution;
import cartwright.core.recommend.Offer.Part;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand, and rules held against random carts. */
class OfferRankingTest {

    private static final long DAY = 86_400;
    private static final int ITEMS = 24;

    private final ItemCatalog catalog = new ItemCatalog(IntStream.range(0, ITEMS)
            .mapToObj(id -> new Item(id, "S" + id, "item " + id, "C" + id % 4, 1))
            .toList());
    private final BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(11), 400, ITEMS, 9);
    private final BasketIndex index = BasketIndex.of(baskets);
    private final Recency even = Recency.none(baskets.size());
    private final ItemFacts unknown = ItemFacts.unknown(ITEMS);

    private List<Recommendation> found(Itemset cart) {
        return new Recommender(catalog, index).forCart(cart, 2, ITEMS);
    }

    private List<Offer> plain(Itemset cart) {
        return new OfferRanking(catalog, index, even, unknown, BusinessRules.NONE, OfferSettings.PLAIN)
                .rank(found(cart), cart, ITEMS);
    }

    private static OfferSettings settings(double importance, Map<Fact, Double> facts, Map<String, Double> categories) {
        return new OfferSettings(Importance.LOWER_END, importance, 1, 1, facts, categories, Set.of(), Set.of());
    }

    private static double sum(Offer offer) {
        return offer.contributions().stream().mapToDouble(Contribution::share).sum();
    }

    @Test
    void withoutWishesOffersAreTheSuggestions() {
        Itemset cart = Itemset.of(0, 3);
        List<Recommendation> found = found(cart);
        List<Offer> offers = plain(cart);

        assertEquals(found, offers.stream().map(Offer::found).toList());
        for (Offer offer : offers) {
            assertEquals(offer.found().score(), offer.score());
            assertEquals(offer.found().all().both(), offer.recentBoth());
            assertEquals(offer.found().all().antecedent(), offer.recentAntecedent());
            assertEquals(offer.score(), sum(offer), 1e-15);
        }
    }

    @Test
    void anInfiniteHalfLifeGivesTheUnweightedScoreExactlyAndAFiniteOneWeighsByAge() {
        Itemset cart = Itemset.of(0);
        long[] seconds =
                IntStream.range(0, baskets.size()).mapToLong(b -> b * DAY).toArray();
        Purchases purchases = new Purchases(baskets, seconds, new int[baskets.size()]);
        OfferRanking endless = new OfferRanking(
                catalog,
                index,
                Recency.of(purchases, Double.POSITIVE_INFINITY),
                unknown,
                BusinessRules.NONE,
                OfferSettings.PLAIN);
        assertEquals(plain(cart), endless.rank(found(cart), cart, ITEMS));

        Offer offer = new OfferRanking(
                        catalog, index, Recency.of(purchases, 30), unknown, BusinessRules.NONE, OfferSettings.PLAIN)
                .rank(found(cart), cart, ITEMS)
                .get(0);
        double both = 0;
        double holders = 0;
        for (int b = 0; b < baskets.size(); b++) {
            Itemset basket = Itemset.of(baskets.itemsOf(b));
            double weight = Math.pow(0.5, (baskets.size() - 1 - b) / 30.0);
            holders += basket.contains(0) ? weight : 0;
            both += basket.contains(0) && basket.contains(offer.found().itemId()) ? weight : 0;
        }
        assertEquals(both, offer.recentBoth(), 1e-9);
        assertEquals(holders, offer.recentAntecedent(), 1e-9);
        double low = Interval.wilson(
                        offer.found().all().both(), offer.found().all().antecedent())
                .low();
        assertEquals(low * (both / holders) / offer.found().all().confidence(), offer.score(), 1e-12);
        assertEquals(offer.score(), sum(offer), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Recency.of(purchases, 0));
        Purchases timeless =
                new Purchases(BasketSet.of(1, new int[][] {{0}}), new long[] {Purchases.NO_TIME}, new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> Recency.of(timeless, 9));
    }

    @Test
    void everyWeightDoesWhatItSays() {
        Itemset cart = Itemset.of(0);
        double[][] values = new double[3][ITEMS];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        values[Fact.MARGIN.ordinal()][4] = 30;
        values[Fact.MARGIN.ordinal()][5] = 10;
        values[Fact.STOCK.ordinal()][6] = 0;
        values[Fact.STOCK.ordinal()][7] = 4;
        ItemFacts facts = new ItemFacts(values);
        OfferSettings wishes = settings(0.5, Map.of(Fact.MARGIN, 2.0, Fact.STOCK, 1.0), Map.of("C1", 3.0));
        List<Offer> offers = new OfferRanking(catalog, index, even, facts, BusinessRules.NONE, wishes)
                .rank(found(cart), cart, ITEMS);

        for (Offer offer : offers) {
            int item = offer.found().itemId();
            double expected = Math.sqrt(offer.found().score())
                    * (item == 4 ? 2.25 : item == 5 ? 0.25 : item == 7 ? 2 : 1)
                    * (item % 4 == 1 ? 3 : 1);
            assertEquals(expected, offer.score(), 1e-12, "item " + item);
            assertEquals(offer.score(), sum(offer), 1e-14);
        }
        assertTrue(offers.stream().noneMatch(offer -> offer.found().itemId() == 6), "sold out");
        assertTrue(found(cart).stream().anyMatch(known -> known.itemId() == 6));
        assertEquals(10, facts.boost(Fact.MARGIN, 4, 50), "no fact drowns the others");
        assertThrows(IllegalArgumentException.class, () -> settings(-1, Map.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> settings(1, Map.of(Fact.STOCK, Double.NaN), Map.of()));
        values[0][0] = -1;
        assertThrows(IllegalArgumentException.class, () -> new ItemFacts(values));
    }

    @Test
    void pinnedComeFirstHiddenNeverAndAlwaysEvenWithoutARule() {
        Itemset cart = Itemset.of(0);
        int last = plain(cart).get(plain(cart).size() - 1).found().itemId();
        int best = plain(cart).get(0).found().itemId();
        OfferSettings wishes =
                new OfferSettings(Importance.LOWER_END, 1, 1, 1, Map.of(), Map.of(), Set.of(last), Set.of(best));
        BusinessRules rules = new BusinessRules(List.of(
                new BusinessRules.AlwaysOffer(ITEMS - 1, -1),
                new BusinessRules.AlwaysOffer(0, -1),
                new BusinessRules.AlwaysOffer(1, 2)));
        List<Offer> offers = new OfferRanking(catalog, index, even, unknown, rules, wishes)
                .rank(List.of(found(cart).get(1)), cart, 5);

        assertEquals(List.of(ITEMS - 1, found(cart).get(1).itemId()), ids(offers), "0 is in the cart, 2 is not");
        assertTrue(offers.get(0).first());
        offers = new OfferRanking(catalog, index, even, unknown, BusinessRules.NONE, wishes)
                .rank(found(cart), cart, ITEMS);
        assertEquals(last, offers.get(0).found().itemId());
        assertFalse(ids(offers).contains(best));
    }

    private static List<Integer> ids(List<Offer> offers) {
        return offers.stream().map(offer -> offer.found().itemId()).toList();
    }

    @Test
    void anAccessoryGainsBesideItsMainProductAndACategoryBesideAnother() {
        BusinessRules rules = new BusinessRules(
                List.of(new BusinessRules.AccessoryOf(5, 0), new BusinessRules.CategoryEdge("C3", "C2", 4)));
        Itemset withMain = Itemset.of(0);
        Itemset withCategory = Itemset.of(3);

        assertEquals(BusinessRules.ACCESSORY_BOOST, rules.boost(5, withMain, catalog));
        assertEquals(1, rules.boost(2, withMain, catalog));
        assertEquals(4, rules.boost(2, withCategory, catalog));
        assertFalse(rules.allows(5, withCategory, List.of()), "nobody wants the strap without the watch");
        assertTrue(rules.allows(5, Itemset.of(), List.of()), "a search has no cart");
        Offer offer = new OfferRanking(catalog, index, even, unknown, rules, OfferSettings.PLAIN)
                .rank(found(withMain), withMain, ITEMS).stream()
                        .filter(each -> each.found().itemId() == 5)
                        .findFirst()
                        .orElseThrow();
        assertEquals(2 * offer.found().score(), offer.score(), 1e-15);
        assertTrue(offer.contributions().stream().anyMatch(each -> each.part() == Part.RULES && each.share() > 0));
    }

    @Test
    void rulesAreNotBrokenInTenThousandRandomCarts() {
        Random random = new Random(21);
        for (int shop = 0; shop < 20; shop++) {
            List<BusinessRules.Rule> rules = IntStream.range(0, 12)
                    .mapToObj(i -> HeldRules.random(random, ITEMS))
                    .toList();
            Set<Integer> hidden = Set.of(random.nextInt(ITEMS));
            OfferSettings wishes = new OfferSettings(
                    Importance.LOWER_END, 1, 1, 1, Map.of(), Map.of(), Set.of(random.nextInt(ITEMS)), hidden);
            OfferRanking ranking = new OfferRanking(catalog, index, even, unknown, new BusinessRules(rules), wishes);
            for (int turn = 0; turn < 500; turn++) {
                Itemset cart =
                        Itemset.of(random.ints(1 + random.nextInt(4), 0, ITEMS).toArray());
                List<Integer> offered = ids(ranking.rank(found(cart), cart, 8));
                HeldRules.check(rules, cart, offered, hidden);
            }
        }
    }
}
