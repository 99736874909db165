package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shop of 200 baskets in which 70 hold running shoes; every number can be checked by hand. */
class QueryRecommendationTest {

    private static final int TRAIL = 0;
    private static final int ROAD = 1;
    private static final int SOCKS = 2;
    private static final int WRISTBAND = 3;
    private static final int TENT = 4;
    private static final int BOTTLE = 5;
    private static final float[] SIMILARITIES = {0.9f, 0.85f, 0.5f, 0.3f, 0.1f, 0.2f};
    private static final int SLICE = 70;

    private final List<int[]> rows = new ArrayList<>();
    private final BasketSet baskets = baskets();
    private final BasketSet slice = baskets.first(SLICE);
    private final BasketIndex all = BasketIndex.of(baskets);
    private final ItemCatalog catalog = catalog(
            "trail shoe/shoes", "road shoe/shoes", "sports socks/wear", "wristband/gear", "tent/camp", "bottle/gear");

    private BasketSet baskets() {
        add(40, TRAIL, new int[] {SOCKS, 20}, new int[] {WRISTBAND, 16}, new int[] {BOTTLE, 12});
        add(30, ROAD, new int[] {SOCKS, 12}, new int[] {WRISTBAND, 15}, new int[] {BOTTLE, 9});
        add(130, TENT, new int[] {SOCKS, 10}, new int[] {WRISTBAND, 5}, new int[] {BOTTLE, 40});
        return BasketSet.of(6, rows.toArray(new int[0][]));
    }

    /** Adds baskets with an item, the first so many of them with another one too. */
    private void add(int count, int item, int[]... others) {
        for (int b = 0; b < count; b++) {
            List<Integer> row = new ArrayList<>(List.of(item));
            for (int[] other : others) {
                if (b < other[1]) {
                    row.add(other[0]);
                }
            }
            rows.add(row.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static ItemCatalog catalog(String... namesAndCategories) {
        List<Item> items = new ArrayList<>();
        for (String text : namesAndCategories) {
            String[] parts = text.split("/", -1);
            items.add(new Item(items.size(), "sku" + items.size(), parts[0], parts[1], 1));
        }
        return new ItemCatalog(items);
    }

    private static double low(int hits) {
        return Interval.wilson(hits, SLICE).low();
    }

    @Test
    void offersWhatIsAskedForAndWhatIsBoughtWithIt() {
        List<Recommendation> found = new Recommender(catalog, all).forQuery(slice, SIMILARITIES, 6);

        assertEquals(List.of(TRAIL, SOCKS, WRISTBAND, ROAD), ids(found));
        assertEquals(
                List.of(Kind.MATCH, Kind.COMPANION, Kind.COMPANION, Kind.MATCH),
                found.stream().map(Recommendation::kind).toList());
    }

    @Test
    void scoreIsImportanceTimesRelevanceTimesVariety() {
        List<Recommendation> found = new Recommender(catalog, all).forQuery(slice, SIMILARITIES, 6);

        assertEquals(low(40) * 0.9, found.get(0).score(), 1e-7);
        double socksRelevance = (20 * 0.9 + 12 * 0.85) / 32;
        assertEquals(socksRelevance, found.get(1).relevance(), 1e-7);
        assertEquals(low(32) * socksRelevance, found.get(1).score(), 1e-7);
        assertEquals(low(31) * (16 * 0.9 + 15 * 0.85) / 31, found.get(2).score(), 1e-7);
        assertEquals(low(30) * 0.85 * 0.5, found.get(3).score(), 1e-7); // the second shoe
    }

    @Test
    void everySuggestionCarriesItsCounts() {
        Recommendation socks =
                new Recommender(catalog, all).forQuery(slice, SIMILARITIES, 6).get(1);

        assertEquals(new RuleCounts(32, 70, 42, 200), socks.slice());
        assertEquals(Itemset.of(TRAIL, ROAD), socks.because());
        assertEquals(new RuleCounts(32, 70, 42, 200), socks.all()); // any shoe is in all 70 and in no other basket
    }

    @Test
    void aMatchIsItsOwnReason() {
        Recommendation trail =
                new Recommender(catalog, all).forQuery(slice, SIMILARITIES, 1).get(0);

        assertEquals(Itemset.of(TRAIL), trail.because());
        assertEquals(new RuleCounts(40, 40, 40, 200), trail.all());
    }

    @Test
    void itemsWithoutACategoryDoNotReduceOneAnother() {
        ItemCatalog plain = catalog("trail shoe/", "road shoe/", "sports socks/", "wristband/", "tent/", "bottle/");

        List<Recommendation> found = new Recommender(plain, all).forQuery(slice, SIMILARITIES, 6);

        assertEquals(List.of(TRAIL, SOCKS, WRISTBAND, ROAD), ids(found));
        assertEquals(low(30) * 0.85, found.get(3).score(), 1e-7);
    }

    @Test
    void ofItemsWithTheSameNameOnlyTheBestIsOffered() {
        ItemCatalog twins = catalog("shoe/a", "shoe/b", "sports socks/c", "wristband/d", "tent/e", "bottle/f");

        assertEquals(
                List.of(TRAIL, SOCKS, WRISTBAND), ids(new Recommender(twins, all).forQuery(slice, SIMILARITIES, 6)));
    }

    @Test
    void tiesGoToTheSmallerId() {
        BasketSet pairs = BasketSet.of(3, new int[][] {{0, 1}, {0, 1}, {2}});
        ItemCatalog three = catalog("b/", "a/", "c/");
        List<Recommendation> found =
                new Recommender(three, BasketIndex.of(pairs)).forQuery(pairs.first(2), new float[] {0.5f, 0.5f, 0}, 5);

        assertEquals(List.of(0, 1), ids(found));
        assertEquals(found.get(0).score(), found.get(1).score());
    }

    @Test
    void negativeSimilaritiesAreWorthNothing() {
        BasketSet pair = BasketSet.of(2, new int[][] {{0, 1}});
        List<Recommendation> found = new Recommender(catalog("a/", "b/"), BasketIndex.of(pair))
                .forQuery(pair, new float[] {-0.5f, -0.9f}, 5);

        assertTrue(found.stream().allMatch(each -> each.score() == 0 && each.relevance() == 0));
    }

    @Test
    void nothingIsOfferedForNoBasketsOrNoPlaces() {
        Recommender recommender = new Recommender(catalog, all);

        assertEquals(List.of(), recommender.forQuery(baskets.first(0), SIMILARITIES, 5));
        assertEquals(List.of(), recommender.forQuery(slice, SIMILARITIES, 0));
        assertThrows(IllegalArgumentException.class, () -> recommender.forQuery(slice, new float[2], 5));
    }

    private static List<Integer> ids(List<Recommendation> found) {
        return found.stream().map(Recommendation::itemId).toList();
    }
}
