package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.rule.CountMemory;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;

/**
 * Answers a query that nobody asked, and drops the answer: the first real one then finds its code compiled and memory at
 * hand, which it would else wait for as long as for its answer.
 *
 * <p>One thread does it, so that what the analyst does meanwhile has the others.
 */
public final class RehearseQuery implements Job<Integer> {

    private final ProjectData data;
    private final ProductSearch search;

    /**
     * Prepares it.
     *
     * @param search finds the products, over the baskets of {@code data}; by meaning or by words
     */
    public RehearseQuery(ProjectData data, ProductSearch search) {
        this.data = data;
        this.search = search;
    }

    /** Returns how many baskets were ranked. */
    @Override
    public Integer run(Progress progress) throws EncoderException {
        if (data.catalog().size() == 0) {
            return 0;
        }
        Matching matching = search.canMatchBy(Matching.MEANING) ? Matching.MEANING : Matching.LEXICAL;
        String name = data.catalog().item(0).name();
        AnswerQuery.Words words = new AnswerQuery.Words(name, matching, MatchMode.BEST, ChosenProducts.NONE);
        QueryAnswer answer = new AnswerQuery(data, search, words, BasketMask.ALL).run(progress);
        new LiveSlices(data, answer, new CountMemory(data.index()), 1, progress);
        return answer.ranked().size();
    }
}
