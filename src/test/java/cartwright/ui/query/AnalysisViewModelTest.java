package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.session.ProjectData;
import cartwright.core.similar.MatchMode;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisViewModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final ProjectData data = SmallShop.data();

    private AnalysisViewModel model(JobRunner mining) {
        InlineRunner inline = new InlineRunner();
        return new AnalysisViewModel(new AnalysisViewModel.Runners(inline, mining, inline), problems::add);
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
}
