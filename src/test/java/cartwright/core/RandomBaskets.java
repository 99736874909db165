package cartwright.core;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Baskets by chance, and their itemsets counted one by one. */
public final class RandomBaskets {

    private RandomBaskets() {}

    /** Every item has a rate of its own, between one basket in a thousand and nearly all. */
    public static BasketSet ofEveryDensity(Random random, int baskets, int items) {
        double[] rates = random.doubles(items).map(u -> Math.pow(10, -3 * u)).toArray();
        int[][] rows = new int[baskets][];
        for (int b = 0; b < baskets; b++) {
            List<Integer> row = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < rates[item]) {
                    row.add(item);
                }
            }
            rows[b] = row.stream().mapToInt(Integer::intValue).toArray();
        }
        return BasketSet.of(items, rows);
    }

    /** Baskets of 0 to {@code longest} items, the first ones of the catalogue more often than the last. */
    public static BasketSet ofSizeUpTo(Random random, int baskets, int items, int longest) {
        int[][] rows = new int[baskets][];
        for (int b = 0; b < baskets; b++) {
            rows[b] = random.doubles(random.nextInt(longest + 1))
                    .mapToInt(u -> (int) (items * u * u))
                    .toArray();
        }
        return BasketSet.of(items, rows);
    }

    /** Counts every subset of every basket, up to a length, and keeps those that reach k. */
    public static Map<Itemset, Integer> everyFrequentSubset(BasketSet baskets, int k, int maxLength) {
        Map<Itemset, Integer> counts = new HashMap<>();
        for (int b = 0; b < baskets.size(); b++) {
            addSubsets(baskets.itemsOf(b), 0, new int[0], maxLength, counts);
        }
        counts.values().removeIf(count -> count < k);
        return counts;
    }

    private static void addSubsets(int[] row, int from, int[] chosen, int maxLength, Map<Itemset, Integer> counts) {
        if (chosen.length > 0) {
            counts.merge(Itemset.of(chosen), 1, Integer::sum);
        }
        for (int at = from; at < row.length && chosen.length < maxLength; at++) {
            int[] longer = Arrays.copyOf(chosen, chosen.length + 1);
            longer[chosen.length] = row[at];
            addSubsets(row, at + 1, longer, maxLength, counts);
        }
    }
}
