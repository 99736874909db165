package cartwright.ui.scatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.rules.RuleSource;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.selection.SelectionViewModel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatterViewModelTest {

    private static final RuleLimits LIMITS = RuleLimits.singleConsequent(0);

    private final ProjectData data = SmallShop.data();
    private final MinedSlice mined =
            MineSlice.ofAll(data, new MiningSettings(5, 4), LIMITS).run(Progress.SILENT);
    private final RuleTable table = mined.rules();
    private final SelectionViewModel selection = new SelectionViewModel();
    private final RuleTableViewModel rules = new RuleTableViewModel(new InlineRunner(), selection, error -> {
        throw new AssertionError(error);
    });
    private final ScatterViewModel model = new ScatterViewModel(new InlineRunner(), rules, selection, error -> {
        throw new AssertionError(error);
    });

    @BeforeEach
    void draw() {
        rules.showAll();
        rules.show(new RuleSource(data, mined, LIMITS));
        model.visibleProperty().set(true);
        model.resize(400, 300);
    }

    private Plotted plotted() {
        return Objects.requireNonNull(model.plottedProperty().get());
    }

    private int colour(int row) {
        Plotted picture = plotted();
        return picture.pixels()
                .get((int) Math.round(picture.y(row)) * picture.width() + (int) Math.round(picture.x(row)));
    }

    @Test
    void everyRuleIsFoundWhereItStands() {
        for (int row = 0; row < table.size(); row++) {
            Integer found = plotted().near(plotted().x(row), plotted().y(row), 3);
            AssociationRule there = table.rule(Objects.requireNonNull(found));
            assertEquals(table.both(row), there.slice().both());
            assertEquals(table.confidence(row), there.slice().confidence());
            assertEquals(LiftColours.of(there.all().lift()), colour(row));
        }
        assertNull(plotted().near(399, 299, 3), "the lower right corner is empty");
    }

    @Test
    void moreBasketsStandFartherRightAndHigherRatesFartherUp() {
        for (int a = 0; a < table.size(); a++) {
            for (int b = 0; b < table.size(); b++) {
                assertEquals(
                        Integer.signum(Integer.compare(table.both(a), table.both(b))),
                        Integer.signum(Double.compare(plotted().x(a), plotted().x(b))));
                assertEquals(
                        Double.compare(table.confidence(b), table.confidence(a)),
                        Double.compare(plotted().y(a), plotted().y(b)));
            }
        }
    }

    @Test
    void aFrameHidesTheOtherRulesInTheTableAndFadesThemHere() {
        int inside = 0;
        double x = plotted().x(inside);
        double y = plotted().y(inside);
        model.mark(x - 4, y - 4, x + 4, y + 4);
        List<AssociationRule> left =
                rules.rows().stream().map(row -> row.rule()).toList();
        assertTrue(left.contains(table.rule(inside)));
        assertTrue(left.size() < table.size());
        for (int row = 0; row < table.size(); row++) {
            boolean within =
                    Math.abs(plotted().x(row) - x) <= 4 && Math.abs(plotted().y(row) - y) <= 4;
            assertEquals(within, left.contains(table.rule(row)), "rule " + row);
            assertEquals(within, colour(row) != LiftColours.FADED, "rule " + row);
        }
        assertTrue(model.isMarked());
        model.clearMark();
        assertFalse(model.isMarked());
        assertEquals(table.size(), rules.rows().size());
    }

    @Test
    void aChosenPointIsSelectedEverywhere() {
        model.select(3);
        assertEquals(table.rule(3), selection.ruleProperty().get());
        assertEquals(3, model.selectedRow());
    }

    @Test
    void stepsFollowTheOrderOfTheTable() {
        model.step(1);
        assertEquals(rules.rows().get(0).rule(), selection.ruleProperty().get());
        model.step(1);
        assertEquals(rules.rows().get(1).rule(), selection.ruleProperty().get());
        model.step(-5);
        assertEquals(rules.rows().get(0).rule(), selection.ruleProperty().get());
    }

    @Test
    void nothingIsDrawnWhileNobodyLooks() {
        Plotted before = plotted();
        model.visibleProperty().set(false);
        model.resize(500, 300);
        assertEquals(before, model.plottedProperty().get());
        model.visibleProperty().set(true);
        assertNotEquals(before, model.plottedProperty().get());
        assertEquals(500, plotted().width());
    }

    @Test
    void aHundredfoldIsDrawnByFactors() {
        Scale wide = Scale.ofCounts(10, 5_000);
        assertTrue(wide.logarithmic());
        assertEquals(wide.place(1_000) - wide.place(100), wide.place(100) - wide.place(10), 1e-12);
        assertTrue(
                wide.ticks(10).containsAll(List.of(10.0, 100.0, 1_000.0)),
                wide.ticks(10).toString());
        assertFalse(Scale.ofCounts(10, 70).logarithmic());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 60", "3, 90000", "1, 2"})
    void placesAndNumbersAreEachOthersInverse(double smallest, double largest) {
        Scale scale = Scale.ofCounts(smallest, largest);
        for (double number : new double[] {smallest, largest, (smallest + largest) / 2}) {
            double place = scale.place(number);
            assertTrue(place >= 0 && place <= 1, number + " stands at " + place);
            assertEquals(number, scale.number(place), 1e-9 * largest);
        }
        for (double tick : scale.ticks(6)) {
            assertTrue(tick >= scale.min() && tick <= scale.max());
        }
    }
}
