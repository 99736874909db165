package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.Recommendation;
import cartwright.core.recommend.Recommender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggests products for a query, for a cart, or for a cart inside the baskets behind a query. */
public final class RecommendItems implements Job<List<Recommendation>> {

    private final ProjectData data;
    private final Request request;
    private final Importance importance;

    /**
     * What is asked for.
     *
     * @param answer the query; null when only the cart counts
     * @param choice which baskets near the query count
     * @param cart the products in the cart; may be empty when there is a query
     * @param k smallest number of baskets behind a suggestion for a cart
     * @param n most suggestions
     */
    public record Request(@Nullable QueryAnswer answer, SliceChoice choice, Itemset cart, int k, int n) {}

    /** Creates the job that goes by the lower ends of attach rates. */
    public RecommendItems(ProjectData data, Request request) {
        this(data, request, Importance.LOWER_END);
    }

    /** Creates the job with what an attach rate counts for. */
    public RecommendItems(ProjectData data, Request request, Importance importance) {
        this.data = data;
        this.request = request;
        this.importance = importance;
    }

    @Override
    public List<Recommendation> run(Progress progress) {
        Recommender recommender = new Recommender(data.catalog(), data.index(), importance);
        QueryAnswer answer = request.answer();
        if (answer == null) {
            return recommender.forCart(request.cart(), request.k(), request.n());
        }
        BasketSet slice = answer.ranked().prefix(request.choice().count(answer.ranked()));
        float[] similarities = answer.itemSimilarities();
        if (request.cart().size() == 0) {
            return recommender.forQuery(slice, similarities, request.n());
        }
        return recommender.forCartInSlice(request.cart(), slice, similarities, request.k(), request.n());
    }
}
