package cartwright.core.sample;

import java.util.List;

/** What each product costs; about a third cost a little more from the second year on. */
final class PriceList {

    private static final double RISE = 1.05;

    private final int[] before;
    private final int[] after;
    private final int riseMinute;

    PriceList(List<SampleProduct> products, int riseMinute, Dice dice) {
        this.riseMinute = riseMinute;
        this.before = new int[products.size()];
        this.after = new int[products.size()];
        for (int i = 0; i < products.size(); i++) {
            SampleProduct product = products.get(i);
            double price = product.low() + (product.high() - product.low()) * dice.unit();
            boolean rises = dice.happens(0.33);
            before[i] = product.planted() ? (int) Math.round(price * 100) : shopPrice(price);
            after[i] = rises && !product.planted() ? shopPrice(price * RISE) : before[i];
        }
    }

    /** Returns a price in hundredths that ends as shop prices do: 2.49 or 34.95. */
    private static int shopPrice(double price) {
        return price < 10 ? Math.max(1, (int) (price * 10)) * 10 + 9 : (int) price * 100 + 95;
    }

    int cents(int product, int minute) {
        return minute < riseMinute ? before[product] : after[product];
    }
}
