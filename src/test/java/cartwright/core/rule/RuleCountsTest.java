package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCountsTest {

    /** Flour with sugar in Groceries. */
    private final RuleCounts flour = new RuleCounts(49, 171, 333, 9_835);

    @Test
    void measuresFollowTheirFormulas() {
        assertEquals(49 / 9_835.0, flour.support(), 1e-12);
        assertEquals(49 / 171.0, flour.confidence(), 1e-12);
        assertEquals(333 / 9_835.0, flour.baseRate(), 1e-12);
        assertEquals(8.463112, flour.lift(), 1e-6);
        assertEquals(49 - 171 * 333 / 9_835.0, flour.extraBaskets(), 1e-9);
        assertEquals(flour.extraBaskets() / 9_835, flour.leverage(), 1e-12);
        assertEquals((1 - 333 / 9_835.0) / (1 - 49 / 171.0), flour.conviction(), 1e-12);
    }

    @Test
    void convictionOfACertainRuleIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, new RuleCounts(5, 5, 7, 9).conviction());
        assertEquals(Double.POSITIVE_INFINITY, new RuleCounts(5, 5, 9, 9).conviction());
    }

    @Test
    void withoutSuchBasketsAMeasureIsNotANumber() {
        RuleCounts none = new RuleCounts(0, 0, 0, 4);

        assertTrue(Double.isNaN(none.confidence()));
        assertTrue(Double.isNaN(none.lift()));
        assertEquals(new Interval(0, 1), none.confidenceInterval());
        assertThrows(IllegalStateException.class, none::liftInterval);
        assertEquals(Strength.WEAK, none.strength());
    }

    @Test
    void liftIntervalIsTheConfidenceOverTheBaseRate() {
        Interval confidence = flour.confidenceInterval();
        Interval lift = flour.liftInterval();

        assertEquals(confidence.low() / flour.baseRate(), lift.low(), 1e-12);
        assertEquals(confidence.high() / flour.baseRate(), lift.high(), 1e-12);
        assertTrue(lift.low() < flour.lift() && flour.lift() < lift.high());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "49, 171, 0.2241, 0.3584", // "29 of 100 (between 22 and 36)"
        "0, 10, 0, 0.2775",
        "10, 10, 0.7225, 1",
        "1, 2, 0.0945, 0.9055",
        "0, 0, 0, 1"
    })
    void wilsonIntervalIsThePublishedOne(int hits, int trials, double low, double high) {
        Interval interval = Interval.wilson(hits, trials);

        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @Test
    void intervalsAreInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(-1, 2));
    }

    @ParameterizedTest(name = "{0} of {1} against {2} of 10000 is {3}")
    @CsvSource({
        "49, 171, 333, STRONG",
        "29, 60, 333, FAIR", // too few for strong
        "50, 1000, 300, FAIR", // lift 1.7, surely above 1 but not above 1.5
        "10, 20, 300, FAIR",
        "9, 20, 300, WEAK",
        "40, 1000, 400, WEAK",
        "20, 1000, 4000, WEAK" // surely less often than average
    })
    void strengthFollowsTheCountAndTheInterval(int both, int antecedent, int consequent, Strength expected) {
        assertEquals(expected, new RuleCounts(both, antecedent, consequent, 10_000).strength());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({"-1, 2, 2, 5", "3, 2, 3, 5", "3, 3, 2, 5", "1, 6, 1, 5", "1, 1, 6, 5", "1, 4, 4, 5"})
    void refusesCountsNoBasketsHave(int both, int antecedent, int consequent, int baskets) {
        assertThrows(IllegalArgumentException.class, () -> new RuleCounts(both, antecedent, consequent, baskets));
    }
}
