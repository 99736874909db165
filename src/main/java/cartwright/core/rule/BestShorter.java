package cartwright.core.rule;

import java.util.Arrays;

/**
 * The best confidence of all shorter rules, each rule's found once: A → C is no better than the rules with one item less
 * and what was best below those.
 *
 * <p>Keys are two places of itemsets in one long, in an open-addressing table: some 30 nanoseconds a rule.
 */
final class BestShorter {

    private static final long FREE = -1;

    private final ItemsetTable itemsets;
    private long[] keys = new long[1024];
    private double[] values = new double[1024];
    private int used;

    BestShorter(ItemsetTable itemsets) {
        this.itemsets = itemsets;
        Arrays.fill(keys, FREE);
    }

    /** Returns the largest confidence of a rule with this consequent and a proper subset of the antecedent. */
    double of(int whole, int antecedent, int consequent) {
        if (itemsets.length(antecedent) == 1) {
            return (double) itemsets.count(consequent) / itemsets.baskets();
        }
        long key = (long) whole << Integer.SIZE | consequent;
        int slot = find(key);
        return keys[slot] == key ? values[slot] : keep(key, look(whole, antecedent, consequent));
    }

    private double look(int whole, int antecedent, int consequent) {
        double best = 0;
        int inWhole = 0;
        for (int at = 0; at < itemsets.length(antecedent); at++, inWhole++) {
            while (itemsets.item(whole, inWhole) != itemsets.item(antecedent, at)) {
                inWhole++;
            }
            int shorterWhole = itemsets.without(whole, inWhole);
            int shorter = itemsets.without(antecedent, at);
            if (shorterWhole >= 0 && shorter >= 0) {
                double confidence = (double) itemsets.count(shorterWhole) / itemsets.count(shorter);
                best = Math.max(best, Math.max(confidence, of(shorterWhole, shorter, consequent)));
            }
        }
        return best;
    }

    private double keep(long key, double value) {
        if (used * 2 > keys.length) {
            grow();
        }
        used++;
        int slot = find(key);
        keys[slot] = key;
        values[slot] = value;
        return value;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new double[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                int next = find(oldKeys[slot]);
                keys[next] = oldKeys[slot];
                values[next] = oldValues[slot];
            }
        }
    }

    private int find(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L; // multiplicative hashing with the golden ratio (Knuth)
        int slot = (int) (mixed >>> 33) & keys.length - 1;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
