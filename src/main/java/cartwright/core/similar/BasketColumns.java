package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The baskets a second time, laid out for scoring: baskets of equal size in blocks, each block's first items side by
 * side, then its second ones, and so on.
 *
 * <p>Row after row, the processor mispredicts where each basket ends and waits for one addition before the next; that
 * took 17 ms for a million baskets of ten items, and 45 ms where the largest item was wanted. Column after column the
 * loops are long and their steps independent: 8 ms each. Immutable.
 */
final class BasketColumns {

    /** Baskets in a block: their running scores stay in the nearest cache. */
    private static final int BLOCK = 256;

    /** Baskets that are sorted by size among themselves, and that one thread takes at a time: their scores, too, stay. */
    private static final int PART = 16_384;

    private final int[] order;
    private final int[] items;
    private final int[] blockRank;
    private final int[] blockStart;
    private final int[] partBlock;

    BasketColumns(BasketSet baskets) {
        int parts = (baskets.size() + PART - 1) / PART;
        order = new int[baskets.size()];
        partBlock = new int[parts + 1];
        int[] ranks = new int[order.length + 1];
        int blocks = 0;
        for (int part = 0; part < parts; part++) {
            int end = Math.min(order.length, (part + 1) * PART);
            orderBySize(baskets, part * PART, end);
            for (int rank = part * PART; rank < end; rank = endOfBlock(baskets, rank, end)) {
                ranks[blocks++] = rank;
            }
            partBlock[part + 1] = blocks;
        }
        ranks[blocks] = order.length;
        blockRank = Arrays.copyOf(ranks, blocks + 1);
        blockStart = new int[blocks + 1];
        items = new int[baskets.occurrences()];
        for (int block = 0; block < blocks; block++) {
            blockStart[block + 1] = turn(baskets, block);
        }
    }

    private static int sizeOf(BasketSet baskets, int basket) {
        return baskets.start(basket + 1) - baskets.start(basket);
    }

    /** Counts and distributes: baskets of a size keep their order, so that their scores are written in one direction. */
    private void orderBySize(BasketSet baskets, int from, int to) {
        int largest = 0;
        for (int b = from; b < to; b++) {
            largest = Math.max(largest, sizeOf(baskets, b));
        }
        int[] next = new int[largest + 2];
        next[0] = from;
        for (int b = from; b < to; b++) {
            next[sizeOf(baskets, b) + 1]++;
        }
        for (int size = 0; size < largest; size++) {
            next[size + 1] += next[size];
        }
        for (int b = from; b < to; b++) {
            order[next[sizeOf(baskets, b)]++] = b;
        }
    }

    private int endOfBlock(BasketSet baskets, int rank, int endOfPart) {
        int size = sizeOf(baskets, order[rank]);
        int end = rank;
        while (end < endOfPart && end - rank < BLOCK && sizeOf(baskets, order[end]) == size) {
            end++;
        }
        return end;
    }

    private int turn(BasketSet baskets, int block) {
        int at = blockStart[block];
        int columns = sizeOf(baskets, order[blockRank[block]]);
        for (int column = 0; column < columns; column++) {
            for (int rank = blockRank[block]; rank < blockRank[block + 1]; rank++) {
                items[at++] = baskets.itemAt(baskets.start(order[rank]) + column);
            }
        }
        return at;
    }

    /** Takes the number a basket came to; every basket once, by several threads at a time. */
    interface Sink<T> {

        /**
         * Takes the numbers of a block.
         *
         * @param baskets basket numbers, those of the block in [from, to)
         * @param size items in each of them
         * @param values one a basket, from 0 on
         */
        void take(int[] baskets, int from, int to, int size, T values);
    }

    /** Sums a value over the items of each basket; single sums are in the order of the items, on any threads. */
    void sums(float[] values, Sink<double[]> sink) {
        eachPart((first, end) -> {
            double[] sums = new double[BLOCK];
            for (int block = first; block < end; block++) {
                int baskets = blockRank[block + 1] - blockRank[block];
                Arrays.fill(sums, 0, baskets, 0);
                for (int at = blockStart[block]; at < blockStart[block + 1]; at += baskets) {
                    add(sums, values, at, baskets);
                }
                sink.take(order, blockRank[block], blockRank[block + 1], sizeOf(block), sums);
            }
        });
    }

    private void add(double[] sums, float[] values, int at, int baskets) {
        for (int b = 0; b < baskets; b++) {
            sums[b] += values[items[at + b]];
        }
    }

    /** Finds the largest value among the items of each basket; {@code least} where there is none larger. */
    void largest(int[] values, int least, Sink<int[]> sink) {
        eachPart((first, end) -> {
            int[] largest = new int[BLOCK];
            for (int block = first; block < end; block++) {
                int baskets = blockRank[block + 1] - blockRank[block];
                Arrays.fill(largest, 0, baskets, least);
                for (int at = blockStart[block]; at < blockStart[block + 1]; at += baskets) {
                    raise(largest, values, at, baskets);
                }
                sink.take(order, blockRank[block], blockRank[block + 1], sizeOf(block), largest);
            }
        });
    }

    private void raise(int[] largest, int[] values, int at, int baskets) {
        for (int b = 0; b < baskets; b++) {
            largest[b] = Math.max(largest[b], values[items[at + b]]);
        }
    }

    private int sizeOf(int block) {
        return (blockStart[block + 1] - blockStart[block]) / (blockRank[block + 1] - blockRank[block]);
    }

    private interface Part {
        void run(int firstBlock, int endBlock);
    }

    private void eachPart(Part part) {
        IntStream parts = IntStream.range(0, partBlock.length - 1);
        (partBlock.length > 2 ? parts.parallel() : parts).forEach(p -> part.run(partBlock[p], partBlock[p + 1]));
    }
}
