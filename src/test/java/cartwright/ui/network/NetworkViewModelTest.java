package cartwright.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.network.Network.Link;
import cartwright.ui.query.SmallShop;
import cartwright.ui.selection.SelectionViewModel;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {

    private final ProjectData data = SmallShop.data();
    private final RuleTable rules = rules(5);
    private final SelectionViewModel selection = new SelectionViewModel();
    private final NetworkViewModel model = new NetworkViewModel(new InlineRunner(), selection, error -> {
        throw new AssertionError(error);
    });

    private RuleTable rules(int k) {
        return MineSlice.ofAll(data, new MiningSettings(k, 4), RuleLimits.singleConsequent(0))
                .run(Progress.SILENT)
                .rules();
    }

    private Network shown() {
        return model.shownProperty().get();
    }

    private void show(RuleTable table) {
        model.show(data.catalog(), table, () -> RuleSelection.everyRule(table).rows());
    }

    @Test
    void linksEveryPairOnceTheStrongestFirst() {
        show(rules);
        assertNull(shown(), "nobody looks");
        model.visibleProperty().set(true);
        assertEquals(4, shown().available()); // shoe-sock, shoe-band, sock-band, tent-stove
        assertEquals(4, shown().links().size());
        assertEquals(5, shown().nodes().size());
        double before = Double.POSITIVE_INFINITY;
        for (Link link : shown().links()) {
            assertTrue(link.strength() <= before);
            before = link.strength();
            int ifItem = shown().nodes().get(link.from()).item();
            assertEquals(Itemset.of(ifItem), rules.antecedent(link.row()));
        }
        assertEquals(2, shown().groups());
    }

    @Test
    void theArrowRunsTheWayOfTheHigherAttachRate() {
        model.visibleProperty().set(true);
        show(rules);
        for (Link link : shown().links()) {
            int ifItem = shown().nodes().get(link.from()).item();
            int thenItem = shown().nodes().get(link.to()).item();
            if (ifItem == SmallShop.TENT || thenItem == SmallShop.TENT) {
                assertEquals(SmallShop.STOVE, ifItem); // 20 of 30 stoves, but 20 of 50 tents
                assertEquals(20, model.counts(link).both());
            }
        }
    }

    @Test
    void fewerPairsLeaveTheWeakestOut() {
        model.visibleProperty().set(true);
        show(rules);
        Link weakest = shown().links().get(3);
        model.mostProperty().set(3);
        assertEquals(3, shown().links().size());
        assertEquals(4, shown().available());
        assertTrue(shown().links().stream().noneMatch(link -> link.row() == weakest.row()));
    }

    @Test
    void aPairSelectsItsRuleAndAProductItself() {
        model.visibleProperty().set(true);
        show(rules);
        Link strongest = shown().links().get(0);
        model.select(strongest);
        assertNotNull(selection.ruleProperty().get());
        assertEquals(
                rules.antecedent(strongest.row()),
                selection.ruleProperty().get().antecedent());
        model.select(strongest.to());
        assertNull(selection.ruleProperty().get());
        assertEquals(
                Itemset.of(shown().nodes().get(strongest.to()).item()),
                selection.itemsProperty().get());
    }

    @Test
    void withoutRulesThereIsNothing() {
        model.visibleProperty().set(true);
        show(rules(1000));
        assertEquals(0, shown().links().size());
        assertEquals(0, shown().groups());
        model.clear();
        assertNull(shown());
    }
}
