package cartwright.ui.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.recommend.Recommendation;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.SmallShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationViewModelTest {

    private final ProjectData data = SmallShop.data();
    private final InlineRunner inline = new InlineRunner();
    private final AnalysisViewModel analysis =
            new AnalysisViewModel(new AnalysisViewModel.Runners(inline, inline, inline), this::fail);
    private final RecommendationViewModel model = new RecommendationViewModel(inline, this::fail);
    private final Item shoe = data.catalog().item(SmallShop.SHOE);

    private void fail(Throwable error) {
        throw new AssertionError(error);
    }

    private void ask(String query) {
        analysis.useProject(data);
        analysis.useEncoder(SmallShop.encoded(data), SmallShop.encoder());
        analysis.queryProperty().set(query);
        model.ask(analysis.askedProperty().get());
    }

    private List<Integer> suggested() {
        return model.suggestedProperty().get().list().stream()
                .map(Recommendation::itemId)
                .toList();
    }

    @Test
    void withoutASearchNothingIsSuggested() {
        analysis.useProject(data);
        model.ask(analysis.askedProperty().get());
        assertEquals(List.of(), suggested());
    }

    @Test
    void theSearchSuggestsWhatItNames() {
        ask("Shoe");
        assertTrue(suggested().contains(SmallShop.SHOE), suggested().toString());
        assertFalse(suggested().contains(SmallShop.TENT), suggested().toString());
    }

    @Test
    void aProductPutIntoTheCartSuggestsWhatIsBoughtWithIt() {
        ask("Shoe");
        model.addToCart(shoe);
        model.addToCart(shoe);
        assertEquals(Basis.CART, model.basisProperty().get());
        assertEquals(List.of(shoe), model.cart());
        assertEquals(SmallShop.SOCK, suggested().get(0));
        assertFalse(suggested().contains(SmallShop.SHOE), "never what is in the cart");

        model.removeFromCart(shoe);
        assertEquals(List.of(), suggested());
    }

    @Test
    void theNumberLimitsTheSuggestions() {
        ask("Shoe");
        model.addToCart(shoe);
        assertEquals(2, suggested().size());
        model.numberProperty().set(1);
        assertEquals(1, suggested().size());
    }

    @Test
    void aCartOfAnotherProjectIsEmptied() {
        ask("Shoe");
        model.addToCart(shoe);
        analysis.useProject(SmallShop.data());
        model.ask(analysis.askedProperty().get());
        assertEquals(List.of(), model.cart());
    }
}
