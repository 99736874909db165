package cartwright.core.similar;

import java.util.PriorityQueue;

/** Finds the largest of many similarities without sorting the others. */
public final class Nearest {

    private Nearest() {}

    /**
     * Returns the places of the largest values, largest first, ties by place.
     *
     * @param similarities finite values
     * @param count how many; all where there are fewer
     */
    public static int[] of(float[] similarities, int count) {
        PriorityQueue<Long> kept = new PriorityQueue<>();
        for (int at = 0; at < similarities.length; at++) {
            add(kept, key(similarities[at], at), count);
        }
        return numbers(kept);
    }

    /**
     * Returns those of some numbers with the largest values, largest first, ties by number.
     *
     * @param numbers which are meant, none negative; {@code similarities[i]} belongs to {@code numbers[i]}
     */
    public static int[] among(int[] numbers, float[] similarities, int count) {
        PriorityQueue<Long> kept = new PriorityQueue<>();
        for (int at = 0; at < numbers.length; at++) {
            add(kept, key(similarities[at], numbers[at]), count);
        }
        return numbers(kept);
    }

    private static void add(PriorityQueue<Long> kept, long key, int count) {
        if (kept.size() < count) {
            kept.add(key);
        } else if (count > 0 && key > kept.element()) {
            kept.remove();
            kept.add(key);
        }
    }

    /** Larger values have larger keys; of equal values, smaller numbers. */
    private static long key(float value, int number) {
        int bits = Float.floatToIntBits(value + 0f); // there is one zero
        int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
        return (long) ordered << Integer.SIZE | (Integer.MAX_VALUE - number);
    }

    private static int[] numbers(PriorityQueue<Long> kept) {
        int[] result = new int[kept.size()];
        for (int at = result.length - 1; at >= 0; at--) {
            result[at] = Integer.MAX_VALUE - (int) (long) kept.remove();
        }
        return result;
    }
}
