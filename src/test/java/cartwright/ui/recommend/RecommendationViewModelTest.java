package cartwright.ui.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.OfferWishes.Place;
import cartwright.app.session.ProjectData;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.task.ExplainSimilarity.Word;
import cartwright.app.task.FitPrior;
import cartwright.app.task.ImportBaskets;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.learn.Item2Vec;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.Offer;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.offers.OfferBookViewModel;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.SmallShop;
import java.nio.file.Files;
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

    @Test
    void smoothedRatesCountAtOnceAndAreUndone() throws Exception {
        ask("Shoe");
        model.addToCart(List.of(shoe));
        Offer plain = model.suggestedProperty().get().list().get(0);
        assertEquals(Importance.LOWER_END.of(30, 40, 0.3), plain.score(), 1e-12);
        book.want(book.bookProperty().get().wishes().withSmoothing(true), "");
        Offer smoothed = model.suggestedProperty().get().list().get(0);
        Importance prior = new FitPrior(data.index()).run(Progress.SILENT);
        assertEquals((30 + 0.3 * prior.strength()) / (40 + prior.strength()), smoothed.score(), 1e-12);
        assertEquals(
                smoothed.score(),
                smoothed.contributions().stream()
                        .mapToDouble(Offer.Contribution::share)
                        .sum(),
                1e-12);
        OfferBookViewModel later = new OfferBookViewModel(store, new CsvOfferFiles(), inline, inline, this::fail);
        later.use(data);
        assertTrue(later.bookProperty().get().wishes().smoothed(), "kept with the project");
        book.undo();
        assertEquals(plain, model.suggestedProperty().get().list().get(0));
    }

    /** A ranker that puts these products first, in this order, whatever is in the cart. */
    private byte[] ranker(List<Integer> first) {
        int items = data.catalog().size();
        float[] shares = new float[items];
        for (int item = 0; item < items; item++) {
            shares[item] = first.contains(item) ? 10 - first.indexOf(item) : 1;
        }
        LearnedWeights weights = new LearnedWeights(List.of(
                new LearnedWeights.Matrix(items, Item2Vec.SIZE, new float[items * Item2Vec.SIZE]),
                new LearnedWeights.Matrix(Item2Vec.SIZE, items, new float[items * Item2Vec.SIZE]),
                new LearnedWeights.Matrix(1, items, shares)));
        byte[] bytes = weights.toBytes();
        byte[] kept = new byte[bytes.length + 1];
        kept[0] = 1; // on
        System.arraycopy(bytes, 0, kept, 1, bytes.length);
        return kept;
    }

    private void keep(byte[] ranker) throws Exception {
        try (Project project = store.open(data.file())) {
            project.keep("ranker.item2vec", ranker);
        }
    }

    @Test
    void aRankerThatWasTrainedAnewCountsAtOnce() throws Exception {
        importInto(data.file());
        ask("Shoe");
        model.addToCart(List.of(shoe));
        List<Integer> usual = suggested();
        keep(ranker(List.of(usual.get(1), usual.get(0))));
        model.learnedProperty().set(Kind.ITEM2VEC);
        assertEquals(List.of(usual.get(1), usual.get(0)), suggested().subList(0, 2));

        keep(ranker(usual));
        model.forgetLearned();
        assertEquals(usual.subList(0, 2), suggested().subList(0, 2), "without leaving the project");

        byte[] off = ranker(List.of(usual.get(1), usual.get(0)));
        off[0] = 0;
        keep(off);
        model.forgetLearned();
        assertEquals(usual, suggested());
        assertNull(model.suggestedProperty().get().order(), "a ranker that is off is not used");
    }

    @Test
    void aRankerIsOpenedAgainForOtherProducts() throws Exception {
        importInto(data.file());
        ask("Shoe");
        model.addToCart(List.of(shoe));
        List<Integer> usual = suggested();
        keep(ranker(usual));
        model.learnedProperty().set(Kind.ITEM2VEC);
        assertEquals(Kind.ITEM2VEC, model.suggestedProperty().get().order());

        keep(ranker(
                List.of(usual.get(1), usual.get(0)))); // as an import that is taken back brings an earlier ranker back
        data = new ProjectData(
                data.file(),
                small.summary(),
                new ItemCatalog(small.catalog().items()),
                small.baskets(),
                small.occasions(),
                small.index());
        book.use(data);
        ask("Shoe");
        model.addToCart(List.of(shoe));
        assertEquals(List.of(usual.get(1), usual.get(0)), suggested().subList(0, 2));
    }

    /** The file must hold the products of the small shop, for a ranker is of one catalogue. */
    private void importInto(Path file) throws Exception {
        StringBuilder lines = new StringBuilder("order,item\n");
        for (int basket = 0; basket < small.baskets().size(); basket++) {
            for (int at = small.baskets().start(basket); at < small.baskets().start(basket + 1); at++) {
                lines.append(basket)
                        .append(',')
                        .append(small.baskets().itemAt(at))
                        .append('\n');
            }
        }
        Path csv = Files.writeString(folder.resolve("small.csv"), lines);
        new ImportBaskets(store, new BasketFileReader(), file, List.of(csv), ImportSettings.GUESS).run(Progress.SILENT);
    }
}
