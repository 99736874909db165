package cartwright.core.sample;

import java.util.ArrayList;
import java.util.List;

/** The regulars of a generated shop: each has a pastime and a store nearby. */
final class Customers {

    private static final double ANONYMOUS = 0.22;
    private static final double FOR_THE_PASTIME = 0.75;
    private static final double AT_THE_STORE_NEARBY = 0.88;
    private static final Weights STORES = new Weights(30, 22, 17, 13, 10, 8);

    private final Dice dice;
    private final int[] storeOf;
    private final List<List<Integer>> byPastime = new ArrayList<>();

    Customers(int count, List<SampleTheme> themes, Dice dice) {
        this.dice = dice;
        this.storeOf = new int[count];
        Weights pastimes =
                new Weights(themes.stream().mapToDouble(SampleTheme::weight).toArray());
        themes.forEach(theme -> byPastime.add(new ArrayList<>()));
        for (int customer = 0; customer < count; customer++) {
            storeOf[customer] = STORES.pick(dice);
            byPastime.get(pastimes.pick(dice)).add(customer);
        }
    }

    /** Returns who buys things of this theme; -1 for a stranger. */
    int buyer(int theme) {
        if (dice.happens(ANONYMOUS)) {
            return -1;
        }
        List<Integer> fans = byPastime.get(theme);
        if (fans.isEmpty() || !dice.happens(FOR_THE_PASTIME)) {
            return dice.below(storeOf.length);
        }
        double loyal = dice.unit();
        // Some come far more often than others.
        return fans.get((int) (loyal * loyal * fans.size()));
    }

    int storeFor(int customer) {
        return customer >= 0 && dice.happens(AT_THE_STORE_NEARBY) ? storeOf[customer] : STORES.pick(dice);
    }
}
