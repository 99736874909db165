package cartwright.app.cleaning;

/** A set of 64-bit hashes in one flat array: eight bytes and a bit for each, where boxed numbers take fifty. */
final class LongSet {

    private static final int FIRST = 1 << 10;

    private long[] slots = new long[FIRST];
    private int size;
    private boolean zero;

    /** Adds a hash; false when it is there already. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 5L > slots.length * 3L) {
            grow();
        }
        if (!put(slots, hash)) {
            return false;
        }
        size++;
        return true;
    }

    private static boolean put(long[] slots, long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }
}
