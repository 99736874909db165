package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RealData;
import cartwright.core.RealData.Groceries;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and measures as arules gives them. */
class RulesOnRealDataTest {

    private static final Pattern LINE = Pattern.compile("\"(.*?)\",\"(.*?)\",(.*)");

    @ParameterizedTest(name = "at {0} baskets and confidence {1}")
    @CsvSource({"10, 0.5, 5668", "10, 0.8, 410", "10, 0.25, 17391", "10, 0.2, 21633", "50, 0.2, 872", "99, 0.5, 15"})
    void groceriesHaveThePublishedNumberOfRules(int k, double confidence, int expected) throws IOException {
        BasketSet baskets = RealData.groceries().baskets();

        assertEquals(
                expected,
                RuleGeneratorTest.rules(baskets, k, BasketIndex.of(baskets), confidence)
                        .size());
    }

    @Test
    void retailHasThePublishedNumberOfRules() throws IOException {
        BasketSet baskets = RealData.fimi("retail.dat.gz");

        assertEquals(
                711,
                RuleGeneratorTest.rules(baskets, 89, BasketIndex.of(baskets), 0.8)
                        .size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "groceries_rules_supp0.01_conf0.2_arules.csv, 99, 0.01, 0.2, 231",
        "groceries_rules_supp0.001_conf0.5_arules.csv.gz, 10, 0.001, 0.5, 5668"
    })
    void measuresAreThoseOfArules(String file, int k, double minSupport, double confidence, int expected)
            throws IOException {
        Groceries groceries = RealData.groceries();
        BasketIndex all = BasketIndex.of(groceries.baskets());
        RuleTable rules = RuleGeneratorTest.rules(groceries.baskets(), k, all, confidence);
        Evaluator evaluator = Evaluator.of(rules, minSupport, confidence);
        List<String> lines = RealData.lines("ground-truth/" + file);
        List<String> columns = columns(lines.get(0));
        Set<Integer> seen = new HashSet<>();

        for (String line : lines.subList(1, lines.size())) {
            Matcher cells = LINE.matcher(line);
            cells.matches();
            RuleCounts any = new RuleCounts(0, 0, 0, 0);
            int row = rules.rowOf(new AssociationRule(
                    groceries.itemset(cells.group(1)), groceries.itemset(cells.group(2)), any, any));
            assertMeasures(columns, cells.group(3).split(","), evaluator, row);
            seen.add(row);
        }
        assertEquals(53, columns.size());
        assertEquals(expected, rules.size());
        assertEquals(expected, seen.size());
    }

    /** Returns the names after the two sides of the rule. */
    private static List<String> columns(String header) {
        List<String> names = Arrays.asList(header.replace("\"", "").split(","));
        return names.subList(2, names.size());
    }

    private static void assertMeasures(List<String> columns, String[] cells, Evaluator evaluator, int row) {
        for (int at = 0; at < cells.length; at++) {
            double value = evaluator.value(Measure.named(columns.get(at)).orElseThrow(), row);
            if (cells[at].equals("NA")) {
                assertEquals(1, evaluator.rules().confidence(row), "arules has a value where confidence is below 1");
                assertTrue(Double.isFinite(value), columns.get(at));
            } else {
                double expected = cells[at].equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[at]);
                assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), columns.get(at));
            }
        }
    }

    /** arules knows the shorter rules among those it found, and no others. */
    private record Evaluator(RuleTable rules, RuleMeasures measures, Map<List<Itemset>, Double> confidences) {

        static Evaluator of(RuleTable rules, double minSupport, double minConfidence) {
            Map<List<Itemset>, Double> found = new HashMap<>();
            for (int row = 0; row < rules.size(); row++) {
                found.put(List.of(rules.antecedent(row), rules.consequent(row)), rules.confidence(row));
            }
            RuleMeasures measures = new RuleMeasures(new RuleLattice(rules), minSupport, minConfidence);
            return new Evaluator(rules, measures, found);
        }

        double value(Measure measure, int row) {
            return switch (measure) {
                case BOOST -> rules.confidence(row) / bestShorterFound(row);
                case IMPROVEMENT -> rules.confidence(row) - bestShorterFound(row);
                default -> measures.value(measure, row);
            };
        }

        private double bestShorterFound(int row) {
            Itemset antecedent = rules.antecedent(row);
            double best = 0;
            for (int subset = 1; subset < (1 << antecedent.size()) - 1; subset++) {
                int chosen = subset;
                int[] items = IntStream.range(0, antecedent.size())
                        .filter(at -> (chosen >> at & 1) == 1)
                        .map(antecedent::item)
                        .toArray();
                List<Itemset> shorter = List.of(Itemset.of(items), rules.consequent(row));
                best = Math.max(best, confidences.getOrDefault(shorter, 0.0));
            }
            return best;
        }
    }

    @Test
    void groceriesHaveTheKnownNumbersOfWeakAndOfSignificantRules() throws IOException {
        BasketSet baskets = RealData.groceries().baskets();
        RuleTable rules = RuleGeneratorTest.rules(baskets, 10, BasketIndex.of(baskets), 0.5);
        RuleLattice lattice = new RuleLattice(rules);
        double[] p =
                IntStream.range(0, rules.size()).mapToDouble(lattice::pValue).toArray();

        RuleSelection better = RuleSelection.of(lattice, true, true, row -> true);
        assertEquals(5096, better.size());
        assertEquals(572, better.twins() + better.weak());
        assertEquals(1815, passing(Correction.BONFERRONI.adjust(p), 0.01));
        assertEquals(5668, passing(Correction.BENJAMINI_HOCHBERG.adjust(p), 0.05));
    }

    private static long passing(double[] adjusted, double alpha) {
        return Arrays.stream(adjusted).filter(p -> p <= alpha).count();
    }
}
