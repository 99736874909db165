package cartwright.ui.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.OfferWishes.Place;
import cartwright.app.session.ProjectData;
import cartwright.app.task.ExplainSimilarity.Word;
import cartwright.core.basket.Item;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.Offer;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.offers.OfferBookViewModel;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.SmallShop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendationViewModelTest {

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final InlineRunner inline = new InlineRunner();
    private final AnalysisViewModel analysis = new AnalysisViewModel(
            new AnalysisViewModel.Runners(inline, inline, inline), this::fail, new UndoHistory(() -> 0));
    private final OfferBookViewModel book =
            new OfferBookViewModel(store, new CsvOfferFiles(), inline, inline, this::fail);
    private final UndoHistory history = new UndoHistory(() -> 0);
    private final RecommendationViewModel model = new RecommendationViewModel(store, book, history, inline, this::fail);
    private final ProjectData small = SmallShop.data();
    private final Item shoe = small.catalog().item(SmallShop.SHOE);
    private ProjectData data = small;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("small.cartwright");
        store.openOrCreate(file).close();
        data = new ProjectData(
                file, small.summary(), small.catalog(), small.baskets(), small.occasions(), small.index());
        book.use(data);
    }

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
                .map(offer -> offer.found().itemId())
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
        model.addToCart(List.of(shoe));
        model.addToCart(List.of(shoe));
        assertEquals(Basis.CART, model.basisProperty().get());
        assertEquals(List.of(shoe), model.cart());
        assertEquals(SmallShop.SOCK, suggested().get(0));
        assertFalse(suggested().contains(SmallShop.SHOE), "never what is in the cart");

        model.removeFromCart(shoe);
        assertEquals(List.of(), suggested());
    }

    @Test
    void everyChangeOfTheCartIsTakenBackAlone() {
        ask("Shoe");
        Item tent = data.catalog().item(SmallShop.TENT);
        model.addToCart(List.of(shoe));
        model.addToCart(List.of(tent, shoe));
        model.removeFromCart(shoe);
        model.useCart(List.of(shoe));
        history.undo();
        assertEquals(List.of(tent), model.cart());
        history.undo();
        assertEquals(List.of(shoe, tent), model.cart());
        history.undo();
        assertEquals(List.of(shoe), model.cart());
        history.undo();
        assertEquals(List.of(), model.cart());
        assertEquals(Basis.SEARCH, model.basisProperty().get());
        assertFalse(history.canUndoProperty().get());
        for (int step = 0; step < 4; step++) {
            history.redo();
        }
        assertEquals(List.of(shoe), model.cart());
        assertEquals(Basis.CART, model.basisProperty().get());
    }

    @Test
    void theNumberLimitsTheSuggestions() {
        ask("Shoe");
        model.addToCart(List.of(shoe));
        assertEquals(2, suggested().size());
        model.numberProperty().set(1);
        assertEquals(1, suggested().size());
    }

    @Test
    void aCartOfAnotherProjectIsEmptied() {
        ask("Shoe");
        model.addToCart(List.of(shoe));
        analysis.useProject(SmallShop.data());
        model.ask(analysis.askedProperty().get());
        assertEquals(List.of(), model.cart());
    }

    @Test
    void everyScoreIsTheSumOfItsContributions() {
        ask("Shoe");
        book.want(book.bookProperty().get().wishes().withPowers(1, 0.5, 1), "relevance");
        List<Offer> offers = model.suggestedProperty().get().list();
        assertFalse(offers.isEmpty());
        for (Offer offer : offers) {
            double sum = offer.contributions().stream()
                    .mapToDouble(Offer.Contribution::share)
                    .sum();
            assertEquals(offer.score(), sum, 1e-12);
        }
        assertTrue(model.suggestedProperty().get().highest() >= offers.get(0).score());
    }

    @Test
    void whatIsPinnedStandsFirstAndWhatIsHiddenNowhere() {
        ask("Shoe");
        model.addToCart(List.of(shoe));
        int second = suggested().get(1);
        book.put(data.catalog().item(second), Place.FIRST);
        assertEquals(second, suggested().get(0));
        book.put(data.catalog().item(second), Place.HIDDEN);
        assertFalse(suggested().contains(second));
        book.undo();
        assertEquals(second, suggested().get(0));
        book.undo();
        assertEquals(second, suggested().get(1));
    }

    @Test
    void aBusinessRuleHoldsAtOnce() {
        ask("Shoe");
        model.addToCart(List.of(shoe));
        assertTrue(suggested().contains(SmallShop.SOCK));
        book.addRules(List.of(new NeverTogether(SmallShop.SOCK, SmallShop.SHOE)));
        assertFalse(suggested().contains(SmallShop.SOCK));
        book.undo();
        assertTrue(suggested().contains(SmallShop.SOCK));
    }

    @Test
    void theWordsOfTheSearchAreExplainedOnDemand() {
        ask("Shoe");
        model.selectedProperty().set(model.suggestedProperty().get().list().get(0));
        assertNull(model.explainedProperty().get());
        model.explain(analysis::explaining);
        List<Word> words = model.explainedProperty().get().words();
        assertEquals("Shoe", words.get(0).text());
        assertEquals(1, words.size());
        model.selectedProperty().set(null);
        assertNull(model.explainedProperty().get());
    }
}
