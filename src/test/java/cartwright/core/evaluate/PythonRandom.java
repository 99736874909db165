package cartwright.core.evaluate;

/** The generator of Python's {@code random.Random(seed)}, so that the splits of a published table can be drawn again. */
final class PythonRandom {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /** Seeds as {@code init_by_array} does with the one word that a small number is. */
    PythonRandom(int seed) {
        state[0] = 19_650_218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_664_525)) + seed;
            i = advanced(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_566_083_941)) - i;
            i = advanced(i);
        }
        state[0] = 0x8000_0000;
    }

    private int advanced(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (next == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int mixed = (state[i] & 0x8000_0000) | (state[(i + 1) % SIZE] & 0x7fff_ffff);
                state[i] = state[(i + SHIFT) % SIZE] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908_b0df);
            }
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        return word ^ (word >>> 18);
    }

    /** Returns a number in [0, bound), as {@code _randbelow} does. */
    int below(int bound) {
        int bits = 32 - Integer.numberOfLeadingZeros(bound);
        int drawn = word() >>> (32 - bits);
        while (drawn >= bound) {
            drawn = word() >>> (32 - bits);
        }
        return drawn;
    }

    /** Shuffles as {@code random.shuffle} does. */
    void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
