package cartwright.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedTruthTest {

    private static final int FEBRUARY = 40 * SampleOrder.MINUTES_A_DAY;

    private static SampleLine line(int number, int minute, int product, LineFault fault) {
        return new SampleLine(new SampleOrder(number, minute, 0, -1, 0, false), product, 1, 100, fault);
    }

    private static final List<SampleLine> LINES = List.of(
            line(1, 0, 5, LineFault.NONE),
            line(1, 0, SmallShop.SOCK, LineFault.BLANK_NAME),
            line(2, 10, 6, LineFault.NONE),
            line(2, 10, SmallShop.SOCK, LineFault.NOT_A_NUMBER),
            line(3, FEBRUARY, SmallShop.STOVE, LineFault.NONE),
            line(3, FEBRUARY, SmallShop.GLOVES, LineFault.NONE),
            line(3, FEBRUARY, SmallShop.SOCK, LineFault.NONE),
            line(4, FEBRUARY, 7, LineFault.NO_BASKET));

    private final PlantedTruth truth = new PlantedTruth(SmallShop.plan(), LINES);

    private PlantedCount count(SampleCondition scope, SampleCondition antecedent) {
        PlantedRule rule = new PlantedRule("id", "RULE", scope, antecedent, SmallShop.SOCK);
        return truth.counts(List.of(rule)).get(0);
    }

    @Test
    void basketsWithoutAnAcceptedLineAreNone() {
        assertEquals(3, truth.baskets());
    }

    @Test
    void countsAndMeasuresOverAllBaskets() {
        PlantedCount count = count(SmallShop.anything(), SmallShop.ofProduct(5));
        assertEquals(
                List.of(3, 1, 2, 1), List.of(count.baskets(), count.antecedent(), count.consequent(), count.both()));
        assertEquals(1.0, count.attachRate());
        assertEquals(2 / 3.0, count.baseRate());
        assertEquals(1.5, count.lift());
    }

    @Test
    void countsInsideTheScopeAlone() {
        PlantedCount january = count(SmallShop.inMonth(1), SmallShop.ofProduct(5));
        assertEquals(
                List.of(2, 1, 1, 1),
                List.of(january.baskets(), january.antecedent(), january.consequent(), january.both()));
        PlantedCount february = count(SmallShop.inMonth(2), SmallShop.ofProduct(SmallShop.STOVE, SmallShop.GLOVES));
        assertEquals(
                List.of(1, 1, 1, 1),
                List.of(february.baskets(), february.antecedent(), february.consequent(), february.both()));
    }

    @Test
    void everyProductOfTheAntecedentMustBeThere() {
        assertEquals(
                0,
                count(SmallShop.anything(), SmallShop.ofProduct(5, SmallShop.STOVE))
                        .antecedent());
    }

    @Test
    void anyProductOfACategoryWillDo() {
        // The sock stands on the shoe shelf too, so basket 3 counts; basket 2 lost its sock but not its shoe.
        PlantedCount count = count(SmallShop.anything(), SmallShop.ofCategory(SmallShop.SHOE));
        assertEquals(List.of(3, 2), List.of(count.antecedent(), count.both()));
    }

    @Test
    void aThemeCannotBeSeenInAFile() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlantedRule("id", "RULE", SmallShop.ofTheme(0), SmallShop.anything(), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlantedRule("id", "RULE", SmallShop.anything(), SmallShop.ofTheme(0), 0));
    }
}
