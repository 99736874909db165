package cartwright.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleLimits;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.rules.ProductCondition.Side;
import cartwright.ui.selection.SelectionViewModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleFilterTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0);
    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final ProjectData data = SmallShop.data();
    private final MinedSlice mined =
            MineSlice.ofAll(data, new MiningSettings(5, 4), LIMITS).run(Progress.SILENT);
    private final List<AssociationRule> rules = mined.rules().asList();
    private final RuleTableViewModel model =
            new RuleTableViewModel(new InlineRunner(), new SelectionViewModel(), error -> {
                throw new AssertionError(error);
            });

    @BeforeEach
    void showEveryRule() {
        model.showAll();
        model.show(new RuleSource(data, mined, LIMITS));
    }

    private void assertShown(Predicate<AssociationRule> wanted) {
        Set<AssociationRule> expected =
                new HashSet<>(rules.stream().filter(wanted).toList());
        assertTrue(!expected.isEmpty() && expected.size() < rules.size(), "tells nothing: " + expected.size());
        assertEquals(
                expected, new HashSet<>(model.rows().stream().map(RuleRow::rule).toList()));
        ShownRules shown = model.shownProperty().get();
        assertEquals(expected.size(), shown.size());
        assertEquals(rules.size() - expected.size(), shown.filtered());
        int[] exported = shown.selection().rows();
        assertEquals(expected.size(), exported.length);
        for (int row : exported) {
            assertTrue(expected.contains(mined.rules().rule(row)));
        }
    }

    private static boolean has(AssociationRule rule, int item) {
        return rule.antecedent().contains(item) || rule.consequent().contains(item);
    }

    @Test
    void keepsTheRulesWithAProductOnEitherSide() {
        model.add(ProductCondition.of(data.catalog().item(SmallShop.BAND)));
        assertShown(rule -> has(rule, SmallShop.BAND));
    }

    @Test
    void keepsTheRulesWithoutAProductOnOneSide() {
        ProductCondition sock = ProductCondition.of(data.catalog().item(SmallShop.SOCK));
        model.add(sock);
        model.replace(sock, sock.with(Side.IF, false));
        assertShown(rule -> !rule.antecedent().contains(SmallShop.SOCK));
    }

    @Test
    void lettersStandForEveryProductThatHasThem() {
        model.add(ProductCondition.named(" sTO ").with(Side.THEN, true));
        assertShown(rule -> rule.consequent().contains(SmallShop.STOVE));
    }

    @Test
    void everyConditionMustHold() {
        model.add(ProductCondition.of(data.catalog().item(SmallShop.SHOE)));
        model.limit(new ValueLimit(RuleColumn.ATTACH, 0.5, 0.9));
        model.limit(new ValueLimit(new MeasureColumn(Measure.CONVICTION), 1.1, OPEN));
        assertShown(rule -> has(rule, SmallShop.SHOE)
                && rule.slice().confidence() >= 0.5
                && rule.slice().confidence() <= 0.9
                && rule.slice().conviction() >= 1.1);
        model.clearFilters();
        model.showAll();
        assertEquals(rules.size(), model.rows().size());
    }

    @Test
    void conditionsAreTakenBackAndMadeAgain() {
        long[] time = {0};
        UndoHistory history = new UndoHistory(() -> time[0] += UndoHistory.PAUSE);
        model.recordIn(history);
        RuleFilter mark = new RuleFilter(List.of(), List.of(new ValueLimit(RuleColumn.BOTH, 15, OPEN)));
        model.add(ProductCondition.of(data.catalog().item(SmallShop.SHOE)));
        model.markProperty().set(mark);
        model.choiceProperty().set(RuleTableViewModel.USUAL);
        history.undo();
        history.undo();
        assertEquals(RuleFilter.NONE, model.markProperty().get());
        assertShown(rule -> has(rule, SmallShop.SHOE));
        history.undo();
        assertEquals(rules.size(), model.rows().size());
        assertFalse(history.canUndoProperty().get());
        history.redo();
        history.redo();
        assertShown(rule -> has(rule, SmallShop.SHOE) && rule.slice().both() >= 15);
        history.redo();
        assertEquals(RuleTableViewModel.USUAL, model.choiceProperty().get());
    }

    @Test
    void aMarkHidesRulesInEveryViewButLeavesThemUnmarked() {
        model.markProperty().set(new RuleFilter(List.of(), List.of(new ValueLimit(RuleColumn.BOTH, 15, OPEN))));
        assertShown(rule -> rule.slice().both() >= 15);
        assertEquals(rules.size(), model.shownProperty().get().unmarkedSize());
    }

    @Test
    void hidesWhatRepeatsAndSaysHowMuch() {
        SelectRules.Choice choice = new SelectRules.Choice(true, true, Significance.NONE, 0.05, false);
        model.choiceProperty().set(choice);
        ShownRules shown = model.shownProperty().get();
        int left = new SelectRules(mined, LIMITS, choice).run(Progress.SILENT).size();
        assertEquals(left, shown.size());
        assertTrue(shown.twins() > 0, "a band is never bought without a sock: shoe and sock with it repeat");
        assertEquals(rules.size(), shown.size() + shown.twins() + shown.weak());
    }

    @Test
    void anOpenLimitIsNone() {
        model.limit(new ValueLimit(RuleColumn.BOTH, 15, OPEN));
        model.limit(new ValueLimit(RuleColumn.BOTH, Double.NEGATIVE_INFINITY, OPEN));
        assertEquals(RuleFilter.NONE, model.filterProperty().get());
        assertEquals(rules.size(), model.rows().size());
    }

    @Test
    void productsOfTheProjectBeforeAreForgottenAndLimitsStay() {
        ValueLimit limit = new ValueLimit(RuleColumn.BOTH, 15, OPEN);
        model.add(ProductCondition.named("sock"));
        model.limit(limit);
        model.forgetProducts();
        assertEquals(
                new RuleFilter(List.of(), List.of(limit)),
                model.filterProperty().get());
    }
}
