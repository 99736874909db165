package cartwright.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleLimits;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.selection.SelectionViewModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTableViewModelTest {

    private final ProjectData data = SmallShop.data();
    private final RuleSource source = source(5);
    private final List<AssociationRule> rules = source.mined().rules().asList();
    private final RuleTableViewModel model =
            new RuleTableViewModel(new InlineRunner(), new SelectionViewModel(), error -> {
                throw new AssertionError(error);
            });

    private RuleSource source(int k) {
        RuleLimits limits = RuleLimits.singleConsequent(0);
        MinedSlice mined =
                MineSlice.ofAll(data, new MiningSettings(k, 4), limits).run(Progress.SILENT);
        return new RuleSource(data, mined, limits);
    }

    @BeforeEach
    void hideNothing() {
        model.showAll();
    }

    @Test
    void startsWithTheRulesThatGiveMostExtraBaskets() {
        model.show(source);
        assertEquals(rules.size(), model.rows().size());
        double best = rules.stream()
                .mapToDouble(rule -> rule.all().extraBaskets())
                .max()
                .orElseThrow();
        assertEquals(best, model.rows().get(0).extra());
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleColumn.class,
            names = {"BOTH", "ATTACH", "TIMES_ALL", "TIMES_SEARCH", "EXTRA"})
    void sortsByEveryNumberAsASortOfTheListDoes(RuleColumn column) {
        ToDoubleFunction<AssociationRule> value = rule -> switch (column) {
            case BOTH -> rule.slice().both();
            case ATTACH -> rule.slice().confidence();
            case TIMES_ALL -> rule.all().lift();
            case TIMES_SEARCH -> rule.slice().lift();
            default -> rule.all().extraBaskets();
        };
        model.show(source);
        model.sortBy(List.of(new RuleSort(column, false)));
        List<AssociationRule> expected =
                rules.stream().sorted(Comparator.comparingDouble(value)).toList();
        assertEquals(expected, model.rows().stream().map(RuleRow::rule).toList());
    }

    @Test
    void sortsByNameThenByNumber() {
        model.show(source);
        model.sortBy(List.of(new RuleSort(RuleColumn.THEN, false), new RuleSort(RuleColumn.BOTH, true)));
        List<AssociationRule> expected = rules.stream()
                .sorted(Comparator.comparing((AssociationRule rule) ->
                                data.catalog().item(rule.consequent().item(0)).name())
                        .thenComparing(rule -> -rule.slice().both()))
                .toList();
        assertEquals(expected, model.rows().stream().map(RuleRow::rule).toList());
    }

    @Test
    void anotherOrderIsOneChangeHoweverManyRowsThereAre() {
        model.show(source);
        List<Integer> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<RuleRow>) change -> changes.add(1));
        model.sortBy(List.of(new RuleSort(RuleColumn.BOTH, false)));
        assertEquals(1, changes.size());
    }

    @Test
    void theSelectedRuleStaysWhileItIsAmongTheRules() {
        model.show(source);
        AssociationRule last = model.rows().get(model.rows().size() - 1).rule();
        model.selectedProperty().set(last);
        model.sortBy(List.of(new RuleSort(RuleColumn.EXTRA, false)));
        assertEquals(last, model.selectedProperty().get());
        assertEquals(last, model.rows().get(model.positionOfSelected()).rule());
        assertTrue(model.positionOfSelected() <= 1, "at the other end, but for its tie");

        RuleSource fewer = source(last.slice().both() + 1);
        assertEquals(-1, fewer.mined().rules().rowOf(last));
        model.show(fewer);
        assertNull(model.selectedProperty().get());
    }

    @Test
    void aSortAskedForWhileRowsAreBuiltHoldsForTheNewRows() {
        HeldRunner held = new HeldRunner();
        RuleTableViewModel slow = new RuleTableViewModel(held, new SelectionViewModel(), error -> {
            throw new AssertionError(error);
        });
        slow.showAll();
        slow.show(source);
        slow.sortBy(List.of(new RuleSort(RuleColumn.BOTH, false)));
        assertTrue(slow.busyProperty().get());
        while (held.running() > 0) {
            held.finishOldest();
        }
        assertFalse(slow.busyProperty().get());
        int fewest = rules.stream().mapToInt(rule -> rule.slice().both()).min().orElseThrow();
        assertEquals(fewest, slow.rows().get(0).both());
    }
}
