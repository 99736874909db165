package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartRecommendationTest {

    private static final int ITEMS = 10;

    private final ItemCatalog catalog = new ItemCatalog(IntStream.range(0, ITEMS)
            .mapToObj(id -> new Item(id, "sku" + id, "item " + id, "", 1))
            .toList());

    /** What a rule says about an item, found by reading every basket. */
    private record Found(int item, double score, int both, int holders, Itemset because) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bestRuleOfEveryItemIsTheOneThatAScanFinds(long seed) {
        BasketSet baskets = RandomBaskets.ofEveryDensity(new Random(seed), 300, ITEMS);
        Itemset cart = Itemset.of(new Random(seed).ints(4, 0, ITEMS).toArray());
        float[] ones = new float[ITEMS];
        Arrays.fill(ones, 1);
        List<Recommendation> found = new Recommender(catalog, BasketIndex.of(baskets)).forCart(cart, 3, ITEMS);

        assertEquals(
                scan(baskets, cart, 3, ones, rule -> linked(rule, baskets)),
                found.stream().map(this::found).toList());
        for (Recommendation each : found) {
            assertEquals(each.slice(), each.all());
            assertEquals(1, each.relevance());
            assertEquals(Kind.CART, each.kind());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inASliceTheRelevanceCountsToo(long seed) {
        Random random = new Random(seed);
        BasketSet baskets = RandomBaskets.ofEveryDensity(random, 400, ITEMS);
        BasketSet slice = baskets.first(250);
        float[] similarities = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            similarities[item] = random.nextFloat();
        }
        Itemset cart = Itemset.of(random.ints(4, 0, ITEMS).toArray());
        BasketIndex all = BasketIndex.of(baskets);

        List<Recommendation> found = new Recommender(catalog, all).forCartInSlice(cart, slice, similarities, 2, ITEMS);

        assertEquals(
                scan(
                        slice,
                        cart,
                        2,
                        similarities,
                        rule -> linked(rule, slice) || linked(again(rule, baskets), baskets)),
                found.stream().map(this::found).toList());
        for (Recommendation each : found) {
            int[] both = all.basketsWith(
                    Itemset.of(IntStream.concat(IntStream.of(each.because().toArray()), IntStream.of(each.itemId()))
                            .toArray()));
            assertEquals(both.length, each.all().both());
            assertEquals(all.supportCount(each.because()), each.all().antecedent());
            assertEquals(400, each.all().baskets());
        }
    }

    @Test
    void bestSellersThatGoWithNothingAreNotOfferedOnceThereIsEnoughToTell() {
        int[][] rows = new int[400][];
        for (int b = 0; b < rows.length; b++) {
            boolean first = b % 2 == 0;
            boolean seller = b % 4 < 2; // as often with item 0 as without
            rows[b] =
                    first ? (seller ? new int[] {0, 1, 2} : new int[] {0, 2}) : seller ? new int[] {1} : new int[] {3};
        }
        Recommender many = new Recommender(catalog, BasketIndex.of(BasketSet.of(ITEMS, rows)));
        Recommender few = new Recommender(catalog, BasketIndex.of(BasketSet.of(ITEMS, Arrays.copyOf(rows, 40))));

        assertEquals(List.of(2), items(many.forCart(Itemset.of(0), 3, ITEMS)));
        assertEquals(List.of(2, 1), items(few.forCart(Itemset.of(0), 3, ITEMS)));
    }

    private static List<Integer> items(List<Recommendation> found) {
        return found.stream().map(Recommendation::itemId).toList();
    }

    @Test
    void takesTheShorterOfRulesThatSayTheSame() {
        BasketSet baskets = BasketSet.of(ITEMS, new int[][] {{0, 1, 2}, {0, 1, 2}, {0}, {3}});
        List<Recommendation> found = new Recommender(catalog, BasketIndex.of(baskets)).forCart(Itemset.of(0, 1), 1, 5);

        assertEquals(1, found.size());
        assertEquals(Itemset.of(1), found.get(0).because());
        assertEquals(new RuleCounts(2, 2, 2, 4), found.get(0).slice());
    }

    @Test
    void anEmptyOrUnknownCartGetsNothing() {
        Recommender recommender =
                new Recommender(catalog, BasketIndex.of(BasketSet.of(ITEMS, new int[][] {{0, 1}, {0, 1}})));

        assertEquals(List.of(), recommender.forCart(Itemset.of(), 1, 5));
        assertEquals(List.of(), recommender.forCart(Itemset.of(7), 1, 5));
        assertEquals(List.of(), recommender.forCart(Itemset.of(0), 3, 5));
        assertEquals(List.of(), recommender.forCart(Itemset.of(0), 1, 0));
        assertThrows(IllegalArgumentException.class, () -> recommender.forCart(Itemset.of(0), 0, 5));
    }

    private Found found(Recommendation each) {
        return new Found(
                each.itemId(),
                round(each.score()),
                each.slice().both(),
                each.slice().antecedent(),
                each.because());
    }

    private static double round(double score) {
        return Math.rint(score * 1e9) / 1e9;
    }

    /** Fewer than thirty baskets, or an attach rate that may be more than a fifth above the base rate. */
    private static boolean linked(Found rule, BasketSet baskets) {
        double baseRate = (double) count(Itemset.of(rule.item), baskets) / baskets.size();
        return rule.both < 30 || Interval.wilson(rule.both, rule.holders).high() > 1.2 * baseRate;
    }

    private static Found again(Found rule, BasketSet baskets) {
        Itemset whole = Itemset.of(IntStream.concat(IntStream.of(rule.because.toArray()), IntStream.of(rule.item))
                .toArray());
        return new Found(rule.item, 0, count(whole, baskets), count(rule.because, baskets), rule.because);
    }

    private static int count(Itemset items, BasketSet baskets) {
        return (int) IntStream.range(0, baskets.size())
                .filter(b -> IntStream.of(items.toArray()).allMatch(Itemset.of(baskets.itemsOf(b))::contains))
                .count();
    }

    private static List<Found> scan(
            BasketSet baskets, Itemset cart, int k, float[] similarities, Predicate<Found> speaks) {
        Comparator<Found> order = Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(Comparator.comparingInt(Found::both).reversed())
                .thenComparingInt(Found::item)
                .thenComparing(Found::because);
        List<Found> best = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            if (!cart.contains(item)) {
                rulesTo(item, baskets, cart, k, similarities).stream()
                        .min(order)
                        .filter(speaks)
                        .ifPresent(best::add);
            }
        }
        best.sort(order);
        return best;
    }

    private static List<Found> rulesTo(int item, BasketSet baskets, Itemset cart, int k, float[] similarities) {
        List<Found> rules = new ArrayList<>();
        for (int subset = 1; subset < 1 << cart.size(); subset++) {
            int mask = subset;
            int[] because = IntStream.range(0, cart.size())
                    .filter(at -> (mask >> at & 1) == 1)
                    .map(cart::item)
                    .toArray();
            int antecedent = 0;
            int both = 0;
            double near = 0;
            for (int b = 0; b < baskets.size(); b++) {
                Itemset row = Itemset.of(baskets.itemsOf(b));
                if (IntStream.of(because).allMatch(row::contains)) {
                    antecedent++;
                    both += row.contains(item) ? 1 : 0;
                    near += row.contains(item) ? best(row, similarities) : 0;
                }
            }
            if (because.length <= 3 && both >= k) {
                double score = Interval.wilson(both, antecedent).low() * near / both;
                rules.add(new Found(item, round(score), both, antecedent, Itemset.of(because)));
            }
        }
        return rules;
    }

    private static double best(Itemset row, float[] similarities) {
        return IntStream.of(row.toArray())
                .mapToDouble(item -> similarities[item])
                .max()
                .orElseThrow();
    }
}
