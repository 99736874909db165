package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import cartwright.core.similar.EmbeddingTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each ranker against counting baskets one by one. */
class RankersTest {

    private static final int ITEMS = 9;
    private static final Itemset CART = Itemset.of(1, 3, 4, 6);
    private static final Question QUESTION = new Question(CART, 1, false);

    private static Purchases shop(long seed) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(seed), 60, ITEMS, 6);
        int[] customers = new int[baskets.size()];
        Arrays.setAll(customers, b -> b % 4 - 1);
        return new Purchases(baskets, new long[baskets.size()], customers);
    }

    private static int count(Purchases shop, int... items) {
        int count = 0;
        for (int b = 0; b < shop.baskets().size(); b++) {
            Itemset basket = Itemset.of(shop.baskets().itemsOf(b));
            count += Arrays.stream(items).allMatch(basket::contains) ? 1 : 0;
        }
        return count;
    }

    /** A pair's value from (both, holders of the cart's item, holders of the other). */
    private interface Pair {
        double of(double both, double from, double to);
    }

    private static double[] byPairs(Purchases shop, Pair pair, DoubleBinaryOperator combine) {
        double[] scores = new double[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            scores[item] = Ranker.NOT_OFFERED;
            for (int from : CART.toArray()) {
                int both = item == from ? 0 : count(shop, from, item);
                if (both > 0) {
                    double value = pair.of(both, count(shop, from), count(shop, item));
                    scores[item] =
                            scores[item] == Ranker.NOT_OFFERED ? value : combine.applyAsDouble(scores[item], value);
                }
            }
        }
        return scores;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void pairsAreCountedExactly(long seed) {
        Purchases shop = shop(seed);
        Rankers rankers = new Rankers(shop, seed, null);
        double baskets = shop.baskets().size();

        assertArrayEquals(
                byPairs(shop, (both, from, to) -> both / Math.sqrt(from * to), Double::sum),
                rankers.of(RankerKind.ITEM_KNN).scores(QUESTION),
                1e-12);
        assertArrayEquals(
                byPairs(shop, (both, from, to) -> both / from, Math::max),
                rankers.of(RankerKind.PAIR_CONFIDENCE_MAX).scores(QUESTION),
                1e-12);
        assertArrayEquals(
                byPairs(shop, (both, from, to) -> both / from, Double::sum),
                rankers.of(RankerKind.PAIR_CONFIDENCE_SUM).scores(QUESTION),
                1e-12);
        assertArrayEquals(
                byPairs(shop, (both, from, to) -> both * baskets / from / to, Math::max),
                rankers.of(RankerKind.PAIR_LIFT).scores(QUESTION),
                1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theBestRuleIsTheBestOfAllSubsetsOfUpToThree(long seed) {
        Purchases shop = shop(seed);
        double[] confidence = new double[ITEMS];
        double[] low = new double[ITEMS];
        Arrays.fill(confidence, Ranker.NOT_OFFERED);
        Arrays.fill(low, Ranker.NOT_OFFERED);
        for (int subset = 1; subset < 16; subset++) {
            int chosen = subset;
            int[] antecedent = java.util.stream.IntStream.range(0, 4)
                    .filter(at -> (chosen >> at & 1) == 1)
                    .map(CART::item)
                    .toArray();
            for (int item = 0; item < ITEMS && antecedent.length <= 3; item++) {
                int[] both = Arrays.copyOf(antecedent, antecedent.length + 1);
                both[antecedent.length] = item;
                if (!CART.contains(item) && count(shop, both) > 0) {
                    int holders = count(shop, antecedent);
                    confidence[item] = Math.max(confidence[item], (double) count(shop, both) / holders);
                    low[item] = count(shop, both) < 5 // as the preview of a cart
                            ? low[item]
                            : Math.max(
                                    low[item],
                                    Interval.wilson(count(shop, both), holders).low());
                }
            }
        }
        Rankers rankers = new Rankers(shop, seed, null);

        assertArrayEquals(confidence, rankers.of(RankerKind.BEST_RULE).scores(QUESTION), 1e-12);
        assertArrayEquals(low, rankers.of(RankerKind.BEST_RULE_LOW).scores(QUESTION), 1e-12);
    }

    @Test
    void customersGetWhatTheyBoughtAndStrangersTheBestSellers() {
        Purchases shop = new Purchases(
                BasketSet.of(4, new int[][] {{0, 1}, {0, 1}, {0}, {2, 3}, {2}, {1}}), new long[6], new int[] {
                    0, 0, 0, 1, 1, Purchases.NO_CUSTOMER
                });
        Rankers rankers = new Rankers(shop, 1, null);
        TopItems top = new TopItems(shop.baskets().itemSupportCounts(), 4);
        Question known = new Question(Itemset.of(), 1, true);
        Question stranger = new Question(Itemset.of(), Purchases.NO_CUSTOMER, true);

        assertArrayEquals(
                new int[] {2, 3, 0, 1}, top.of(rankers.of(RankerKind.PERSONAL).scores(known), known));
        assertArrayEquals(
                new int[] {0, 1, 2, 3}, top.of(rankers.of(RankerKind.PERSONAL).scores(stranger), stranger));
        assertArrayEquals(
                new int[] {0, 1, 2, 3}, top.of(rankers.of(RankerKind.POPULARITY).scores(known), known));
    }

    @Test
    void theSliceOfACartIsWhatIsNearItsWords() {
        // Items 0 to 2 are alike, items 3 to 5 are alike; tents (0) go with pegs (2), pans (3) with lids (5).
        int[][] rows = new int[400][];
        for (int b = 0; b < rows.length; b++) {
            rows[b] = b % 2 == 0 ? new int[] {0, 2} : new int[] {3, 5};
        }
        BasketSet baskets = BasketSet.of(6, rows);
        Purchases shop = new Purchases(baskets, new long[400], new int[400]);
        EmbeddingTable vectors = EmbeddingTable.ofRows(
                2,
                List.of(
                        new float[] {1, 0},
                        new float[] {1, 0},
                        new float[] {1, 0},
                        new float[] {0, 1},
                        new float[] {0, 1},
                        new float[] {0, 1}));
        Ranker slice = new Rankers(shop, 1, vectors).of(RankerKind.SLICE);

        double[] scores = slice.scores(new Question(Itemset.of(1), Purchases.NO_CUSTOMER, false));

        assertEquals(Interval.wilson(100, 100).low(), scores[2], 1e-12);
        assertEquals(Ranker.NOT_OFFERED, scores[5], "no basket of the slice holds a lid");
    }

    @Test
    void aFusionAddsWeightsOverPlaces() {
        Purchases shop = shop(4);
        Rankers rankers = new Rankers(shop, 4, null);
        TopItems top = new TopItems(shop.baskets().itemSupportCounts(), ITEMS);
        double[] expected = new double[ITEMS];
        Arrays.fill(expected, Ranker.NOT_OFFERED);
        Map<RankerKind, Double> weights = Map.of(RankerKind.POPULARITY, 0.5, RankerKind.ITEM_KNN, 2.0);
        weights.forEach((kind, weight) -> {
            int[] list = top.of(rankers.of(kind).scores(QUESTION), QUESTION);
            for (int place = 0; place < list.length; place++) {
                expected[list[place]] = Math.max(0, expected[list[place]]) + weight / (61 + place);
            }
        });

        assertArrayEquals(expected, rankers.fusion(weights).scores(QUESTION), 1e-12);
    }

    @Test
    void tiesGoToTheMoreBoughtThenToTheSmallerNumber() {
        TopItems top = new TopItems(new int[] {1, 5, 5, 2}, 3);

        assertArrayEquals(new int[] {1, 2, 3}, top.of(new double[4], new Question(Itemset.of(), -1, true)));
        assertArrayEquals(new int[] {2, 3, 0}, top.of(new double[4], new Question(Itemset.of(1), -1, false)));
        assertArrayEquals(
                new int[] {0}, top.of(new double[] {1, Ranker.NOT_OFFERED}, new Question(Itemset.of(), -1, true)));
    }

    @Test
    void randomIsSeededAndWrongRequestsAreRefused() {
        Purchases shop = shop(5);
        assertArrayEquals(
                new Rankers(shop, 8, null).of(RankerKind.RANDOM).scores(QUESTION),
                new Rankers(shop, 8, null).of(RankerKind.RANDOM).scores(QUESTION));
        Ranker random = new Rankers(shop, 8, null).of(RankerKind.RANDOM);
        assertNotEquals(
                Arrays.toString(random.scores(QUESTION)), Arrays.toString(random.scores(new Question(CART, 2, false))));
        assertThrows(IllegalArgumentException.class, () -> new Rankers(shop, 1, null).of(RankerKind.SLICE));
        assertThrows(IllegalArgumentException.class, () -> new Rankers(shop, 1, null).of(RankerKind.FUSION));
        assertThrows(IllegalArgumentException.class, () -> new Rankers(shop, 1, null).of(RankerKind.MLP));
        for (RankerKind kind : RankerKind.values()) {
            assertEquals(Optional.of(kind), RankerKind.of(kind.key()));
        }
        assertTrue(RankerKind.of("oracle").isEmpty());
    }

    @Test
    void aHugeCartIsAnsweredWithShorterRules() {
        int[] all = java.util.stream.IntStream.range(0, 120).toArray();
        BasketSet baskets = BasketSet.of(121, new int[][] {all, {0, 120}, {0, 1, 120}, {1, 2, 3}});
        int[] longest = new int[1];
        for (int size : new int[] {18, 19, 44, 45, 120}) {
            longest[0] = 0;
            cartwright.core.recommend.CartRules.forEach(
                    BasketIndex.of(baskets),
                    Itemset.of(Arrays.copyOf(all, size)),
                    1,
                    (antecedent, rows, item, both) -> longest[0] = Math.max(longest[0], antecedent.size()));
            assertEquals(size <= 18 ? 3 : size <= 44 ? 2 : 1, longest[0], size + " products");
        }
    }

    @Test
    void ratesAreDrawnToTheBaseRateWhereItemsAreIndependentAndLeftWhereTheyAreNot() {
        Random random = new Random(6);
        int[][] chance = new int[2_000][];
        int[][] pairs = new int[2_000][];
        for (int b = 0; b < chance.length; b++) {
            chance[b] = java.util.stream.IntStream.range(0, 10)
                    .filter(item -> random.nextInt(10) < 3)
                    .toArray();
            int first = 2 * random.nextInt(5);
            pairs[b] = new int[] {first, first + 1};
        }
        double ofChance = Smoothing.strength(new PairCounts(BasketIndex.of(BasketSet.of(10, chance))));
        double ofPairs = Smoothing.strength(new PairCounts(BasketIndex.of(BasketSet.of(10, pairs))));

        assertTrue(ofChance > 100, "by chance " + ofChance);
        assertTrue(ofPairs < 20, "in pairs " + ofPairs);
        assertEquals(
                ofChance, Smoothing.strength(BasketIndex.of(BasketSet.of(10, chance)), () -> {}), "rows kept or not");
    }
}
