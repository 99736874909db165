package cartwright.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.Arrangement;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.CompareItems;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatmapViewModelTest {

    private final ProjectData data = SmallShop.data();
    private final EncodedCatalog encoded = SmallShop.encoded(data);
    private final RuleTable rules = MineSlice.ofAll(data, new MiningSettings(5, 4), RuleLimits.singleConsequent(0))
            .run(Progress.SILENT)
            .rules();
    private final HeatmapViewModel model = new HeatmapViewModel(new InlineRunner(), error -> {
        throw new AssertionError(error);
    });

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
