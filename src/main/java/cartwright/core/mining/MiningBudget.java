package cartwright.core.mining;

/**
 * How much a mining run may keep. A run that would need more leaves the longest itemsets out.
 *
 * @param itemsets most itemsets; at least 1. Single items are always kept.
 * @param bytes most memory for the baskets made ready, what the threads work with, and the itemsets while they are found; at
 *     least 1. The baskets as they were read are not counted.
 */
public record MiningBudget(int itemsets, long bytes) {

    /** What is kept unless something else is asked for: 10,000,000 itemsets, some 300 MB while they are found. */
    public static final MiningBudget USUAL = new MiningBudget(10_000_000, Long.MAX_VALUE);

    /** Three numbers as found, three as joined, where its children begin, and room left over in the blocks. */
    private static final int BYTES_EACH = 32;

    /** @throws IllegalArgumentException if a value is out of its range */
    public MiningBudget {
        if (itemsets < 1) {
            throw new IllegalArgumentException("itemsets must be at least 1, got " + itemsets);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be at least 1, got " + bytes);
        }
    }

    /** Returns how many itemsets there is room for beside what the baskets take. */
    long most(long taken) {
        return Math.min(itemsets, room(taken));
    }

    /** Returns what a run that needs more is stopped by. */
    Shortfall firstMet(long taken) {
        return room(taken) < itemsets ? Shortfall.MEMORY : Shortfall.ITEMSETS;
    }

    private long room(long taken) {
        return Math.max(0, bytes - taken) / BYTES_EACH;
    }
}
