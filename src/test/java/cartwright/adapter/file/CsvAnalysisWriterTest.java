package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.port.ExportException;
import cartwright.app.port.RuleSheet;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.ItemsetKind;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleMeasures;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvAnalysisWriterTest {

    @TempDir
    Path folder;

    private final CsvAnalysisWriter writer = new CsvAnalysisWriter();

    private static ItemCatalog catalog(String... names) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            items.add(new Item(i, "s" + i, names[i], "", Double.NaN));
        }
        return new ItemCatalog(items);
    }

    private static FrequentItemsets mine(BasketSet baskets, int k) {
        return new Apriori(new MiningSettings(k, 5)).mine(baskets, MiningMonitor.SILENT);
    }

    @Test
    void itemsetsComeBySizeThenCountThenName() throws Exception {
        BasketSet baskets = BasketSet.of(4, new int[][] {{0, 1, 2}, {0, 1, 2}, {0, 1}, {2}, {3}, {3}, {0, 3}});
        Path file = folder.resolve("i.csv");

        writer.writeItemsets(
                file, mine(baskets, 2), ItemsetKind.ALL, catalog("socks, \"merino\"", "=SUM(A1)", "a|b\\c", "护腕"));

        assertEquals("""
            items,size,support_count,support
            "socks, ""merino""\",1,4,0.5714285714285714
            '=SUM(A1),1,3,0.42857142857142855
            a\\|b\\\\c,1,3,0.42857142857142855
            护腕,1,3,0.42857142857142855
            "'=SUM(A1)|socks, ""merino""\",2,3,0.42857142857142855
            '=SUM(A1)|a\\|b\\\\c,2,2,0.2857142857142857
            "a\\|b\\\\c|socks, ""merino""\",2,2,0.2857142857142857
            "'=SUM(A1)|a\\|b\\\\c|socks, ""merino""\",3,2,0.2857142857142857
            """, Files.readString(file));
    }

    @Test
    void rulesCarryBothReadings() throws Exception {
        Path file = folder.resolve("r.csv");
        BasketSet all = BasketSet.of(3, new int[][] {{0, 1}, {0, 1}, {0, 2}, {0}, {1}, {2}, {2}, {}});
        RuleTable rules =
                new RuleGenerator(RuleLimits.singleConsequent(0.4)).rules(mine(all.first(4), 1), BasketIndex.of(all));

        writer.writeRules(file, RuleSheet.of(rules, true), catalog("b", "a", "c"));
        assertEquals(
                """
                antecedent,consequent,support_count,antecedent_count,consequent_count,baskets,support,confidence,lift,leverage,conviction,all_support_count,all_antecedent_count,all_consequent_count,all_baskets,all_support,all_confidence,all_lift,all_leverage,all_conviction
                a,b,2,2,4,4,0.5,1,1,0,Inf,2,3,4,8,0.25,0.6666666666666666,1.3333333333333333,0.0625,1.5
                b,a,2,4,2,4,0.5,0.5,1,0,1,2,4,3,8,0.25,0.5,1.3333333333333333,0.0625,1.25
                c,b,1,1,4,4,0.25,1,1,0,Inf,1,3,4,8,0.125,0.3333333333333333,0.6666666666666666,-0.0625,0.75
                """, Files.readString(file).replace("1.4999999999999998", "1.5").replace("0.7499999999999999", "0.75"));

        RuleLattice lattice = new RuleLattice(rules);
        RuleSelection sure = RuleSelection.of(lattice, false, false, row -> rules.both(row) == 1);
        RuleMeasures evaluator = new RuleMeasures(lattice, 0.25, 0.4);
        List<Measure> more = List.of(Measure.SEBAG, Measure.OVER_REPRESENTATION);
        writer.writeRules(file, new RuleSheet(rules, sure, false, more, evaluator), catalog("b", "a", "c"));
        assertEquals("""
            antecedent,consequent,support_count,antecedent_count,consequent_count,baskets,support,confidence,lift,leverage,conviction,sebag,overRepresentation
            c,b,1,1,4,4,0.25,1,1,0,Inf,Inf,2
            """, Files.readString(file));
        assertEquals(2, sure.byChance());
        assertThrows(IllegalArgumentException.class, () -> new RuleSheet(rules, sure, false, more, null));
    }

    @Test
    void everyNumberReadsBackExactlyAndTwoRunsGiveTheSameBytes() throws Exception {
        Random random = new Random(5);
        int[][] rows = new int[400][];
        for (int b = 0; b < rows.length; b++) {
            rows[b] = random.ints(6, 0, 20).toArray();
        }
        BasketSet baskets = BasketSet.of(20, rows);
        ItemCatalog catalog =
                catalog(random.ints(20).mapToObj(n -> "-name, " + n).toArray(String[]::new));
        RuleTable rules =
                new RuleGenerator(RuleLimits.singleConsequent(0)).rules(mine(baskets, 4), BasketIndex.of(baskets));
        Path file = folder.resolve("r.csv");
        writer.writeRules(file, RuleSheet.of(rules, true), catalog);
        byte[] first = Files.readAllBytes(file);
        writer.writeRules(file, RuleSheet.of(rules, true), catalog);

        assertArrayEquals(first, Files.readAllBytes(file));
        int found = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                RuleCounts counts = new RuleCounts(
                        Integer.parseInt(row.getField("support_count")),
                        Integer.parseInt(row.getField("antecedent_count")),
                        Integer.parseInt(row.getField("consequent_count")),
                        Integer.parseInt(row.getField("baskets")));
                assertEquals(counts.lift(), Double.parseDouble(row.getField("lift")));
                assertEquals(counts.leverage(), Double.parseDouble(row.getField("all_leverage")));
                assertEquals(counts.confidence(), Double.parseDouble(row.getField("confidence")));
                assertTrue(row.getField("antecedent").startsWith("'-name"));
                found++;
            }
        }
        assertEquals(rules.size(), found);
        assertTrue(found > 500, found + " rules");
    }

    @Test
    void numbersAreTheShortestThatReadBack() {
        assertEquals("0.1", CsvFile.number(0.1));
        assertEquals("0.30000000000000004", CsvFile.number(0.1 + 0.2));
        assertEquals("2", CsvFile.number(2));
        assertEquals("-0.00012", CsvFile.number(-1.2e-4));
        assertEquals("Inf", CsvFile.number(Double.POSITIVE_INFINITY));
        assertEquals("NaN", CsvFile.number(Double.NaN));
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            assertEquals(value, Double.parseDouble(CsvFile.number(value)));
            assertTrue(new java.math.BigDecimal(CsvFile.number(value)).precision() <= 17, CsvFile.number(value));
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws Exception {
        BasketSet baskets = BasketSet.of(1, new int[][] {{0}});
        ItemCatalog tooSmall = catalog();
        Path file = Files.writeString(folder.resolve("i.csv"), "precious");

        assertThrows(
                IndexOutOfBoundsException.class,
                () -> writer.writeItemsets(file, mine(baskets, 1), ItemsetKind.ALL, tooSmall));
        assertEquals("precious", Files.readString(file));
        assertNoDraft();
        Path nowhere = folder.resolve("no/such/i.csv");
        for (Path target : List.of(nowhere, folder)) {
            ExportException failure = assertThrows(
                    ExportException.class,
                    () -> writer.writeItemsets(target, mine(baskets, 1), ItemsetKind.ALL, catalog("x")));
            assertEquals(target, failure.file());
        }
        writer.writeItemsets(file, mine(baskets, 1), ItemsetKind.ALL, catalog("x"));
        assertTrue(Files.readString(file).startsWith("items,"));
        assertNoDraft();
    }

    private void assertNoDraft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("i.csv"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void closedAndMaximalItemsetsAreFewer() throws Exception {
        BasketSet baskets = BasketSet.of(2, new int[][] {{0, 1}, {0, 1}, {0}});
        Path file = folder.resolve("kinds.csv");

        writer.writeItemsets(file, mine(baskets, 1), ItemsetKind.CLOSED, catalog("sock", "shoe"));
        assertEquals(
                List.of("items,size,support_count,support", "sock,1,3,1", "shoe|sock,2,2,0.6666666666666666"),
                Files.readAllLines(file));
        writer.writeItemsets(file, mine(baskets, 1), ItemsetKind.MAXIMAL, catalog("sock", "shoe"));
        assertEquals(2, Files.readAllLines(file).size());
        assertTrue(Files.readAllLines(file).get(1).startsWith("shoe|sock,"));
    }
}
