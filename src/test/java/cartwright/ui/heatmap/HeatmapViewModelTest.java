package cartwright.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.Arrangement;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.CompareItems;
import cartwright.app.task.MineSlice;
import cartwright.core.learn.Item2Vec;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeatmapViewModelTest {

    @TempDir
    static Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final ProjectData data = kept();
    private final EncodedCatalog encoded = SmallShop.encoded(data);
    private final RuleTable rules = MineSlice.ofAll(data, new MiningSettings(5, 4), RuleLimits.singleConsequent(0))
            .run(Progress.SILENT)
            .rules();
    private final HeatmapViewModel model = new HeatmapViewModel(store, new InlineRunner(), error -> {
        throw new AssertionError(error);
    });

    private ProjectData kept() {
        ProjectData small = SmallShop.data();
        Path file = folder.resolve(UUID.randomUUID() + ".cartwright");
        try (Project project = store.openOrCreate(file)) {
            assertNotNull(project);
        } catch (StoreException failed) {
            throw new AssertionError(failed);
        }
        return new ProjectData(
                file, small.summary(), small.catalog(), small.baskets(), small.occasions(), small.index());
    }

    @Test
    void whatIsBoughtAlikeIsKnownAsSoonAsItemVectorsAreTrained() throws Exception {
        model.upperProperty().set(Upper.BOUGHT_LIKE);
        show(null);
        assertFalse(model.shownProperty().get().comparison().hasPurchases());
        int items = data.catalog().size();
        float[] vectors = new float[items * Item2Vec.SIZE];
        for (int item = 0; item < items; item++) {
            vectors[item * Item2Vec.SIZE + item % 2] = 1;
        }
        byte[] weights = new LearnedWeights(List.of(
                        new LearnedWeights.Matrix(items, Item2Vec.SIZE, vectors),
                        new LearnedWeights.Matrix(Item2Vec.SIZE, items, new float[vectors.length]),
                        new LearnedWeights.Matrix(1, items, new float[items])))
                .toBytes();
        byte[] ranker = new byte[weights.length + 1];
        System.arraycopy(weights, 0, ranker, 1, weights.length);
        try (Project project = store.open(data.file())) {
            project.keep("ranker.item2vec", ranker);
        }
        model.refresh();
        ItemComparison comparison = model.shownProperty().get().comparison();
        assertTrue(comparison.hasPurchases());
        for (int a = 0; a < comparison.size(); a++) {
            for (int b = 0; b < comparison.size(); b++) {
                boolean alike = comparison.item(a) % 2 == comparison.item(b) % 2;
                assertEquals(alike ? 1 : 0, comparison.boughtLike(a, b), 1e-6);
            }
        }
    }

    private HeatmapViewModel.Source source(QueryAnswer answer) {
        return new HeatmapViewModel.Source(
                data,
                encoded,
                answer,
                rules,
                () -> RuleSelection.everyRule(rules).rows());
    }

    private void show(QueryAnswer answer) {
        model.visibleProperty().set(true);
        model.show(source(answer));
    }

    @Test
    void computesOnlyWhileItIsLookedAt() {
        model.show(source(null));
        assertNull(model.shownProperty().get());
        model.visibleProperty().set(true);
        assertNotNull(model.shownProperty().get());
        assertEquals(5, model.shownProperty().get().comparison().size());
        assertEquals(5, model.shownProperty().get().available());
        model.show(null);
        assertNull(model.shownProperty().get());
    }

    @Test
    void everyChoiceOfProductsHasItsOwnOrderOfImportance() throws Exception {
        QueryAnswer answer = new AnswerQuery(
                        data, SmallShop.search(data), AnswerQuery.Words.of("Tent", MatchMode.BEST), BasketMask.ALL)
                .run(Progress.SILENT);
        assertEquals(List.of(), Basis.NEAREST.items(source(null)));
        assertEquals(SmallShop.TENT, Basis.NEAREST.items(source(answer)).get(0));
        assertEquals(SmallShop.TENT, Basis.SELLERS.items(source(answer)).get(0)); // 50 baskets
        assertEquals(SmallShop.SHOE, Basis.SELLERS.items(source(answer)).get(1)); // 40
        show(answer);
        model.mostProperty().set(30);
        model.basisProperty().set(Basis.NEAREST);
        assertEquals(5, model.shownProperty().get().comparison().size());
    }

    @Test
    void anotherUpperHalfKeepsTheTables() {
        show(null);
        ItemComparison before = model.shownProperty().get().comparison();
        model.upperProperty().set(Upper.TOGETHER);
        assertSame(before, model.shownProperty().get().comparison());
        assertEquals(Upper.TOGETHER, model.shownProperty().get().codes().upper());
        model.arrangementProperty().set(Arrangement.GIVEN);
        assertTrue(before != model.shownProperty().get().comparison());
    }

    @Test
    void everyPairHasTheCountsOfABasketByBasketCount() {
        ItemComparison comparison =
                new CompareItems(data, encoded, List.of(0, 1, 2, 3, 4), Arrangement.MEANING).run(Progress.SILENT);
        for (int a = 0; a < 5; a++) {
            assertEquals(a, comparison.placeOf(comparison.item(a)));
            for (int b = 0; b < 5; b++) {
                int both = count(comparison.item(a), comparison.item(b));
                assertEquals(both, comparison.both(a, b));
                double expected = count(comparison.item(a), comparison.item(a))
                        * (double) count(comparison.item(b), comparison.item(b))
                        / 100;
                assertEquals(both / expected, comparison.counts(a, b).lift(), 1e-12);
                assertEquals(
                        encoded.embeddings().similarity(comparison.item(a), comparison.item(b)),
                        comparison.similarity(a, b),
                        1e-6);
            }
        }
    }

    @Test
    void likeStandsBesideLike() {
        List<Integer> items = List.of(SmallShop.SHOE, SmallShop.TENT, SmallShop.SOCK, SmallShop.STOVE);
        for (Arrangement arrangement : List.of(Arrangement.MEANING, Arrangement.TOGETHER)) {
            ItemComparison comparison = new CompareItems(data, encoded, items, arrangement).run(Progress.SILENT);
            assertEquals(1, Math.abs(comparison.placeOf(SmallShop.SHOE) - comparison.placeOf(SmallShop.SOCK)));
            assertEquals(1, Math.abs(comparison.placeOf(SmallShop.TENT) - comparison.placeOf(SmallShop.STOVE)));
        }
        ItemComparison given = new CompareItems(data, encoded, items, Arrangement.GIVEN).run(Progress.SILENT);
        assertEquals(SmallShop.TENT, given.item(1));
    }

    @Test
    void withoutVectorsTheSimilarityIsUnknownAndTheCountsAreNot() {
        ItemComparison comparison =
                new CompareItems(data, null, List.of(0, 1), Arrangement.MEANING).run(Progress.SILENT);
        assertTrue(Float.isNaN(comparison.similarity(0, 1)));
        assertEquals(30, comparison.both(0, 1));
        assertNull(comparison.contrasts());
    }

    private int count(int itemA, int itemB) {
        int count = 0;
        for (int basket = 0; basket < data.baskets().size(); basket++) {
            List<Integer> items =
                    Arrays.stream(data.baskets().itemsOf(basket)).boxed().toList();
            count += items.contains(itemA) && items.contains(itemB) ? 1 : 0;
        }
        return count;
    }
}
