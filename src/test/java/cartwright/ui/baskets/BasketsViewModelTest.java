package cartwright.ui.baskets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleLimits;
import cartwright.ui.baskets.BasketsViewModel.Scope;
import cartwright.ui.baskets.BasketsViewModel.Sort;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.rules.RuleColumn;
import cartwright.ui.rules.RuleFilter;
import cartwright.ui.rules.RuleSource;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.rules.ValueLimit;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.timeline.TimelineViewModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasketsViewModelTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0);

    private final ProjectData data = SmallShop.data();
    private final MinedSlice mined =
            MineSlice.ofAll(data, new MiningSettings(5, 4), LIMITS).run(Progress.SILENT);
    private final SelectionViewModel selection = new SelectionViewModel();
    private final RuleTableViewModel rules = new RuleTableViewModel(new InlineRunner(), selection, error -> {
        throw new AssertionError(error);
    });
    private final BasketsViewModel model =
            new BasketsViewModel(new InlineRunner(), new NoStore(), rules, selection, error -> {
                throw new AssertionError(error);
            });

    /** Receipts are not read in these tests. */
    private static final class NoStore implements ProjectStore {
        @Override
        public Project openOrCreate(Path file) {
            throw new AssertionError(file);
        }

        @Override
        public Project open(Path file) {
            throw new AssertionError(file);
        }
    }

    @BeforeEach
    void look() {
        model.visibleProperty().set(true);
        rules.showAll();
        rules.show(new RuleSource(data, mined, LIMITS));
    }

    private AssociationRule rule(int from, int to) {
        return mined.rules().asList().stream()
                .filter(rule -> rule.antecedent().equals(Itemset.of(from))
                        && rule.consequent().equals(Itemset.of(to)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEveryBasketWhileNothingIsSelected() {
        assertEquals(100, model.rows().size());
        assertEquals(List.of(), model.rows().get(0).matching());
    }

    @Test
    void showsTheBasketsOfTheSelectedRuleWithItsProductsMarked() {
        selection.ruleProperty().set(rule(SmallShop.SHOE, SmallShop.SOCK));
        assertEquals(30, model.rows().size());
        assertEquals(List.of("Shoe", "Sock"), model.rows().get(0).matching());
        assertEquals(List.of("Band"), model.rows().get(0).others());
        model.scopeProperty().set(Scope.IF_SIDE);
        assertEquals(40, model.rows().size());
        model.scopeProperty().set(Scope.SLICE);
        assertEquals(100, model.rows().size());
    }

    @Test
    void rulesMarkedInTheScatterHaveTheirBaskets() {
        RuleFilter mark = new RuleFilter(List.of(), List.of(new ValueLimit(RuleColumn.BOTH, 20, 29)));
        rules.markProperty().set(mark);
        Set<Itemset> whole = new HashSet<>();
        for (int place = 0; place < rules.shownProperty().get().size(); place++) {
            whole.add(SelectionViewModel.itemsOf(rules.shownProperty().get().rule(place)));
        }
        long expected = IntStream.range(0, 100)
                .filter(basket -> whole.stream()
                        .anyMatch(items -> IntStream.of(items.toArray())
                                .allMatch(item -> IntStream.of(data.baskets().itemsOf(basket))
                                        .anyMatch(held -> held == item))))
                .count();
        assertTrue(expected > 0 && expected < 100, expected + " baskets of " + whole);
        assertEquals(expected, model.rows().size());
        assertEquals(rules.shownProperty().get().size(), model.ofMarkedRules());

        selection.ruleProperty().set(rule(SmallShop.SHOE, SmallShop.SOCK));
        assertEquals(-1, model.ofMarkedRules(), "a selected rule comes first");
        selection.clear();
        assertEquals(expected, model.rows().size());
        rules.markProperty().set(RuleFilter.NONE);
        assertEquals(100, model.rows().size());
    }

    @Test
    void productsChosenInAPictureHaveBasketsToo() {
        selection.itemsProperty().set(Itemset.of(SmallShop.TENT, SmallShop.STOVE));
        assertEquals(20, model.rows().size());
    }

    @Test
    void sortsBySizeWithTiesAsBefore() {
        model.sortProperty().set(new Sort(BasketColumn.SIZE, true));
        for (int row = 1; row < 100; row++) {
            int before = model.rows().get(row - 1).size();
            int now = model.rows().get(row).size();
            assertTrue(before > now
                    || before == now
                            && model.rows().get(row - 1).index()
                                    < model.rows().get(row).index());
        }
    }

    @Test
    void looksNothingUpWhileNobodyLooks() {
        model.visibleProperty().set(false);
        selection.itemsProperty().set(Itemset.of(SmallShop.BAND));
        assertEquals(100, model.rows().size());
        model.visibleProperty().set(true);
        assertEquals(12, model.rows().size());
    }

    @Test
    void withoutRulesThereAreNoBaskets() {
        rules.show(null);
        assertEquals(0, model.rows().size());
        assertNull(model.foundProperty().get());
    }

    @Test
    void theTimelineFollowsTheSameSelection() {
        TimelineViewModel timeline = new TimelineViewModel(new InlineRunner(), rules, selection, error -> {
            throw new AssertionError(error);
        });
        timeline.visibleProperty().set(true);
        timeline.lengthProperty().set(Periods.Length.MONTH);
        selection.ruleProperty().set(rule(SmallShop.SHOE, SmallShop.SOCK));
        TimelineViewModel.Shown shown = timeline.shownProperty().get();
        assertEquals(rule(SmallShop.SHOE, SmallShop.SOCK), shown.wish().rule());
        assertEquals(Periods.Length.MONTH, shown.timeline().length());
        assertEquals(List.of(), shown.timeline().points(), "the small shop has no dates");
    }
}
