package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.ui.query.SmallShop;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainBasketTest {

    private final ProjectData data = SmallShop.data();
    private final ProductSearch search = SmallShop.search(data);

    @ParameterizedTest
    @CsvSource({"MEANING,BEST", "MEANING,WHOLE", "MEANING,SHARE", "LEXICAL,BEST", "LEXICAL,WHOLE", "HYBRID,WHOLE"})
    void theSharesOfProductsAddUpToTheScoreOfTheBasket(Matching matching, MatchMode mode) throws Exception {
        AnswerQuery.Words words = new AnswerQuery.Words("Tent", matching, mode, ChosenProducts.NONE);
        QueryAnswer answer = new AnswerQuery(data, search, words, BasketMask.ALL).run(Progress.SILENT);
        ExplainBasket explain = new ExplainBasket(data, search, matching, answer);
        for (int rank = 0; rank < answer.ranked().size(); rank++) {
            List<ExplainBasket.Share> shares = explain.shares(answer.ranked().basket(rank));
            double sum = shares.stream().mapToDouble(ExplainBasket.Share::share).sum();
            assertEquals(
                    answer.ranked().score(rank),
                    sum,
                    1e-5,
                    "basket " + answer.ranked().basket(rank));
        }
        List<ExplainBasket.Share> nearest = explain.shares(answer.ranked().basket(0));
        assertEquals(SmallShop.TENT, nearest.get(0).item(), "the tent carries it");
        assertTrue(nearest.get(0).share() > 0);
    }
}
