package cartwright.core.similar;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How many of the nearest neighbours by one way of comparing rows are among those by another. */
public final class NeighbourRecall {

    private NeighbourRecall() {}

    /**
     * Returns the mean share, in [0, 1], of the nearest others of a row that are also among its nearest by the other way.
     *
     * @param items number of rows
     * @param nearest how many neighbours; all others where there are fewer
     * @param exact similarity of a row to every row
     * @param other the same by the other way
     * @param sample which rows are looked at
     */
    public static double of(
            int items, int nearest, IntFunction<float[]> exact, IntFunction<float[]> other, Sample sample) {
        int[] chosen = sample.of(items);
        double sum = 0;
        for (int item : chosen) {
            BitSet known = nearest(exact.apply(item), item, nearest);
            int wanted = known.cardinality();
            known.and(nearest(other.apply(item), item, nearest));
            sum += wanted == 0 ? 1 : (double) known.cardinality() / wanted;
        }
        return chosen.length == 0 ? 1 : sum / chosen.length;
    }

    /**
     * Which rows are looked at.
     *
     * @param most how many; at least 1
     * @param seed of the draw where there are more
     */
    public record Sample(int most, long seed) {

        private int[] of(int items) {
            return items <= most
                    ? IntStream.range(0, items).toArray()
                    : new Random(seed)
                            .ints(0, items)
                            .distinct()
                            .limit(most)
                            .sorted()
                            .toArray();
        }
    }

    /** The nearest others; of equals the smaller ids. */
    private static BitSet nearest(float[] similarities, int item, int count) {
        BitSet found = new BitSet(similarities.length);
        IntStream.range(0, similarities.length)
                .filter(other -> other != item)
                .boxed()
                .sorted((a, b) -> similarities[a] != similarities[b]
                        ? Float.compare(similarities[b], similarities[a])
                        : Integer.compare(a, b))
                .limit(count)
                .forEach(found::set);
        return found;
    }
}
