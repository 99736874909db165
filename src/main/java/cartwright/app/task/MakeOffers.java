package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.LearnedOrder;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Occasions;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.Offer;
import cartwright.core.recommend.OfferRanking;
import cartwright.core.recommend.OfferSettings;
import cartwright.core.recommend.Recency;
import cartwright.core.recommend.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggests products as {@link RecommendItems} does, then ranks them by the shop's own weights, facts and rules. */
public final class MakeOffers implements Job<List<Offer>> {

    /** Suggestions that are looked at for each that is offered: a rule may forbid many. */
    private static final int CANDIDATES_EACH = 10;

    private static final int MORE_CANDIDATES = 100;

    private final ProjectData data;
    private final RecommendItems.Request request;
    private final Terms terms;
    private final @Nullable LearnedOrder order;

    /**
     * What offers are made by, besides the counts.
     *
     * @param halfLifeDays after how many days a basket counts half; infinite for never
     */
    public record Terms(OfferSettings settings, double halfLifeDays, ItemFacts facts, BusinessRules rules) {

        /** Tells whether the suggestions stay what they are, in their order. */
        boolean changesNothing() {
            return settings.by(Importance.LOWER_END).equals(OfferSettings.PLAIN)
                    && Double.isInfinite(halfLifeDays)
                    && rules.rules().isEmpty();
        }

        /** Returns the same with another reading of attach rates. */
        public Terms by(Importance measure) {
            return new Terms(settings.by(measure), halfLifeDays, facts, rules);
        }

        /** Returns terms under which offers are what {@link RecommendItems} suggests. */
        public static Terms plain(int items) {
            return new Terms(
                    OfferSettings.PLAIN, Double.POSITIVE_INFINITY, ItemFacts.unknown(items), BusinessRules.NONE);
        }
    }

    /** Creates the job. */
    public MakeOffers(ProjectData data, RecommendItems.Request request, Terms terms) {
        this(data, request, terms, null);
    }

    /**
     * Creates the job that puts the offers for a cart into the order of a trained ranker.
     *
     * @param order null for the order of the score
     */
    public MakeOffers(ProjectData data, RecommendItems.Request request, Terms terms, @Nullable LearnedOrder order) {
        this.data = data;
        this.request = request;
        this.terms = terms;
        this.order = order;
    }

    /** @throws NoTimesException if baskets are to fade and one has no time */
    @Override
    public List<Offer> run(Progress progress) throws NoTimesException {
        int candidates = candidates();
        RecommendItems.Request wider =
                new RecommendItems.Request(request.answer(), request.choice(), request.cart(), request.k(), candidates);
        List<Recommendation> found =
                new RecommendItems(data, wider, terms.settings().measure()).run(progress);
        progress.checkCancelled();
        OfferRanking ranking = new OfferRanking(
                data.catalog(), data.index(), recency(), terms.facts(), terms.rules(), terms.settings());
        LearnedOrder learned = order;
        return learned == null
                ? ranking.rank(found, request.cart(), request.n())
                : learned.apply(ranking.rank(found, request.cart(), candidates), request.cart(), request.n());
    }

    /** A trained ranker may put first what the score puts last. */
    private int candidates() {
        int items = data.catalog().size();
        if (order != null) {
            return items;
        }
        long wanted = terms.changesNothing() ? request.n() : (long) request.n() * CANDIDATES_EACH + MORE_CANDIDATES;
        return (int) Math.min(items, wanted);
    }

    /** The ages are those of the baskets at hand, which may be fewer than the project holds. */
    private Recency recency() throws NoTimesException {
        int baskets = data.baskets().size();
        if (Double.isInfinite(terms.halfLifeDays())) {
            return Recency.none(baskets);
        }
        long[] times = new long[baskets];
        for (int basket = 0; basket < baskets; basket++) {
            times[basket] = data.occasions().time(basket);
            if (times[basket] == Occasions.NO_TIME) {
                throw new NoTimesException(data.file());
            }
        }
        return Recency.of(times, terms.halfLifeDays());
    }
}
