package cartwright.core.mining;

import java.util.Arrays;

/**
 * Keeps the number of itemsets within a budget by giving up the longest: what is left is complete up to a length.
 *
 * <p>The length only ever falls, and only when the itemsets found so far of that length or less are too many. In the end
 * it is therefore the greatest that the budget allows, whatever the order in which threads found them.
 */
final class LengthCap {

    private final long most;
    private final Shortfall firstMet;
    private final int wanted;
    private long[] found = new long[8];
    private volatile int longest;

    /**
     * Creates a cap.
     *
     * @param singles number of frequent items, which are always kept
     * @param taken bytes that the baskets take
     */
    LengthCap(MiningSettings settings, int singles, long taken) {
        this.most = settings.budget().most(taken);
        this.firstMet = settings.budget().firstMet(taken);
        this.wanted = settings.maxLength();
        this.longest = settings.maxLength();
        found[1] = singles;
    }

    /** Returns the length of the longest itemsets still looked for; at least 1. */
    int longest() {
        return longest;
    }

    /** Tells whether longer itemsets were given up, and why. */
    Shortfall shortfall() {
        return longest < wanted ? firstMet : Shortfall.NONE;
    }

    /** Tells whether itemsets of a length are more than the budget leaves beside the shorter ones. */
    boolean tooMany(long ofNextLength) {
        return ofNextLength > most;
    }

    /** Notes that itemsets of a length were found. */
    synchronized void add(int length, long itemsets) {
        if (length >= found.length) {
            found = Arrays.copyOf(found, length * 2);
        }
        found[length] += itemsets;
        long sum = found[1];
        int fits = 1;
        while (fits < longest && fits + 1 < found.length && sum + found[fits + 1] <= most) {
            sum += found[++fits];
        }
        if (fits + 1 < found.length && fits < longest) {
            longest = fits;
        }
    }
}
