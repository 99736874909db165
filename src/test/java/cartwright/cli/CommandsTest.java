package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.RealFiles;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as others script them, on real files, real SQLite and the real models. */
class CommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "outdoor-en.csv.gz, running shoes, running shoes, wristband, sports socks",
        "outdoor-zh.csv.gz, 买一双跑步鞋, 跑步鞋, 护腕, 运动袜"
    })
    void aQueryForRunningShoesRecommendsThemWithWristbandAndSocks(
            String sample, String query, String shoes, String wristband, String socks) {
        Path project = folder.resolve("p.cartwright");
        assertEquals(0, run("import", project.toString(), "sample-datasets/outdoor/" + sample), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(0, run("recommend", project.toString(), "--query", query, "-n", "6"), err.toString());

        List<String> names = out.toString()
                .lines()
                .map(line -> line.split("\t")[3].toLowerCase(java.util.Locale.ROOT))
                .toList();
        for (String wanted : List.of(shoes, wristband, socks)) {
            assertTrue(names.stream().anyMatch(name -> name.contains(wanted)), wanted + " in " + names);
        }
    }

    @Test
    void theSameCommandsGiveTheSameBytes() throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), "tea,milk\ntea,milk,bread\nbread\ntea,milk\n");
        Path project = folder.resolve("p.cartwright");
        assertEquals(0, run("import", project.toString(), baskets.toString(), "--format", "basket"), err.toString());
        for (String turn : List.of("1", "2")) {
            assertEquals(
                    0,
                    run(
                            "mine",
                            project.toString(),
                            "--k",
                            "2",
                            "--itemsets",
                            folder.resolve("i" + turn).toString(),
                            "--rules",
                            folder.resolve("r" + turn).toString()),
                    err.toString());
        }

        assertArrayEquals(Files.readAllBytes(folder.resolve("i1")), Files.readAllBytes(folder.resolve("i2")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("r1")), Files.readAllBytes(folder.resolve("r2")));
        assertEquals(
                "items,size,support_count,support\nmilk,1,3,0.75\ntea,1,3,0.75\nbread,1,2,0.5\nmilk|tea,2,3,0.75\n",
                Files.readString(folder.resolve("i1")));
        assertTrue(out.toString().contains("itemsets\t4"), out.toString());
    }

    @Test
    void aQueryIsAnsweredAsTextOrFromAFile() throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), "green tea,milk\nrye bread,butter\n");
        Path queries = Files.writeString(folder.resolve("q.txt"), "tea\nbread\n");
        String project = folder.resolve("p.cartwright").toString();
        assertEquals(0, run("import", project, baskets.toString(), "--format", "basket"), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(0, run("query", project, "a cup of tea", "--top", "1"), err.toString());
        assertEquals(0, run("query", project, "--file", queries.toString(), "--top", "1"), err.toString());

        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("a cup of tea\t1\t") && lines.get(0).endsWith("\tgreen tea\tgreen tea"));
        assertTrue(lines.get(2).endsWith("\trye bread\trye bread"), lines.get(2));
        assertEquals(2, run("query", project));
        assertEquals(2, run("query", project, "tea", "--file", queries.toString()));
    }

    @Test
    void theNearestBasketsArePrintedAndNarrowedByTheirProducts() throws Exception {
        Path baskets = Files.writeString(
                folder.resolve("b.csv"), "green tea,milk\nrye bread,butter\ngreen tea,butter\nsoap\n");
        String project = folder.resolve("p.cartwright").toString();
        assertEquals(0, run("import", project, baskets.toString(), "--format", "basket"), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(0, run("query", project, "a cup of tea", "--baskets", "2"), err.toString());
        assertEquals(
                0, run("query", project, "a cup of tea", "--baskets", "9", "--without", "milk", "--mode", "whole"));
        assertEquals(0, run("query", project, "bread", "--baskets", "9", "--contains", "butter|green tea"));

        List<String> numbers =
                out.toString().lines().map(line -> line.split("\t")[3]).toList();
        assertEquals(List.of("1", "3"), numbers.subList(0, 2));
        assertEquals("3", numbers.get(2));
        assertEquals(6, numbers.size(), numbers.toString());
        assertEquals("3", numbers.get(5));
        assertEquals(1, run("query", project, "tea", "--baskets", "3", "--without", "caviar"));
        assertEquals(1, run("query", project, "tea", "--baskets", "-3"));
        assertEquals(2, run("query", project, "tea", "--explain"));
    }

    @Test
    void theQuickerWaysFindTheSameAndSayWhatTheyTouchedOrMiss() throws Exception {
        Path baskets = Files.writeString(
                folder.resolve("b.csv"), "green tea,milk\nrye bread,butter\ngreen tea,butter\nsoap\nmint tea,soap\n");
        Path queries = Files.writeString(folder.resolve("q.txt"), "tea\nbread\nsoap\nmilk\n");
        String project = folder.resolve("p.cartwright").toString();
        assertEquals(0, run("import", project, baskets.toString(), "--format", "basket"), err.toString());
        out.getBuffer().setLength(0);
        List<String> file = List.of("query", project, "--file", queries.toString());
        String products = printed(file, "--top", "3");
        assertEquals(products, printed(file, "--top", "3", "--index", "always"));
        assertTrue(err.toString().contains("an index: it finds 100.0 % of the nearest 100"), err.toString());
        String all = printed(file, "--baskets", "2", "--two-sided", "never");
        assertEquals(all, printed(file, "--baskets", "2"), "four queries: from both sides");
        assertTrue(err.toString().contains("Found from both sides: "), err.toString());
        for (String mode : List.of("best", "whole", "share")) {
            err.getBuffer().setLength(0);
            assertEquals(
                    printed(file, "--baskets", "3", "--mode", mode, "--two-sided", "never"),
                    printed(file, "--baskets", "3", "--mode", mode, "--two-sided", "always"));
            assertTrue(
                    err.toString()
                            .contains("% of the 5 baskets touched, mean of 4 queries; the same as by scoring"
                                    + " all: 4 of 4."),
                    err.toString());
        }
        assertEquals(2, run("query", project, "tea", "--two-sided", "always"));
        assertEquals(2, run("query", project, "tea", "--index", "always", "--match", "lexical"));
    }

    private String printed(List<String> command, String... options) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new);
        assertEquals(0, run(all), err.toString());
        return out.toString();
    }

    @Test
    void aFailureIsOneSentenceAndCodeOneAndWrongUsageIsCodeTwo() {
        String nowhere = folder.resolve("nowhere.cartwright").toString();

        assertEquals(1, run("info", nowhere));
        assertEquals(
                "There is no project \"nowhere.cartwright\".", err.toString().strip());
        assertEquals(2, run("mine", nowhere));
        assertEquals(2, run("mine", nowhere, "--k", "0"));
        assertEquals(2, run("mine", nowhere, "--k", "3", "--query", "tea"));
        assertEquals(2, run("nonsense"));
        assertEquals(0, run("mine", "--help"));
    }

    @Test
    void aCartIsAnsweredWithoutAModelAndAnUnknownCodeIsNamed() throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), "tea,milk\n".repeat(9) + "bread,jam\n".repeat(9));
        Path project = folder.resolve("p.cartwright");
        assertEquals(0, run("import", project.toString(), baskets.toString(), "--format", "basket"), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(0, run("recommend", project.toString(), "--cart", "tea"), err.toString());
        String[] cells = out.toString().strip().split("\t");
        assertEquals("milk", cells[3]);
        assertEquals("9", cells[4]);
        assertEquals("9", cells[5]);
        assertEquals(1, run("recommend", project.toString(), "--cart", "caviar"));
        assertTrue(err.toString().contains("caviar"), err.toString());
    }

    @Test
    void aSampleOfOthersIsListedAndOpenedFromACopyOnlyOrAfterConsent() {
        assertEquals(0, run("samples"), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size());
        String[] cells = lines.get(2).split("\t");
        assertEquals("online-retail", cells[0]);
        assertEquals(List.of("no", "CC-BY-4.0"), List.of(cells[4], cells[5]));

        assertEquals(1, run("samples", "--open", "online-retail"));
        assertTrue(err.toString().contains("Daqing Chen"), err.toString());
        assertTrue(err.toString().contains("not on this machine"), err.toString());
        assertEquals(2, run("samples", "--open", "caviar"));
        assertEquals(2, run("samples", "--download"));

        Path copy = RealFiles.file("online-retail/online_retail_full.csv.gz");
        out.getBuffer().setLength(0);
        assertEquals(0, run("samples", "--open", "online-retail", "--copy", copy.toString()), err.toString());
        assertTrue(out.toString().contains("\t20728 baskets\t3941 products"), out.toString());
    }
}
