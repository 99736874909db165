package cartwright.app.cleaning;

import cartwright.app.port.BasketLine;

/**
 * Finds lines that stand twice: equal in basket, product, name, time, quantity, price and customer.
 *
 * <p>Lines are told apart by 64-bit hashes. Among ten million different lines the chance that any two share one is below 3
 * in 1,000,000; such a line would be kept among the rejected ones.
 */
final class Repeats {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final LongSet seen = new LongSet();

    /** Remembers a line; true when an equal one was seen before. */
    boolean isRepeat(BasketLine line) {
        long hash = mix(1, text(line.basketKey()));
        hash = mix(hash, text(line.sku()));
        hash = mix(hash, text(line.name()));
        hash = mix(hash, line.time() == null ? 0 : line.time().hashCode());
        hash = mix(hash, Double.doubleToLongBits(line.quantity()));
        hash = mix(hash, Double.doubleToLongBits(line.price()));
        hash = mix(hash, text(line.customer()));
        return !seen.add(hash);
    }

    /** Two polynomials: a text of 64 bits, where {@link String#hashCode} has 32. */
    private static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001B3L + text.charAt(i);
        }
        return hash;
    }

    /** One round of the splitmix64 finaliser. */
    private static long mix(long hash, long value) {
        long z = (hash ^ value) * PRIME;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
