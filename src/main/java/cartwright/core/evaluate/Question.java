package cartwright.core.evaluate;

import cartwright.core.basket.Itemset;

/**
 * A shopper for whom a ranker puts the items in order.
 *
 * @param cart what lies in the cart, or what the shopper bought last time
 * @param customer who it is; {@link cartwright.core.basket.Purchases#NO_CUSTOMER} when unknown
 * @param repeats whether an item of the cart may be offered: next time a shopper may buy it again
 */
public record Question(Itemset cart, int customer, boolean repeats) {

    boolean allows(int item) {
        return repeats || !cart.contains(item);
    }
}
