package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Purchases;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.Offer;
import cartwright.core.recommend.OfferRanking;
import cartwright.core.recommend.OfferSettings;
import cartwright.core.recommend.Recency;
import cartwright.core.recommend.Recommendation;
import java.util.List;

/** Suggests products as {@link RecommendItems} does, then ranks them by the shop's own weights, facts and rules. */
public final class MakeOffers implements Job<List<Offer>> {

    /** Suggestions that are looked at for each that is offered: a rule may forbid many. */
    private static final int CANDIDATES_EACH = 10;

    private static final int MORE_CANDIDATES = 100;

    private final ProjectStore store;
    private final ProjectData data;
    private final RecommendItems.Request request;
    private final Terms terms;

    /**
     * What offers are made by, besides the counts.
     *
     * @param halfLifeDays after how many days a basket counts half; infinite for never
     */
    public record Terms(OfferSettings settings, double halfLifeDays, ItemFacts facts, BusinessRules rules) {

        /** Returns terms under which offers are what {@link RecommendItems} suggests. */
        public static Terms plain(int items) {
            return new Terms(
                    OfferSettings.PLAIN, Double.POSITIVE_INFINITY, ItemFacts.unknown(items), BusinessRules.NONE);
        }
    }

    /** Creates the job. */
    public MakeOffers(ProjectStore store, ProjectData data, RecommendItems.Request request, Terms terms) {
        this.store = store;
        this.data = data;
        this.request = request;
        this.terms = terms;
    }

    /** @throws NoTimesException if baskets are to fade and one has no time */
    @Override
    public List<Offer> run(Progress progress) throws StoreException, NoTimesException {
        int candidates = (int) Math.min(data.catalog().size(), (long) request.n() * CANDIDATES_EACH + MORE_CANDIDATES);
        RecommendItems.Request wider =
                new RecommendItems.Request(request.answer(), request.choice(), request.cart(), request.k(), candidates);
        List<Recommendation> found = new RecommendItems(data, wider).run(progress);
        progress.checkCancelled();
        OfferRanking ranking = new OfferRanking(
                data.catalog(), data.index(), recency(), terms.facts(), terms.rules(), terms.settings());
        return ranking.rank(found, request.cart(), request.n());
    }

    private Recency recency() throws StoreException, NoTimesException {
        if (Double.isInfinite(terms.halfLifeDays())) {
            return Recency.none(data.baskets().size());
        }
        try (Project project = store.open(data.file())) {
            Purchases purchases = project.purchases();
            if (!purchases.timed()) {
                throw new NoTimesException(data.file());
            }
            return Recency.of(purchases, terms.halfLifeDays());
        }
    }
}
