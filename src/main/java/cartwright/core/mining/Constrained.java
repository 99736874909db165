package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.BasketSetBuilder;
import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mines what contains some items and lacks others: looks only at the baskets that hold all required items, without those
 * and without the excluded ones, and puts the required items back in front of every itemset found.
 */
final class Constrained {

    private final MiningSettings settings;
    private final int basketCount;
    private final BasketSet holders;
    private final @Nullable BasketWeights weights;
    private final int[] chain;

    /** Mines baskets without regard to items. */
    interface Engine {
        FrequentItemsets mine(BasketSet baskets, @Nullable BasketWeights weights, MiningSettings settings);
    }

    /** Narrows the baskets. */
    Constrained(BasketSet baskets, @Nullable BasketWeights weights, MiningSettings settings) {
        this.settings = settings;
        this.basketCount = baskets.size();
        this.chain = new int[settings.required().size()];
        BasketSetBuilder kept = new BasketSetBuilder(baskets.itemCount(), 16, 64);
        int[] numbers = new int[baskets.size()];
        int size = 0;
        for (int basket = 0; basket < baskets.size(); basket++) {
            if (requiredIn(baskets, basket) == chain.length) {
                addOthers(baskets, basket, kept);
                numbers[size++] = basket;
            }
        }
        this.holders = kept.build();
        this.weights = weights == null ? null : weights.select(numbers, size);
    }

    /** Counts for each required item the baskets that hold it and those before it, and says how far this one gets. */
    private int requiredIn(BasketSet baskets, int basket) {
        Itemset required = settings.required();
        int met = 0;
        for (int at = baskets.start(basket); at < baskets.start(basket + 1) && met < chain.length; at++) {
            if (baskets.itemAt(at) == required.item(met)) {
                chain[met++]++;
            }
        }
        return met;
    }

    private void addOthers(BasketSet baskets, int basket, BasketSetBuilder kept) {
        for (int at = baskets.start(basket); at < baskets.start(basket + 1); at++) {
            int item = baskets.itemAt(at);
            if (!settings.required().contains(item) && !settings.excluded().contains(item)) {
                kept.add(item);
            }
        }
        kept.endBasket();
    }

    /** Returns the baskets that hold all required items, without these. */
    BasketSet holders() {
        return holders;
    }

    /** Returns the weights of these baskets; null where they have none. */
    @Nullable BasketWeights weights() {
        return weights;
    }

    /** Returns what is to be mined in these baskets. */
    MiningSettings free() {
        int room = settings.maxLength() - chain.length;
        return new MiningSettings(settings.k(), Math.max(1, room), settings.budget(), Itemset.of(), Itemset.of());
    }

    FrequentItemsets mine(Engine engine) {
        int room = settings.maxLength() - chain.length;
        FrequentItemsets found = engine.mine(holders, weights, free());
        return chain.length == 0 ? found : withRequired(found, room);
    }

    private FrequentItemsets withRequired(FrequentItemsets found, int room) {
        int sum = weights == null ? 0 : weights.sum();
        boolean frequent = weights == null ? holders.size() >= settings.k() : sum >= weights.threshold(settings.k());
        ItemOrder order = found.order().with(settings.required());
        List<Level> levels = new ArrayList<>();
        List<int[]> sums = new ArrayList<>();
        if (room >= 0 && frequent) {
            for (int at = 0; at < chain.length; at++) {
                Level level = new Level(1);
                level.add(0, at, chain[at]);
                levels.add(level);
                sums.add(new int[] {sum});
            }
            if (room > 0) {
                found.levels().forEach(level -> levels.add(level.shifted(chain.length)));
                sums.addAll(found.sums());
            }
        }
        for (int at = 1; at < levels.size(); at++) {
            levels.get(at - 1).link(levels.get(at));
        }
        FrequentItemsets whole =
                new FrequentItemsets(basketCount, order, levels, room > 0 ? found.shortfall() : Shortfall.NONE);
        FrequentItemsets required = whole.requiring(chain.length);
        return weights == null ? required : required.weighted(sums, weights.scale());
    }
}
