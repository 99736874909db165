package cartwright.core.learn;

import cartwright.core.basket.Itemset;
import cartwright.core.evaluate.TestCase;
import java.util.Arrays;
import java.util.List;

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
