package cartwright.core.sample;

import java.util.ArrayList;
import java.util.List;

/** Puts products into baskets: mostly what the theme asks for, some everyday things, now and then anything. */
final class CartFiller {

    private static final double OF_THE_THEME = 0.70;
    private static final double OF_EVERYDAY = 0.93;
    private static final double SECOND_OF_A_DURABLE_KIND = 0.08;
    private static final double POPULARITY = 0.6;

    /** Probabilities of 1, 2, 3 and so on products, before the planted ones join. */
    private static final Weights SIZES = new Weights(12, 18, 20, 16, 11, 8, 5, 4, 2, 2, 0.5, 0.8, 0.3, 0.2, 0.2);

    private final ShopPlan plan;
    private final Dice dice;
    private final List<Weights> categoriesOfTheme = new ArrayList<>();
    private final Weights anyCategory;
    private final List<List<Integer>> shelves = new ArrayList<>();
    private final List<Weights> popularity = new ArrayList<>();

    CartFiller(ShopPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        double[] equal = new double[plan.categories()];
        for (int category = 0; category < equal.length; category++) {
            equal[category] = 1;
            List<Integer> shelf = shelf(category);
            shelves.add(shelf);
            popularity.add(Weights.zipf(shelf.size(), POPULARITY));
        }
        anyCategory = new Weights(equal);
        for (SampleTheme theme : plan.themes()) {
            categoriesOfTheme.add(new Weights(
                    theme.categories().stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    /** Returns the freely drawn products of a category, best seller first: an order of chance, not of the sku. */
    private List<Integer> shelf(int category) {
        List<Integer> shelf = new ArrayList<>();
        for (int product = 0; product < plan.products().size(); product++) {
            SampleProduct candidate = plan.products().get(product);
            if (candidate.category() == category && !candidate.planted()) {
                shelf.add(dice.below(shelf.size() + 1), product);
            }
        }
        return shelf;
    }

    Cart fill(int theme, int month) {
        Cart cart = new Cart(theme, month);
        int wanted = 1 + SIZES.pick(dice);
        for (int tries = 0; cart.size() < wanted && tries < 4 * wanted; tries++) {
            addFrom(categoryFor(theme), cart);
        }
        attach(cart);
        return cart;
    }

    /** Returns a basket of this many products that holds no planted one: a reseller's order, true to no theme. */
    Cart fillAtRandom(int theme, int month, int size) {
        Cart cart = new Cart(theme, month);
        while (cart.size() < size) {
            int category = anyCategory.pick(dice);
            List<Integer> shelf = shelves.get(category);
            cart.add(shelf.get(dice.below(shelf.size())), category);
        }
        return cart;
    }

    private int categoryFor(int theme) {
        double kind = dice.unit();
        if (kind < OF_THE_THEME) {
            return categoriesOfTheme.get(theme).pick(dice);
        }
        // The last theme is the everyday one.
        return kind < OF_EVERYDAY
                ? categoriesOfTheme.get(categoriesOfTheme.size() - 1).pick(dice)
                : anyCategory.pick(dice);
    }

    private void addFrom(int category, Cart cart) {
        boolean durable = plan.durable().contains(category);
        if (durable && cart.holdsCategory(category) && !dice.happens(SECOND_OF_A_DURABLE_KIND)) {
            return;
        }
        cart.add(shelves.get(category).get(popularity.get(category).pick(dice)), category);
    }

    private void attach(Cart cart) {
        int decided = -1;
        for (SampleAttachment attachment : plan.attachments()) {
            if (attachment.product() != decided && attachment.when().holdsFor(cart)) {
                decided = attachment.product();
                if (dice.happens(attachment.probability())) {
                    cart.add(decided, plan.categoryOf(decided));
                }
            }
        }
    }
}
