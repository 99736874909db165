package cartwright.core.recommend;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which of the items near a query most often share a basket of the slice with a companion. */
final class Reasons {

    private static final int MOST = 3;

    private final BasketIndex index;
    private final IntPredicate near;

    Reasons(BasketSet slice, IntPredicate near) {
        this.index = BasketIndex.of(slice);
        this.near = near;
    }

    /** Returns up to three near items; where none shares a basket with it, the companion itself. */
    Itemset of(int companion) {
        BasketSet slice = index.rows();
        int[] together = new int[slice.itemCount()];
        for (int basket : index.basketsWith(companion)) {
            for (int at = slice.start(basket); at < slice.start(basket + 1); at++) {
                together[slice.itemAt(at)]++;
            }
        }
        List<Integer> most = IntStream.range(0, together.length)
                .filter(item -> together[item] > 0 && near.test(item))
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> together[item])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return most.isEmpty()
                ? Itemset.of(companion)
                : Itemset.of(most.stream().mapToInt(Integer::intValue).toArray());
    }
}
