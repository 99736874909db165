package cartwright.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.task.CompareItems;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
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

    @Test
    void computesOnlyWhileItIsLookedAt() {
        model.show(data, encoded, rules);
        assertNull(model.shownProperty().get());
        model.visibleProperty().set(true);
        assertNotNull(model.shownProperty().get());
        assertEquals(5, model.shownProperty().get().comparison().size());
        assertEquals(5, model.shownProperty().get().itemsInRules());
    }

    @Test
    void everyPairHasTheCountsOfABasketByBasketCount() {
        ItemComparison comparison = new CompareItems(data, encoded, List.of(0, 1, 2, 3, 4)).run(Progress.SILENT);
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                int both = count(comparison.item(a), comparison.item(b));
                assertEquals(both, comparison.both(a, b));
                double expected = count(comparison.item(a), comparison.item(a))
                        * (double) count(comparison.item(b), comparison.item(b))
                        / 100;
                assertEquals(both / expected, comparison.lift(a, b), 1e-12);
                assertEquals(
                        encoded.embeddings().similarity(comparison.item(a), comparison.item(b)),
                        comparison.similarity(a, b));
            }
        }
    }

    @Test
    void likeStandsBesideLike() {
        ItemComparison comparison = new CompareItems(
                        data, encoded, List.of(SmallShop.SHOE, SmallShop.TENT, SmallShop.SOCK, SmallShop.STOVE))
                .run(Progress.SILENT);
        assertEquals(SmallShop.SHOE, comparison.item(0));
        assertEquals(SmallShop.SOCK, comparison.item(1));
    }

    @Test
    void withoutVectorsTheSimilarityIsUnknownAndTheLiftIsNot() {
        ItemComparison comparison = new CompareItems(data, null, List.of(0, 1)).run(Progress.SILENT);
        assertTrue(Float.isNaN(comparison.similarity(0, 1)));
        assertEquals(30, comparison.both(0, 1));
    }

    @Test
    void rampsGrowDarkerWithSimilarityAndTurnAtALiftOfOne() {
        int before = 256;
        for (double cosine = 0; cosine <= 1; cosine += 0.05) {
            int lightness = lightness(Ramps.similarity(cosine));
            assertTrue(lightness <= before, "cosine " + cosine);
            before = lightness;
        }
        assertTrue(lightness(Ramps.lift(1)) > lightness(Ramps.lift(4)));
        assertTrue(lightness(Ramps.lift(1)) > lightness(Ramps.lift(0.25)));
        assertEquals(Ramps.NOTHING, Ramps.lift(Double.NaN));
        assertEquals(Ramps.lift(0), Ramps.lift(1e-9));
    }

    private static int lightness(int colour) {
        return ((colour >> 16 & 0xFF) * 299 + (colour >> 8 & 0xFF) * 587 + (colour & 0xFF) * 114) / 1000;
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
