package cartwright.core.learn;

import cartwright.core.basket.Itemset;
import cartwright.core.evaluate.TestCase;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Examples for a recurrent ranker: carts as rows of item ids, and what was bought with them. */
public final class CartSequences {

    /** Most items of a cart that are read; of a larger one the first. */
    public static final int LONGEST = 12;

    private final int itemCount;
    private final List<int[]> carts;
    private final int[] bought;

    private CartSequences(int itemCount, List<int[]> carts, int[] bought) {
        this.itemCount = itemCount;
        this.carts = carts;
        this.bought = bought;
    }

    /** Makes an example of each case: its cart, and the first item that was wanted. */
    public static CartSequences of(List<TestCase> cases, int itemCount) {
        return new CartSequences(
                itemCount,
                cases.stream()
                        .map(test -> row(test.question().cart(), itemCount))
                        .toList(),
                cases.stream().mapToInt(test -> test.wanted().item(0)).toArray());
    }

    /** The cart from the front, and the number of items, which stands for none, behind it. */
    static int[] row(Itemset cart, int itemCount) {
        int[] row = new int[LONGEST];
        Arrays.fill(row, itemCount);
        for (int at = 0; at < Math.min(LONGEST, cart.size()); at++) {
            row[at] = cart.item(at);
        }
        return row;
    }

    /**
     * Returns these examples and, for each whose cart has such an item, one more: an item of the cart, drawn at random, gives
     * way to the product that is named most like it. What was bought stays.
     *
     * @param names one vector an item
     * @param least smallest similarity of the two names, in [-1, 1]
     * @param seed of the draw
     */
    public CartSequences withSwaps(EmbeddingTable names, double least, long seed) {
        Random random = new Random(seed);
        int[] nearest = nearest(names, least);
        List<int[]> more = new ArrayList<>(carts);
        List<Integer> answers = new ArrayList<>(Arrays.stream(bought).boxed().toList());
        for (int example = 0; example < bought.length; example++) {
            Itemset cart = Itemset.of(Arrays.stream(carts.get(example))
                    .filter(item -> item < itemCount)
                    .toArray());
            int at = cart.size() == 0 ? -1 : random.nextInt(cart.size());
            int other = at < 0 ? -1 : nearest[cart.item(at)];
            if (other >= 0 && other != bought[example] && !cart.contains(other)) {
                int[] swapped = cart.toArray();
                swapped[at] = other;
                more.add(row(Itemset.of(swapped), itemCount));
                answers.add(bought[example]);
            }
        }
        return new CartSequences(
                itemCount, more, answers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The item named most like each; -1 where none is alike enough. */
    private static int[] nearest(EmbeddingTable names, double least) {
        int[] nearest = new int[names.size()];
        for (int item = 0; item < nearest.length; item++) {
            float[] similarities = names.similarities(names.row(item));
            int best = -1;
            for (int other = 0; other < similarities.length; other++) {
                boolean alike = other != item && similarities[other] >= least;
                best = alike && (best < 0 || similarities[other] > similarities[best]) ? other : best;
            }
            nearest[item] = best;
        }
        return nearest;
    }

    /** Returns the number of items in the catalogue; this number in a row stands for no item. */
    public int itemCount() {
        return itemCount;
    }

    /** Returns the number of examples. */
    public int size() {
        return bought.length;
    }

    /** Copies the {@value #LONGEST} ids of a cart to a place in an array. */
    public void copy(int example, int[] to, int at) {
        System.arraycopy(carts.get(example), 0, to, at, LONGEST);
    }

    /** Returns what was bought with a cart. */
    public int bought(int example) {
        return bought[example];
    }
}
