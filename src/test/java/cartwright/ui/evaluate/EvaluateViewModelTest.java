package cartwright.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.rank.DjlRankerTrainer;
import cartwright.adapter.file.CsvAnalysisWriter;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.ProjectData;
import cartwright.app.session.Verdict;
import cartwright.app.task.EvaluationPlan;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.evaluate.EvaluateViewModel.Evaluated;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateViewModelTest {

    @TempDir
    Path folder;

    private EvaluateViewModel model(TrialShop shop, JobRunner runner) {
        return new EvaluateViewModel(
                shop.store(),
                new CsvAnalysisWriter(),
                new DjlRankerTrainer(folder.resolve("engine")),
                new EvaluateViewModel.Runners(runner, new InlineRunner(), new InlineRunner()),
                error -> {
                    throw new AssertionError(error);
                });
    }

    private static void choose(EvaluateViewModel model, RankerKind... kinds) {
        model.rankers().clear();
        model.rankers().addAll(List.of(kinds));
    }

    @Test
    void theVerdictNamesTheRankerThatFindsTheHiddenProduct() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        assertFalse(model.canRunProperty().get(), "there is no project");
        model.run();
        assertNull(model.evaluatedProperty().get());

        ProjectData data = shop.visits("shop", 10);
        model.use(data, null);
        choose(model, RankerKind.POPULARITY, RankerKind.BEST_RULE, RankerKind.PAIR_LIFT);
        model.seedsProperty().set(2);
        assertTrue(model.canRunProperty().get());
        assertFalse(model.isPossible(RankerKind.SLICE), "names are not encoded");
        model.run();

        Evaluated found = model.evaluatedProperty().get();
        assertNotNull(found);
        assertEquals(List.of(Setting.COMPLETION, Setting.NEXT_BASKET), found.settings());
        Verdict verdict = found.verdict(Setting.COMPLETION);
        assertNotNull(verdict);
        assertEquals(Verdict.Outcome.BETTER, verdict.outcome());
        assertEquals(RankerKind.BEST_RULE.key(), verdict.best());
        assertEquals(1, verdict.rate(), 1e-9);
        assertEquals(RankerKind.POPULARITY.key(), verdict.rival());
        assertTrue(verdict.sure());
        assertEquals(0, verdict.needed());
        assertEquals(2 * 60, verdict.tests(), "the latest fifth of 300 baskets, with two seeds");

        List<RankerLine> lines = found.lines(Setting.COMPLETION);
        assertEquals(3, lines.size());
        assertEquals(1, lines.get(1).mean(ReportColumn.HIT_5), 1e-9);
        assertEquals(0, lines.get(1).deviation(ReportColumn.HIT_10), 1e-9);
        assertNull(lines.get(0).difference(), "best sellers are not compared with themselves");
        assertTrue(lines.get(2).isWarning());
        assertTrue(lines.get(0).cost().millis() > 0, "one cart takes some time");
        assertEquals(300, found.enough().counts().baskets());
        assertEquals(DataVerdict.Enough.TOO_FEW, found.enough().enough(), "60 test baskets");
    }

    @Test
    void twoRankersAreComparedWhenTheyAreChosen() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        model.use(shop.visits("shop", 10), null);
        choose(model, RankerKind.RANDOM, RankerKind.BEST_RULE, RankerKind.ITEM_KNN);
        model.run();
        assertEquals(
                List.of(RankerKind.RANDOM, RankerKind.ITEM_KNN, RankerKind.BEST_RULE),
                model.pair().choicesProperty().get());
        model.pair().oneProperty().set(RankerKind.BEST_RULE);
        assertNull(model.pair().comparedProperty().get(), "one alone");
        model.pair().otherProperty().set(RankerKind.RANDOM);

        RankerPairViewModel.Compared found = model.pair().comparedProperty().get();
        assertNotNull(found);
        assertNotNull(found.difference());
        assertTrue(found.difference().better(), "best sellers were not tried, and yet two can be compared");
        model.pair().otherProperty().set(RankerKind.ITEM_KNN);
        assertEquals(0, model.pair().comparedProperty().get().difference().mean());
    }

    @Test
    void weightsOfTheFusionAreUsedAndKeptWithTheProject() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        ProjectData data = shop.visits("shop", 10);
        model.use(data, null);
        assertEquals(
                EvaluationPlan.USUAL_FUSION, model.weights().weightsProperty().get());
        for (RankerKind part : FusionWeightsViewModel.parts()) {
            model.weights().set(part, part == RankerKind.POPULARITY ? 0.5 : 0);
        }
        choose(model, RankerKind.POPULARITY, RankerKind.FUSION, RankerKind.FUSION_LEARNED);
        model.run();

        Evaluated found = model.evaluatedProperty().get();
        assertEquals(
                Map.of(RankerKind.POPULARITY, 0.5), found.report().grounds().fusion());
        List<RankerLine> lines = found.lines(Setting.COMPLETION);
        assertEquals(
                lines.get(0).mean(ReportColumn.HIT_10), lines.get(1).mean(ReportColumn.HIT_10), "best sellers alone");
        assertEquals(1, lines.get(2).mean(ReportColumn.HIT_10), 1e-9, "learned: what goes together");
        assertFalse(found.report().fitted(Setting.COMPLETION).containsKey(RankerKind.RANDOM));

        EvaluateViewModel later = model(shop, new InlineRunner());
        later.use(data, null);
        assertEquals(
                Map.of(RankerKind.POPULARITY, 0.5),
                later.weights().weightsProperty().get());
        later.weights().take(found.report().fitted(Setting.COMPLETION));
        assertEquals(
                found.report().fitted(Setting.COMPLETION),
                later.weights().weightsProperty().get());
        later.weights().take(Map.of());
        EvaluateViewModel last = model(shop, new InlineRunner());
        last.use(data, null);
        assertEquals(
                EvaluationPlan.USUAL_FUSION, last.weights().weightsProperty().get());
    }

    @Test
    void newBasketsMakeItStaleAndAnotherProjectEndsIt() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        model.use(shop.visits("shop", 4), null);
        choose(model, RankerKind.POPULARITY);
        model.run();
        assertFalse(model.staleProperty().get());

        model.use(shop.visits("shop", 2), null);
        assertTrue(model.staleProperty().get());
        assertNotNull(model.evaluatedProperty().get(), "what was found stays to be read");
        model.run();
        assertFalse(model.staleProperty().get());

        model.use(new TrialShop(folder).visits("other", 3), null);
        assertNull(model.evaluatedProperty().get());
    }

    @Test
    void oneTrialAtATimeAndItCanBeCancelled() throws Exception {
        TrialShop shop = new TrialShop(folder);
        HeldRunner held = new HeldRunner();
        EvaluateViewModel model = model(shop, held);
        model.use(shop.visits("shop", 3), null);
        model.run();
        assertTrue(model.busyProperty().get());
        assertFalse(model.canRunProperty().get());
        model.cancel();
        held.finishOldest();
        assertFalse(model.busyProperty().get());
        assertNull(model.evaluatedProperty().get());
        assertTrue(model.canRunProperty().get());
    }

    @Test
    void nothingTickedCannotBeTried() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        model.use(shop.visits("shop", 3), null);
        model.rankers().removeAll(Set.of(RankerKind.values()));
        assertFalse(model.canRunProperty().get());
    }

    @Test
    void theTableIsWrittenAsTheCommandLineWritesIt() throws Exception {
        TrialShop shop = new TrialShop(folder);
        EvaluateViewModel model = model(shop, new InlineRunner());
        Path file = folder.resolve("table.csv");
        model.save(file);
        assertFalse(Files.exists(file), "there is nothing to write");
        model.use(shop.visits("shop", 3), null);
        choose(model, RankerKind.POPULARITY);
        model.run();
        model.save(file);
        assertEquals(file, model.savedProperty().get());
        assertEquals("ranker,measure,at,mean,sd,n", Files.readAllLines(file).get(0));
    }
}
