package cartwright.core.sample;

import java.util.SplittableRandom;

/**
 * Random numbers that are the same on every Java.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is taken from the library: its algorithm is fixed, while how ranges are
 * cut from it has changed between versions.
 */
final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Returns dice of their own, so that a change in one part of a shop leaves the others as they were. */
    Dice fork() {
        return new Dice(random.nextLong());
    }

    /** Returns a number in [0, 1). */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /** Returns a whole number in [0, bound). */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Tells whether something with this probability happened. */
    boolean happens(double probability) {
        return unit() < probability;
    }
}
