package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.RealFiles;
import cartwright.app.session.MiningForecast;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code mine} about which itemsets are looked for. */
class MineOptionsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    private String mine(Path project, String... options) {
        List<String> arguments = new ArrayList<>(List.of("mine", project.toString()));
        arguments.addAll(List.of(options));
        assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
        return out.toString();
    }

    private Path imported(String text, String format) throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), text);
        Path project = folder.resolve("p.cartwright");
        assertEquals(0, run("import", project.toString(), baskets.toString(), "--format", format), err.toString());
        return project;
    }

    @Test
    void rulesOfARequiredProductAreThoseOfAllRulesThatNameIt() throws Exception {
        Path project = folder.resolve("g.cartwright");
        String groceries = RealFiles.file("groceries/groceries.csv").toString();
        assertEquals(0, run("import", project.toString(), groceries, "--format", "basket"), err.toString());
        Path rules = folder.resolve("r.csv");
        String[] mine = {"--k", "30", "--max-consequent", "2", "--rules", rules.toString()};

        mine(project, mine);
        List<String> expected = Files.readAllLines(rules).stream()
                .filter(line -> {
                    List<String> names = List.of(line.split("[,|]"));
                    return line.startsWith("antecedent")
                            || names.contains("curd") && names.contains("whole milk") && !names.contains("yogurt");
                })
                .toList();
        List<String> constrained = new ArrayList<>(List.of(mine));
        constrained.addAll(List.of("--must-contain", "curd|whole milk", "--must-not-contain", "yogurt"));
        mine(project, constrained.toArray(String[]::new));

        assertTrue(expected.size() > 30, "only " + expected.size());
        assertEquals(expected, Files.readAllLines(rules));
        constrained.addAll(List.of("--significant", "holdout", "--hide-weak"));
        String selected = mine(project, constrained.toArray(String[]::new));
        assertTrue(selected.contains("rules_kept\t"), selected);
    }

    @Test
    void itemsetsContainWhatTheyMust() throws Exception {
        Path project = imported("tea,milk,bread\ntea,milk,bread\nbread\ntea\ntea,milk\n", "basket");
        Path itemsets = folder.resolve("i.csv");
        Path rules = folder.resolve("r.csv");

        mine(project, "--k", "2", "--min-confidence", "0", "--rules", rules.toString());
        List<String> expected = Files.readAllLines(rules).stream()
                .filter(line -> line.startsWith("antecedent") || line.contains("tea"))
                .filter(line -> !line.contains("bread"))
                .toList();
        String found = mine(
                project,
                "--k",
                "2",
                "--min-confidence",
                "0",
                "--must-contain",
                "tea",
                "--must-not-contain",
                "bread",
                "--itemsets",
                itemsets.toString(),
                "--rules",
                rules.toString());

        assertTrue(found.contains("itemsets\t2\nitemsets_of_1\t1\nitemsets_of_2\t1\nrules\t2\n"), found);
        assertEquals("items,size,support_count,support\ntea,1,4,0.8\nmilk|tea,2,3,0.6\n", Files.readString(itemsets));
        assertEquals(expected, Files.readAllLines(rules));
        assertEquals(
                1, run("mine", project.toString(), "--k", "2", "--must-contain", "tea", "--must-not-contain", "tea"));
        assertEquals(1, run("mine", project.toString(), "--k", "2", "--must-contain", "beer"));
    }

    @Test
    void olderBasketsCountLess() throws Exception {
        Path project = imported("""
                basket,item,date
                1,tea,2024-01-01
                1,milk,2024-01-01
                2,tea,2024-01-11
                2,milk,2024-01-11
                3,tea,2024-01-21
                3,bread,2024-01-21
                """, "long");
        Path itemsets = folder.resolve("i.csv");

        mine(project, "--k", "1", "--half-life", "10", "--itemsets", itemsets.toString());
        assertEquals("""
                items,size,support_count,support,weighted_count
                tea,1,3,1,1.75
                bread,1,1,0.3333333333333333,1
                bread|tea,2,1,0.3333333333333333,1
                """, Files.readString(itemsets));
        assertEquals(2, run("mine", project.toString(), "--k", "1", "--half-life", "0"));
    }

    @Test
    void budgetsThatAreSpentAreSaid() throws Exception {
        Path project = imported("tea,milk,bread\ntea,milk,bread\nbread\ntea\n", "basket");

        assertTrue(mine(project, "--k", "2", "--budget-seconds", "0.000000001")
                .contains("partial\tcomplete up to 1 items; longer ones take more than 1.0E-9 s\n"));
        assertTrue(mine(project, "--k", "2", "--budget-itemsets", "6").contains("partial\tcomplete up to 2 items"));
        assertTrue(!mine(project, "--k", "2", "--budget-seconds", "60", "--budget-mb", "50")
                .contains("partial"));
        assertEquals(2, run("mine", project.toString(), "--k", "1", "--budget-seconds", "0"));
        assertEquals(2, run("mine", project.toString(), "--k", "1", "--budget-mb", "0"));
    }

    @Test
    void suggestedKGivesAsManyRulesAsAPersonReads() throws Exception {
        Path project = folder.resolve("g.cartwright");
        String groceries = RealFiles.file("groceries/groceries.csv").toString();
        assertEquals(0, run("import", project.toString(), groceries, "--format", "basket"), err.toString());

        String found = mine(project, "--k", "suggest", "--hide-twins", "--hide-weak");
        int rules = Integer.parseInt(found.replaceAll("(?s).*rules_kept\t(\\d+).*", "$1"));
        assertTrue(rules >= 50 && rules <= 500, found);
        assertTrue(found.matches("(?s).*\nk\t\\d+\n.*"), found);
        assertEquals(2, run("mine", project.toString(), "--k", "suggest", "--must-contain", "curd"));
        assertEquals(2, run("mine", project.toString(), "--k", "0"));
    }

    @Test
    void whatIsExpectedIsSaidBeforehand() throws Exception {
        Path project = imported("tea,milk,bread\ntea,milk,bread\nbread\ntea\n", "basket");
        mine(project, "--k", "2");
        assertEquals("about 7 itemsets, less than a second\n", err.toString());
        mine(project, "--k", "2", "--must-contain", "tea");
        assertEquals("about 4 itemsets, less than a second\n", err.toString());

        assertEquals("about 41,000 itemsets, 2 s", ForecastLine.of(new MiningForecast(40_670, 2.4, false)));
        assertEquals(
                "more than 120,000 itemsets, more than 13 s", ForecastLine.of(new MiningForecast(123_456, 13, true)));
    }

    @Test
    void benchmarkCountsTheItemsetsOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("b.dat"), "1 2 3 \n3 2 1\n\n3 3\n1\n");
        assertEquals(0, run("benchmark-mining", file + ":2", "200:3", "--repeats", "2"), err.toString());
        String[] lines = out.toString().split("\n");

        assertTrue(lines[1].startsWith("b.dat\t2\t4\t7\t16\t"), lines[1]);
        assertTrue(lines[2].startsWith("200\t3\t200\t"), lines[2]);
        assertEquals(lines[0].split("\t").length, lines[1].split("\t").length);
        assertEquals(1, run("benchmark-mining", file + ":0"));
        assertEquals(1, run("benchmark-mining", folder.resolve("none") + ":1"));
        Files.writeString(file, "1 2 x\n");
        assertEquals(1, run("benchmark-mining", file + ":1"));
    }

    @Test
    void whateverCountsFindsTheSame() throws Exception {
        Path project = imported("tea,milk,bread\ntea,milk,bread\nbread\ntea\n", "basket");
        String found = mine(project, "--k", "2", "--counter", "cpu");
        assertEquals(found, mine(project, "--k", "2", "--counter", "tensor"));
        assertTrue(err.toString().contains("counted on "), err.toString());

        Path file = Files.writeString(folder.resolve("b.dat"), "1 2 3\n3 2 1\n");
        assertEquals(0, run("benchmark-mining", file + ":2", "--repeats", "1", "--tensor"), err.toString());
        assertTrue(out.toString().contains("\nb.dat\t2\t2\t"), out.toString());
    }
}
