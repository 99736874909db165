package cartwright.core.basket;

/**
 * Baskets with the time and the customer of each, where those are known. Immutable.
 *
 * <p>Times are whole seconds on the shop's clock since 1970; customers are dense numbers from 0.
 */
public final class Purchases {

    /** The time of a basket without one. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** The customer of a basket without one. */
    public static final int NO_CUSTOMER = -1;

    private final BasketSet baskets;
    private final long[] seconds;
    private final int[] customers;

    /**
     * Creates the purchases.
     *
     * @param seconds one time a basket, {@link #NO_TIME} where it is unknown
     * @param customers one customer a basket, {@link #NO_CUSTOMER} where it is unknown
     * @throws IllegalArgumentException if there is not one of each a basket
     */
    public Purchases(BasketSet baskets, long[] seconds, int[] customers) {
        if (seconds.length != baskets.size() || customers.length != baskets.size()) {
            throw new IllegalArgumentException(
                    baskets.size() + " baskets, " + seconds.length + " times, " + customers.length + " customers");
        }
        this.baskets = baskets;
        this.seconds = seconds.clone();
        this.customers = customers.clone();
    }

    /** Returns the baskets. */
    public BasketSet baskets() {
        return baskets;
    }

    /** Returns when a basket was bought, or {@link #NO_TIME}. */
    public long second(int basket) {
        return seconds[basket];
    }

    /** Returns who bought a basket, or {@link #NO_CUSTOMER}. */
    public int customer(int basket) {
        return customers[basket];
    }

    /** Tells whether every basket has a time. */
    public boolean timed() {
        for (long second : seconds) {
            if (second == NO_TIME) {
                return false;
            }
        }
        return seconds.length > 0;
    }

    /** Returns the first {@code count} of the chosen baskets, in the given order. */
    public Purchases select(int[] chosen, int count) {
        long[] newSeconds = new long[count];
        int[] newCustomers = new int[count];
        for (int i = 0; i < count; i++) {
            newSeconds[i] = seconds[chosen[i]];
            newCustomers[i] = customers[chosen[i]];
        }
        return new Purchases(baskets.select(chosen, count), newSeconds, newCustomers);
    }
}
