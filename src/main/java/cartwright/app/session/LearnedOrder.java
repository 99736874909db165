package cartwright.app.session;

import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import cartwright.core.recommend.Offer;
import java.util.Comparator;
import java.util.List;

/** A trained ranker, open to be asked. For use by one thread at a time. */
public final class LearnedOrder {

    private final Kind kind;
    private final boolean on;
    private final Ranker ranker;

    /**
     * Creates the order of a ranker.
     *
     * @param on whether it was surely better than counting when it was trained
     */
    public LearnedOrder(Kind kind, boolean on, Ranker ranker) {
        this.kind = kind;
        this.on = on;
        this.ranker = ranker;
    }

    /** Returns which ranker it is. */
    public Kind kind() {
        return kind;
    }

    /** Tells whether it was surely better than counting when it was trained. */
    public boolean on() {
        return on;
    }

    /**
     * Puts offers for a cart into the ranker's order; what stands first stays first, ties keep their order.
     *
     * @param n most offers
     */
    public List<Offer> apply(List<Offer> offers, Itemset cart, int n) {
        double[] scores = ranker.scores(new Question(cart, Purchases.NO_CUSTOMER, false));
        return offers.stream()
                .sorted(Comparator.comparing((Offer offer) -> !offer.first())
                        .thenComparing(Comparator.comparingDouble(
                                        (Offer offer) -> scores[offer.found().itemId()])
                                .reversed()))
                .limit(n)
                .toList();
    }
}
