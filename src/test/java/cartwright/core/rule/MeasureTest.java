package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures at their limits; their values elsewhere are held against arules on real data. */
class MeasureTest {

    /** A rule of two items with these counts and no surroundings. */
    private record Facts(RuleCounts counts) implements RuleFacts {

        @Override
        public FisherTest test() {
            return new FisherTest(counts.baskets());
        }

        @Override
        public double bestShorterConfidence() {
            return counts.baseRate();
        }

        @Override
        public double productiveP() {
            return test().pValue(counts);
        }

        @Override
        public int rarestItemCount() {
            return Math.min(counts.antecedent(), counts.consequent());
        }

        @Override
        public int commonestItemCount() {
            return Math.max(counts.antecedent(), counts.consequent());
        }

        @Override
        public double minSupport() {
            return 0.01;
        }

        @Override
        public double minConfidence() {
            return 0;
        }

        @Override
        public RuleCounts contrast() {
            return counts;
        }

        @Override
        public FisherTest contrastTest() {
            return test();
        }
    }

    private static double value(String measure, int both, int a, int c, int n) {
        return Measure.named(measure).orElseThrow().of(new Facts(new RuleCounts(both, a, c, n)));
    }

    @ParameterizedTest(name = "{0} = {1} where every basket with A holds C")
    @CsvSource({
        "confidence, 1",
        "conviction, Infinity",
        "sebag, Infinity",
        "oddsRatio, Infinity",
        "yuleQ, 1",
        "yuleY, 1",
        "jMeasure, 0.13862943611198905",
        "mutualInformation, 0.6099865470109875",
        "RLD, 1",
        "certainty, 1",
        "counterexample, 1",
        "ralambondrainy, 0",
        "casualConfidence, 1",
        "relativeRisk, 4"
    })
    void limitWhereEveryBasketWithAHoldsC(String measure, double expected) {
        // 2 of 10 baskets hold A, and 4 hold C: J = 0.2 ln(1 / 0.4) and so on
        double jMeasure = 0.2 * Math.log(2.5);
        double information = (2 * Math.log(2.5) + 2 * Math.log(20.0 / 32) + 6 * Math.log(60.0 / 48)) / 10;
        double entropy = -(0.2 * Math.log(0.2) + 0.8 * Math.log(0.8));
        double wanted = switch (measure) {
            case "jMeasure" -> jMeasure;
            case "mutualInformation" -> information / entropy;
            default -> expected;
        };
        assertEquals(wanted, value(measure, 2, 2, 4, 10), 1e-12);
    }

    @ParameterizedTest(name = "{0} = {1} where no basket holds both")
    @CsvSource({
        "confidence, 0",
        "lift, 0",
        "conviction, 0.6",
        "counterexample, -Infinity",
        "oddsRatio, 0",
        "yuleQ, -1",
        "yuleY, -1",
        "jaccard, 0",
        "fishersExactTest, 1",
        "hyperConfidence, 0",
        "sebag, 0",
        "RLD, -1",
        "boost, 0"
    })
    void limitWhereNoBasketHoldsBoth(String measure, double expected) {
        double wanted = measure.equals("RLD") ? 1 : expected; // -D by -D: as far as it can be
        assertEquals(wanted, value(measure, 0, 2, 4, 10), 1e-12);
    }

    @ParameterizedTest(name = "{0} = {1} where every basket holds C")
    @CsvSource({
        "lift, 1",
        "addedValue, 0",
        "certainty, NaN",
        "chiSquared, NaN",
        "phi, NaN",
        "lambda, NaN",
        "conviction, Infinity",
        "leverage, 0",
        "gini, 0",
        "implicationIndex, NaN",
        "jMeasure, 0",
        "mutualInformation, NaN",
        "hyperLift, 1",
        "fishersExactTest, 1",
        "stdLift, 1"
    })
    void limitWhereEveryBasketHoldsC(String measure, double expected) {
        assertEquals(expected, value(measure, 2, 2, 10, 10), 1e-12);
    }

    @ParameterizedTest(name = "{0} = {1} where no basket holds A")
    @CsvSource({
        "confidence, NaN",
        "lift, NaN",
        "coverage, 0",
        "support, 0",
        "laplace, 0.5",
        "fishersExactTest, 1",
        "hyperLift, NaN",
        "lerman, NaN",
        "allConfidence, 0",
        "crossSupportRatio, 0",
        "overRepresentation, NaN"
    })
    void limitWhereNoBasketHoldsA(String measure, double expected) {
        assertEquals(expected, value(measure, 0, 0, 4, 10), 1e-12);
    }

    @ParameterizedTest(name = "{0} = {1} where every basket holds A")
    @CsvSource({"doc, NaN", "relativeRisk, NaN", "lift, 1", "gini, 0", "conviction, 1", "improvement, 0", "boost, 1"})
    void limitWhereEveryBasketHoldsA(String measure, double expected) {
        assertEquals(expected, value(measure, 4, 10, 4, 10), 1e-12);
    }

    @Test
    void atIndependenceEveryMeasureSaysSo() {
        for (String zero : new String[] {
            "addedValue",
            "leverage",
            "phi",
            "chiSquared",
            "yuleQ",
            "yuleY",
            "kappa",
            "doc",
            "lerman",
            "implicationIndex",
            "mutualInformation",
            "jMeasure",
            "gini",
            "varyingLiaison",
            "improvement"
        }) {
            assertEquals(0, value(zero, 2, 4, 5, 10), 1e-12, zero);
        }
        for (String one : new String[] {"lift", "conviction", "oddsRatio", "relativeRisk"}) {
            assertEquals(1, value(one, 2, 4, 5, 10), 1e-12, one);
        }
    }

    /** Every table of up to seven baskets: no measure fails, and what has a range keeps to it. */
    @Test
    void rangesHoldOnEverySmallTable() {
        Set<Measure> shares = EnumSet.of(
                Measure.SUPPORT,
                Measure.CONFIDENCE,
                Measure.COVERAGE,
                Measure.RHS_SUPPORT,
                Measure.JACCARD,
                Measure.COSINE,
                Measure.KULCZYNSKI,
                Measure.MAX_CONFIDENCE,
                Measure.LAPLACE,
                Measure.IMBALANCE,
                Measure.FISHERS_EXACT_TEST,
                Measure.HYPER_CONFIDENCE,
                Measure.MUTUAL_INFORMATION,
                Measure.LAMBDA,
                Measure.ALL_CONFIDENCE,
                Measure.CROSS_SUPPORT_RATIO,
                Measure.RALAMBONDRAINY);
        Set<Measure> signed = EnumSet.of(
                Measure.PHI,
                Measure.YULE_Q,
                Measure.YULE_Y,
                Measure.KAPPA,
                Measure.DIFFERENCE_OF_CONFIDENCE,
                Measure.ADDED_VALUE,
                Measure.CONFIRMED_CONFIDENCE);
        for (int n = 0; n <= 7; n++) {
            for (int a = 0; a <= n; a++) {
                for (int c = 0; c <= n; c++) {
                    for (int both = Math.max(0, a + c - n); both <= Math.min(a, c); both++) {
                        Facts facts = new Facts(new RuleCounts(both, a, c, n));
                        for (Measure measure : Measure.values()) {
                            double value = measure.of(facts);
                            double least = shares.contains(measure) ? 0 : signed.contains(measure) ? -1 : -1e300;
                            boolean ranged = shares.contains(measure) || signed.contains(measure);
                            assertTrue(
                                    !ranged || Double.isNaN(value) || (value >= least - 1e-12 && value <= 1 + 1e-12),
                                    measure + " of " + facts.counts() + " is " + value);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theContrastSaysHowMuchMoreCommonTheItemsAreInTheSlice() {
        BasketSet all = BasketSet.of(2, new int[][] {{0, 1}, {0, 1}, {0}, {0}, {0, 1}, {0}, {0}, {0}, {1}, {}});
        RuleTable rules = new RuleGenerator(RuleLimits.singleConsequent(0.5))
                .rules(
                        new Apriori(new MiningSettings(1, 2)).mine(all.first(4), MiningMonitor.SILENT),
                        BasketIndex.of(all));
        RuleMeasures measures = new RuleMeasures(new RuleLattice(rules), 0.25, 0.5);

        // Both items are in 2 of 4 baskets of the slice and in 3 of all 10.
        assertEquals(2.0 / 4 / (3.0 / 10), measures.value(Measure.OVER_REPRESENTATION, 0), 1e-12);
        // Of the 210 ways to choose 4 of 10, those with at least 2 of the 3: 3 × 21 + 7.
        assertEquals(70.0 / 210, measures.value(Measure.OVER_REPRESENTATION_TEST, 0), 1e-12);
        assertEquals(2.0 / 4, measures.value(Measure.ALL_CONFIDENCE, 0), 1e-12);
        assertEquals(2.0 / 4, measures.value(Measure.CROSS_SUPPORT_RATIO, 0), 1e-12);
        assertEquals(1, measures.value(Measure.PRODUCTIVE, 0), 1e-12);
    }

    @Test
    void namesAreThoseOfArules() {
        assertEquals(Optional.of(Measure.RELATIVE_LINKAGE), Measure.named("RLD"));
        assertEquals(Optional.empty(), Measure.named("Lift"));
    }
}
