package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.RehearseQuery;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.Itemset;
import cartwright.core.lexical.KnownWords;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.lexical.StopWords;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalysisViewModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final ProjectData data = SmallShop.data();

    private AnalysisViewModel model(JobRunner mining) {
        InlineRunner inline = new InlineRunner();
        return new AnalysisViewModel(
                new AnalysisViewModel.Runners(inline, mining, inline), problems::add, new UndoHistory(() -> 0));
    }

    private AnalysisViewModel asking(String query) {
        AnalysisViewModel model = model(new InlineRunner());
        model.useProject(data);
        model.useEncoder(SmallShop.encoded(data), SmallShop.encoder());
        model.queryProperty().set(query);
        return model;
    }

    @Test
    void withoutAnEncoderTheRulesAreThoseOfAllBaskets() {
        AnalysisViewModel model = model(new InlineRunner());
        model.useProject(data);
        model.queryProperty().set("Shoe");
        assertNull(model.answerProperty().get());
        assertEquals(100, model.askedProperty().get().kept());
        assertEquals(100, model.minedProperty().get().result().slice().size());
        assertTrue(model.minedProperty().get().result().rules().size() > 0);
        assertEquals(Freshness.FRESH, model.freshnessProperty().get());
    }

    @Test
    void aWrongLetterIsMendedByTheWordsOfTheShopAndCanBeSearchedAsTyped() {
        AnalysisViewModel model = asking("Tennt");
        QueryAnswer answer = model.answerProperty().get();
        assertEquals("Tent", answer.searched());
        assertTrue(answer.mended());
        assertEquals("Tennt", answer.query(), "what was typed stays in the box");
        assertEquals(SmallShop.TENT, model.nearestProperty().get().get(0).itemId());

        model.queryProperty().set(KnownWords.asTyped(answer.query()));
        assertEquals("Tennt", model.answerProperty().get().searched());
        assertFalse(model.answerProperty().get().mended());
        model.queryProperty().set("Tent");
        assertFalse(model.answerProperty().get().mended());
    }

    @Test
    void wordsFindProductsWithoutAnEncoderAndBothNeedBoth() {
        AnalysisViewModel model = model(new InlineRunner());
        model.useProject(data);
        model.matchingProperty().set(Matching.LEXICAL);
        model.queryProperty().set("tents");
        assertNull(model.answerProperty().get(), "the words are not indexed yet");
        model.useWords(LexicalIndex.of(data.catalog().names(), StopWords.NONE));
        assertEquals(SmallShop.TENT, model.nearestProperty().get().get(0).itemId());
        model.tauProperty().set(0.5);
        assertEquals(50, model.askedProperty().get().kept());
        model.productsProperty().set(ChosenProducts.NONE.adding(SmallShop.SHOE));
        model.tauProperty().set(0.5);
        assertEquals(90, model.askedProperty().get().kept(), "the query means shoes too");
        model.matchingProperty().set(Matching.HYBRID);
        assertNull(model.answerProperty().get(), "there is no encoder");
        model.useEncoder(SmallShop.encoded(data), SmallShop.encoder());
        assertNotNull(model.answerProperty().get());
        while (model.matchingProperty().get() == Matching.HYBRID) {
            assertTrue(model.history().canUndoProperty().get());
            model.history().undo();
        }
        assertEquals(Matching.LEXICAL, model.matchingProperty().get());
    }

    @Test
    void aQueryNarrowsTheBasketsToThoseAboveTau() {
        AnalysisViewModel model = asking("Shoe");
        model.tauProperty().set(0.9);
        assertEquals(40, model.askedProperty().get().kept(), "only a shoe itself is nearer than 0.9");
        assertEquals(40, model.minedProperty().get().result().slice().size());
        assertEquals(
                "Shoe",
                data.catalog()
                        .item(model.nearestProperty().get().get(0).itemId())
                        .name());
    }

    @Test
    void theFirstQueryIsRehearsedWithoutAnyAnswerShown() throws EncoderException {
        AnalysisViewModel model = asking("");
        assertNull(model.answerProperty().get());
        assertEquals(100, model.minedProperty().get().result().slice().size());
        assertEquals(List.of(), problems);
        ProductSearch search = ProductSearch.of(
                data.baskets(), null, new ProductSearch.Meaning(SmallShop.encoded(data), SmallShop.encoder()));
        assertEquals(100, new RehearseQuery(data, search).run(Progress.SILENT), "baskets that were ranked");
    }

    @Test
    void anEmptiedQueryBringsAllBasketsBack() {
        AnalysisViewModel model = asking("Shoe");
        model.queryProperty().set(" ");
        assertNull(model.answerProperty().get());
        assertEquals(100, model.minedProperty().get().result().slice().size());
        assertEquals(List.of(), model.nearestProperty().get());
    }

    @Test
    void aLargerKLeavesFewerRules() {
        AnalysisViewModel model = asking("Shoe");
        model.tauProperty().set(0.9);
        model.kProperty().set(10);
        int before = model.minedProperty().get().result().rules().size();
        model.kProperty().set(13);
        int after = model.minedProperty().get().result().rules().size();
        assertTrue(after < before, before + " -> " + after);
        assertEquals(13, model.minedProperty().get().asked().settings().k());
    }

    @Test
    void whereThereIsNoRuleTheLargestKThatGivesOneIsFound() {
        AnalysisViewModel model = asking("Shoe");
        model.tauProperty().set(0.9);
        model.kProperty().set(1000);
        assertEquals(0, model.minedProperty().get().result().rules().size());
        assertEquals(30, model.workingKProperty().get(), "shoe and sock are in 30 baskets");
        model.kProperty().set(30);
        assertEquals(2, model.minedProperty().get().result().rules().size());
        assertNull(model.workingKProperty().get());
    }

    @Test
    void keepNearestTakesTiesAlong() {
        AnalysisViewModel model = asking("Shoe");
        model.keepNearest(0.01);
        assertEquals(40, model.askedProperty().get().kept(), "40 baskets hold a shoe and score alike");
        model.keepNearest(1);
        assertEquals(100, model.askedProperty().get().kept());
    }

    @Test
    void anotherModeKeepsTheShareTheAnalystChose() {
        AnalysisViewModel model = asking("Shoe");
        model.keepNearest(0.4);
        double tau = model.tauProperty().get();
        model.modeProperty().set(MatchMode.WHOLE);
        assertNotEquals(tau, model.tauProperty().get());
        assertEquals(40, model.askedProperty().get().kept(), 10);
    }

    @Test
    void resultsAreStaleWhileNewerOnesAreComputed() {
        HeldRunner held = new HeldRunner();
        AnalysisViewModel model = model(held);
        model.useProject(data);
        assertEquals(Freshness.NONE, model.freshnessProperty().get());
        held.finishOldest();
        assertEquals(Freshness.FRESH, model.freshnessProperty().get());

        model.kProperty().set(7);
        model.kProperty().set(8);
        assertEquals(Freshness.STALE, model.freshnessProperty().get());
        assertNotEquals(7, model.minedProperty().get().asked().settings().k());
        held.finishOldest();
        held.finishOldest();
        assertEquals(8, model.minedProperty().get().asked().settings().k());
        assertEquals(Freshness.FRESH, model.freshnessProperty().get());
    }

    @Test
    void stoppedIsSaidAndRefreshMakesItGood() {
        HeldRunner held = new HeldRunner();
        AnalysisViewModel model = model(held);
        model.useProject(data);
        held.finishOldest();
        model.kProperty().set(7);
        model.stop();
        held.finishOldest();
        assertEquals(Freshness.STOPPED, model.freshnessProperty().get());
        model.refresh();
        held.finishOldest();
        assertEquals(Freshness.FRESH, model.freshnessProperty().get());
        assertEquals(7, model.minedProperty().get().asked().settings().k());
    }

    @Test
    void anotherProjectStartsWithoutTheAnswerOfTheOneBefore() {
        AnalysisViewModel model = asking("Shoe");
        assertNotNull(model.answerProperty().get());
        model.useProject(SmallShop.data());
        assertNull(model.answerProperty().get());
        assertNull(model.encodedProperty().get());
        assertEquals(List.of(), problems);
    }

    @Test
    void anExcludedProductReallyChangesTheBaskets() {
        AnalysisViewModel model = asking("Shoe");
        model.tauProperty().set(0.9);
        assertEquals(40, model.askedProperty().get().kept());
        model.productsProperty().set(model.productsProperty().get().excluding(SmallShop.SHOE));
        float sock = model.answerProperty().get().ranked().score(0);
        assertEquals(0.8, sock, 1e-6, "the nearest basket is now one with socks");
        model.queryProperty().set("Tent");
        assertEquals(ChosenProducts.NONE, model.productsProperty().get(), "another query means other products");
    }

    @Test
    void aFilterLeavesOtherBasketsAndGoesAwayAgain() {
        AnalysisViewModel model = asking("Shoe");
        BasketFilter.Products without = new BasketFilter.Products(
                Set.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Itemset.of(), Itemset.of(SmallShop.BAND));
        model.filterProperty()
                .set(new BasketFilter(
                        Long.MIN_VALUE, Long.MAX_VALUE, Set.of(), Set.of(), BasketFilter.Promotion.ANY, without));
        assertEquals(88, model.askedProperty().get().data().baskets().size(), "12 of 100 hold a band");
        assertEquals(88, model.answerProperty().get().ranked().size());
        model.tauProperty().set(0.9);
        assertEquals(28, model.askedProperty().get().kept());
        model.filterProperty().set(BasketFilter.ALL);
        assertEquals(100, model.askedProperty().get().data().baskets().size());
    }

    @Test
    void undoGoesBackThroughEverySetting() {
        long[] time = {0};
        InlineRunner inline = new InlineRunner();
        AnalysisViewModel model = new AnalysisViewModel(
                new AnalysisViewModel.Runners(inline, inline, inline),
                problems::add,
                new UndoHistory(() -> time[0] += 5000));
        model.useProject(data);
        model.useEncoder(SmallShop.encoded(data), SmallShop.encoder());
        model.queryProperty().set("Shoe");
        double first = model.tauProperty().get();
        model.tauProperty().set(0.9);
        model.kProperty().set(7);
        model.productsProperty().set(ChosenProducts.NONE.excluding(SmallShop.SHOE));
        model.modeProperty().set(MatchMode.WHOLE);
        model.history().undo();
        assertEquals(MatchMode.BEST, model.modeProperty().get());
        model.history().undo();
        assertEquals(ChosenProducts.NONE, model.productsProperty().get());
        assertEquals(0.9, model.tauProperty().get());
        assertEquals(40, model.minedProperty().get().result().slice().size(), "the rules follow");
        model.history().undo();
        model.history().undo();
        assertEquals(first, model.tauProperty().get());
        model.history().undo();
        assertEquals("", model.queryProperty().get());
        assertNull(model.answerProperty().get());
        assertFalse(model.history().canUndoProperty().get());
        for (int step = 0; step < 5; step++) {
            model.history().redo();
        }
        assertEquals(MatchMode.WHOLE, model.modeProperty().get());
        assertEquals(7, model.kProperty().get());
        assertFalse(model.history().canRedoProperty().get());
    }

    @Test
    void theNearestBasketsAreANumberToo() {
        AnalysisViewModel model = asking("Shoe");
        model.keepNearestBaskets(1);
        assertEquals(40, model.askedProperty().get().kept(), "those that tie come along");
        model.keepNearestBaskets(5000);
        assertEquals(100, model.askedProperty().get().kept());
    }
}
