package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.core.RealData;
import cartwright.core.RealData.Groceries;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        "groceries_rules_supp0.01_conf0.2_arules.csv, 99, 0.2, 231",
        "groceries_rules_supp0.001_conf0.5_arules.csv.gz, 10, 0.5, 5668"
    })
    void measuresAreThoseOfArules(String file, int k, double confidence, int expected) throws IOException {
        Groceries groceries = RealData.groceries();
        Map<Object, RuleCounts> found = new HashMap<>();
        BasketIndex all = BasketIndex.of(groceries.baskets());
        for (AssociationRule rule : RuleGeneratorTest.rules(groceries.baskets(), k, all, confidence)) {
            found.put(List.of(rule.antecedent(), Itemset.of(rule.consequent())), rule.all());
        }
        List<String> lines = RealData.lines("ground-truth/" + file);
        List<String> columns = columns(lines.get(0));

        for (String line : lines.subList(1, lines.size())) {
            Matcher cells = LINE.matcher(line);
            cells.matches();
            Object rule = List.of(groceries.itemset(cells.group(1)), groceries.itemset(cells.group(2)));
            assertMeasures(columns, cells.group(3).split(","), found.remove(rule));
        }
        assertEquals(expected, lines.size() - 1);
        assertEquals(Map.of(), found);
    }

    /** Returns the names after the two sides of the rule. */
    private static List<String> columns(String header) {
        List<String> names = Arrays.asList(header.replace("\"", "").split(","));
        return names.subList(2, names.size());
    }

    private static void assertMeasures(List<String> columns, String[] cells, RuleCounts counts) {
        Map<String, Double> ours = Map.of(
                "count", (double) counts.both(),
                "support", counts.support(),
                "confidence", counts.confidence(),
                "lift", counts.lift(),
                "leverage", counts.leverage(),
                "conviction", counts.conviction(),
                "coverage", (double) counts.antecedent() / counts.baskets(),
                "rhsSupport", counts.baseRate());
        ours.forEach((name, value) -> {
            String cell = cells[columns.indexOf(name)];
            double expected = cell.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell);
            assertEquals(expected, value, 1e-9, name);
        });
    }
}
