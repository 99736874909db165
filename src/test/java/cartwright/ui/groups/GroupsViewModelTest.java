package cartwright.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleGroups;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.selection.SelectionViewModel;
import org.junit.jupiter.api.Test;

class GroupsViewModelTest {

    private final ProjectData data = SmallShop.data();
    private final RuleTable rules = MineSlice.ofAll(data, new MiningSettings(5, 4), RuleLimits.singleConsequent(0))
            .run(Progress.SILENT)
            .rules();
    private final SelectionViewModel selection = new SelectionViewModel();
    private final GroupsViewModel model = new GroupsViewModel(new InlineRunner(), selection, error -> {
        throw new AssertionError(error);
    });

    private void show(RuleTable table) {
        model.show(data.catalog(), table, () -> RuleSelection.everyRule(table).rows());
    }

    @Test
    void groupsOnlyWhileItIsLookedAt() {
        show(rules);
        assertNull(model.shownProperty().get());
        model.visibleProperty().set(true);
        RuleGroups groups = model.shownProperty().get().groups();
        assertEquals(5, groups.consequents().size());
        model.mostProperty().set(5);
        assertTrue(model.shownProperty().get().groups().groups().size() <= 5);
        model.clear();
        assertNull(model.shownProperty().get());
    }

    @Test
    void aCellSelectsItsLargestRuleAndAnEmptyOneNothing() {
        model.visibleProperty().set(true);
        show(rules);
        GroupsViewModel.Shown shown = model.shownProperty().get();
        int selected = 0;
        for (int group = 0; group < shown.groups().groups().size(); group++) {
            for (int column = 0; column < shown.groups().consequents().size(); column++) {
                selection.ruleProperty().set(null);
                model.select(group, column);
                if (shown.groups().cell(group, column) == null) {
                    assertNull(selection.ruleProperty().get());
                } else {
                    selected++;
                    assertEquals(
                            shown.consequent(column),
                            selection.ruleProperty().get().consequent());
                }
            }
        }
        assertTrue(selected >= 4, selected + " cells");
    }

    @Test
    void aGroupMarksItsProducts() {
        model.visibleProperty().set(true);
        show(rules);
        model.selectGroup(0);
        Itemset marked = selection.itemsProperty().get();
        for (int item : model.shownProperty().get().groups().groups().get(0).items()) {
            assertTrue(marked.contains(item));
        }
    }
}
