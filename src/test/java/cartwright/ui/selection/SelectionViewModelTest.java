package cartwright.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleCounts;
import org.junit.jupiter.api.Test;

class SelectionViewModelTest {

    private final SelectionViewModel selection = new SelectionViewModel();
    private final AssociationRule rule = rule(5, 2, 3);

    private static AssociationRule rule(int then, int... ifs) {
        RuleCounts counts = new RuleCounts(1, 2, 3, 4);
        return new AssociationRule(Itemset.of(ifs), Itemset.of(then), counts, counts);
    }

    @Test
    void aRuleBringsItsProducts() {
        selection.ruleProperty().set(rule);
        assertEquals(Itemset.of(2, 3, 5), selection.itemsProperty().get());
        selection.ruleProperty().set(rule(1, 2));
        assertEquals(Itemset.of(1, 2), selection.itemsProperty().get());
        selection.ruleProperty().set(null);
        assertNull(selection.itemsProperty().get());
    }

    @Test
    void otherProductsLeaveTheRule() {
        selection.ruleProperty().set(rule);
        selection.itemsProperty().set(Itemset.of(2, 9));
        assertNull(selection.ruleProperty().get());
        assertEquals(Itemset.of(2, 9), selection.itemsProperty().get());
    }

    @Test
    void theProductsOfTheRuleKeepIt() {
        selection.ruleProperty().set(rule);
        selection.itemsProperty().set(Itemset.of(5, 3, 2));
        assertEquals(rule, selection.ruleProperty().get());
    }

    @Test
    void productsStayWhenTheRuleComesAfterThem() {
        selection.itemsProperty().set(Itemset.of(2, 3, 5));
        selection.ruleProperty().set(rule);
        assertEquals(Itemset.of(2, 3, 5), selection.itemsProperty().get());
    }

    @Test
    void clearingPointsAtNothing() {
        selection.ruleProperty().set(rule);
        selection.hoveredProperty().set(Itemset.of(2));
        selection.clear();
        assertNull(selection.ruleProperty().get());
        assertNull(selection.itemsProperty().get());
        assertNull(selection.hoveredProperty().get());
    }

    @Test
    void anotherViewMarksWhatIsUnderThePointerAndThePointedOneItsSelection() {
        selection.itemsProperty().set(Itemset.of(2, 3, 5));
        assertEquals(Itemset.of(2, 3, 5), selection.marked(false));
        assertFalse(selection.isPointedAt(Itemset.of(1, 7)), "nothing is under the pointer");

        selection.hoveredProperty().set(Itemset.of(1, 7));
        assertEquals(Itemset.of(1, 7), selection.marked(false));
        assertEquals(Itemset.of(2, 3, 5), selection.marked(true));
        assertTrue(selection.isPointedAt(Itemset.of(1, 4, 7)));
        assertFalse(selection.isPointedAt(Itemset.of(1, 4)));
    }
}
