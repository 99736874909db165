package cartwright.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.rank.DjlRankerTrainer;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.PoolingRule;
import cartwright.app.port.Project;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainingOutcome;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import cartwright.ui.evaluate.TrialShop;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import cartwright.ui.train.TrainViewModel.Curve;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training as the window starts it: a real project file, the real engine. */
class TrainViewModelTest {

    @TempDir
    Path folder;

    private TrainViewModel model(TrialShop shop, JobRunner runner) {
        return new TrainViewModel(
                shop.store(),
                new DjlRankerTrainer(ProgramFolders.ofThisUser().engine()),
                runner,
                new InlineRunner(),
                error -> {
                    throw new AssertionError(error);
                });
    }

    @Test
    void theLossesAppearPassByPassAndTheOutcomeIsKeptWithTheProject() throws Exception {
        TrialShop shop = new TrialShop(folder);
        ProjectData data = shop.visits("shop", 10);
        HeldRunner held = new HeldRunner();
        TrainViewModel model = model(shop, held);
        assertFalse(model.canTrainProperty().get());
        model.use(data);
        model.kindProperty().set(Kind.ITEM2VEC);
        model.epochsProperty().set(4);
        List<Curve> seen = new ArrayList<>();
        model.curveProperty().addListener((observable, before, now) -> seen.add(now));
        model.train();
        assertFalse(model.canTrainProperty().get(), "one at a time");
        held.finishOldest();

        assertTrue(seen.stream().anyMatch(curve -> curve.losses().size() == 1), "seen while it learned");
        TrainingOutcome outcome = model.trainedProperty().get().get(Kind.ITEM2VEC);
        assertNotNull(outcome);
        assertEquals(300, outcome.baskets());
        assertEquals(outcome.losses(), model.curveProperty().get().losses());
        assertTrue(outcome.bestEpoch() >= 1 && outcome.bestEpoch() <= 4);

        TrainViewModel later = model(shop, held);
        later.use(data);
        assertEquals(outcome, later.trainedProperty().get().get(Kind.ITEM2VEC), "read from the project file");
        later.kindProperty().set(Kind.ITEM2VEC);
        assertEquals(outcome.losses(), later.curveProperty().get().losses());
        later.kindProperty().set(Kind.GRU);
        assertEquals(List.of(), later.curveProperty().get().losses(), "nothing of this kind was trained");
    }

    @Test
    void swappedProductsAreForTheNetworkOverTheCartAndTellWhatTheyBrought() throws Exception {
        TrialShop shop = new TrialShop(folder);
        ProjectData data = shop.visits("shop", 10);
        TrainViewModel model = model(shop, new InlineRunner());
        model.use(data);
        model.kindProperty().set(Kind.GRU);
        assertFalse(model.canSwapProperty().get(), "names are not encoded");
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < data.catalog().size(); item++) {
            rows.add(item % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1});
        }
        EmbeddingTable table = EmbeddingTable.ofRows(2, rows);
        model.useNames(new EncodedCatalog(
                new EncoderDescription("two", "hash", 2, "cpu", "none", PoolingRule.MEAN, 0.7),
                table,
                new QueryScorer(data.baskets(), table),
                rows.size()));
        assertTrue(model.canSwapProperty().get());
        model.swapsProperty().set(true);
        model.epochsProperty().set(1);
        model.train();

        assertNotNull(model.effectProperty().get());
        assertEquals(
                model.effectProperty().get().kept().difference(),
                model.trainedProperty().get().get(Kind.GRU).difference(),
                "the one that is kept lies in the project");
        model.kindProperty().set(Kind.MLP);
        assertFalse(model.canSwapProperty().get());
    }

    @Test
    void theNetworkIsTrainedByTheRealEngine() throws Exception {
        TrialShop shop = new TrialShop(folder);
        TrainViewModel model = model(shop, new InlineRunner());
        model.use(shop.visits("shop", 10));
        model.epochsProperty().set(2);
        model.train();
        TrainingOutcome outcome = model.trainedProperty().get().get(Kind.MLP);
        assertNotNull(outcome);
        assertEquals(2, outcome.losses().size());
        assertTrue(Double.isFinite(outcome.losses().get(1).validation()));
    }

    @Test
    void onlyWhatIsBetterThanCountingMayBeUsed() throws Exception {
        TrialShop shop = new TrialShop(folder);
        TrainViewModel model = model(shop, new InlineRunner());
        model.use(shop.visits("shop", 6));
        model.kindProperty().set(Kind.ITEM2VEC);
        model.epochsProperty().set(1);
        model.train();
        TrainingOutcome outcome = model.trainedProperty().get().get(Kind.ITEM2VEC);
        assertNotNull(outcome);
        assertFalse(outcome.on(), "rules find every hidden product of this shop");
        model.useInPreview(Kind.ITEM2VEC);
        assertNull(model.usedProperty().get());
        assertFalse(model.isStale(Kind.ITEM2VEC));
        model.use(shop.visits("shop", 2));
        assertTrue(model.isStale(Kind.ITEM2VEC), "more baskets came since");
    }

    @Test
    void aNetworkOfAnEarlierVersionIsToldAndNotUsed() throws Exception {
        TrialShop shop = new TrialShop(folder);
        ProjectData data = shop.visits("shop", 10);
        TrainViewModel model = model(shop, new InlineRunner());
        model.use(data);
        model.epochsProperty().set(1);
        model.train();
        assertFalse(model.isOutdated(Kind.MLP));

        List<LearnedWeights.Matrix> earlier = new ArrayList<>(); // as it was when it read ten numbers
        earlier.add(new LearnedWeights.Matrix(2, 10, new float[20]));
        int[] sizes = {10, 32, 16, 1};
        for (int layer = 0; layer + 1 < sizes.length; layer++) {
            int cells = sizes[layer] * sizes[layer + 1];
            earlier.add(new LearnedWeights.Matrix(sizes[layer], sizes[layer + 1], new float[cells]));
            earlier.add(new LearnedWeights.Matrix(1, sizes[layer + 1], new float[sizes[layer + 1]]));
        }
        byte[] weights = new LearnedWeights(earlier).toBytes();
        byte[] kept = new byte[weights.length + 1];
        kept[0] = 1; // it was on
        System.arraycopy(weights, 0, kept, 1, weights.length);
        try (Project project = shop.store().open(data.file())) {
            project.keep("ranker.mlp", kept);
        }
        TrainViewModel later = model(shop, new InlineRunner());
        later.use(data);
        assertNotNull(later.trainedProperty().get().get(Kind.MLP), "how it did is still shown");
        assertTrue(later.isOutdated(Kind.MLP));
        assertFalse(later.canBeUsed(Kind.MLP));
        later.train();
        assertFalse(later.isOutdated(Kind.MLP), "trained again, it opens");
    }

    @Test
    void aCancelledTrainingLeavesWhatWasKept() throws Exception {
        TrialShop shop = new TrialShop(folder);
        HeldRunner held = new HeldRunner();
        TrainViewModel model = model(shop, held);
        model.use(shop.visits("shop", 3));
        model.train();
        model.cancel();
        held.finishOldest();
        assertFalse(model.busyProperty().get());
        assertEquals(0, model.trainedProperty().get().size());
        assertTrue(model.canTrainProperty().get());
    }
}
