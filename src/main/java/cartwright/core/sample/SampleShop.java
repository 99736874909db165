package cartwright.core.sample;

import java.util.ArrayList;
import java.util.List;

/** A shop that never was: sells products of a plan to customers by chance, the same for the same seed on every Java. */
public final class SampleShop {

    /** Products in the one wholesale order. */
    public static final int WHOLESALE_PRODUCTS = 180;

    private static final int FIRST_NUMBER = 100_001;
    private static final int YEAR = 365 * SampleOrder.MINUTES_A_DAY;
    private static final int CHEAP_CENTS = 800;
    private static final Weights SEVERAL = new Weights(62, 18, 9, 6, 3, 2);

    private final ShopPlan plan;
    private final long seed;

    /** Creates the shop. */
    public SampleShop(ShopPlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
    }

    /**
     * Returns the lines of all orders in order of time, as clean as a till could write them.
     *
     * @param orders number of orders, at least 2; the middle one is the wholesale order
     * @param customers number of known customers, at least 1
     */
    public List<SampleLine> sales(int orders, int customers) {
        Dice dice = new Dice(seed);
        int[] minutes = new OpeningHours(plan).minutes(orders, dice.fork());
        Customers people = new Customers(customers, plan.themes(), dice.fork());
        CartFiller filler = new CartFiller(plan, dice.fork());
        PriceList prices = new PriceList(plan.products(), YEAR, dice.fork());
        Dice chance = dice.fork();
        List<Weights> themes = themesByMonth();
        List<SampleLine> lines = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            int month = plan.monthAt(minutes[i]);
            int theme = themes.get(month - 1).pick(chance);
            int customer = people.buyer(theme);
            SampleOrder order =
                    new SampleOrder(FIRST_NUMBER + i, minutes[i], theme, customer, people.storeFor(customer), false);
            boolean wholesale = i == orders / 2;
            Cart cart = wholesale ? filler.fillAtRandom(theme, month, WHOLESALE_PRODUCTS) : filler.fill(theme, month);
            for (int product : shuffled(cart.products(), chance)) {
                int cents = prices.cents(product, order.minute());
                int quantity = wholesale ? 12 * (1 + chance.below(4)) : quantity(cents, chance);
                lines.add(new SampleLine(order, product, quantity, cents, LineFault.NONE));
            }
        }
        return lines;
    }

    private List<Weights> themesByMonth() {
        List<Weights> themes = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            int index = month;
            themes.add(new Weights(plan.themes().stream()
                    .mapToDouble(theme -> theme.weight() * theme.months().get(index))
                    .toArray()));
        }
        return themes;
    }

    /** Returns the products in an order of chance, so that the planted ones do not stand last. */
    private static List<Integer> shuffled(List<Integer> products, Dice dice) {
        List<Integer> shuffled = new ArrayList<>(products.size());
        for (int product : products) {
            shuffled.add(dice.below(shuffled.size() + 1), product);
        }
        return shuffled;
    }

    private static int quantity(int cents, Dice dice) {
        if (cents < CHEAP_CENTS) {
            return 1 + SEVERAL.pick(dice);
        }
        return dice.happens(0.04) ? 2 : 1;
    }
}
