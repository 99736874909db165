package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.Project;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that measure how far results can be relied on, with the real encoder, engine and store. */
class MeasuredCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String project = "";

    private List<String> run(int code, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(code, CommandRun.run(out, err, folder, Clock.systemUTC(), arguments), err.toString());
        return out.toString().lines().toList();
    }

    /** Two drinks that are named alike go with different things: tea with lemon, coffee with milk. */
    @BeforeEach
    void importShop() throws Exception {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("order,item,date\n");
        for (int b = 0; b < 800; b++) {
            boolean tea = random.nextBoolean();
            String drink = tea
                    ? List.of("green tea", "black tea").get(random.nextInt(2))
                    : List.of("ground coffee", "coffee beans").get(random.nextInt(2));
            String partner = random.nextInt(10) < 8 ? tea ? "lemon" : "fresh milk" : "brown sugar";
            for (String item : List.of(drink, partner, "soap bar " + random.nextInt(12))) {
                csv.append(b + "," + item + ",2026-0" + (1 + b / 200) + "-" + (10 + b / 10 % 20) + "\n");
            }
        }
        project = folder.resolve("p.cartwright").toString();
        run(
                0,
                "import",
                project,
                Files.writeString(folder.resolve("b.csv"), csv).toString());
    }

    @Test
    void stabilityTellsHalvesDrawsAndWeeks() {
        List<String> lines = run(0, "stability", project, "--k", "20", "--rules", "5", "--resamples", "20");

        assertTrue(lines.get(0).matches("\\d+ rules found in one half of the baskets\\."), lines.get(0));
        assertTrue(lines.get(1).contains("can be counted in the other half"), lines.get(1));
        assertTrue(lines.get(3).matches("\\d+ rules in all baskets, \\d+ weeks\\."), lines.get(3));
        assertEquals(4 + 5, lines.size());
        for (String line : lines.subList(4, 9)) {
            String[] cells = line.split("\t");
            assertEquals(7, cells.length);
            double survival = Double.parseDouble(cells[0]);
            assertTrue(survival > 0.5 && survival <= 1, line);
            assertTrue(Integer.parseInt(cells[1]) <= Integer.parseInt(cells[2]), line);
            assertTrue(Integer.parseInt(cells[3]) >= 20, line);
        }
        assertEquals(lines, run(0, "stability", project, "--k", "20", "--rules", "5", "--resamples", "20"));
        run(2, "stability", project, "--k", "0");
        run(2, "stability", project, "--k", "5", "--min-confidence", "2");
    }

    @Test
    void namedAlikeAndBoughtAlikeAreTwoThings() {
        run(1, "similar", project, "--item", "green tea", "--by", "purchase");
        assertTrue(err.toString().contains("run train --model item2vec"), err.toString());
        List<String> byName = run(0, "similar", project, "--item", "green tea", "-n", "4");
        assertEquals("black tea", byName.get(0).split("\t")[1]);
        assertEquals("NaN", byName.get(0).split("\t")[4], "no item vectors were trained");

        run(0, "train", project, "--model", "item2vec", "--epochs", "12");
        List<String> bought = run(0, "similar", project, "--item", "green tea", "--by", "purchase", "-n", "3");
        assertEquals("black tea", bought.get(0).split("\t")[1], bought.toString());
        assertEquals("0", bought.get(0).split("\t")[5], "never together");
        double[] byPurchase = bought.stream()
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[4]))
                .toArray();
        assertTrue(byPurchase[0] >= byPurchase[1] && byPurchase[1] >= byPurchase[2], Arrays.toString(byPurchase));
        run(1, "similar", project, "--item", "nothing like it");
        run(2, "similar", project);
    }

    @Test
    void smallerVectorsAreMeasured() {
        assertEquals(
                run(0, "similar", project, "--item", "green tea", "-n", "1")
                        .get(0)
                        .split("\t")[1],
                run(0, "similar", project, "--item", "green tea", "-n", "1", "--compact")
                        .get(0)
                        .split("\t")[1],
                "the nearest name stays the nearest at an eighth of the memory");
        List<String> lines = run(0, "similar", project, "--check-compact");

        assertEquals(3, lines.size());
        for (String line : lines) {
            String[] cells = line.split("\t");
            assertTrue(Double.parseDouble(cells[3]) >= 8, line);
            assertTrue(Double.parseDouble(cells[4]) > 0.9, "fewer than fifty others are all neighbours: " + line);
        }
    }

    @Test
    void queriesAreWrittenInOtherWays() {
        List<String> lines = run(0, "robustness", project, "--query", "green tea", "--query", "fresh cup of milk");

        assertEquals(
                List.of("typo", "capitals", "word_order", "synonym", "homophone"),
                lines.stream().map(line -> line.split("\t")[0]).toList());
        for (String line : lines.subList(0, 4)) {
            double overlap = Double.parseDouble(line.split("\t")[2]);
            assertTrue(overlap > 0.2 && overlap <= 1, line);
            double mended = Double.parseDouble(line.split("\t")[3]);
            assertTrue(mended >= overlap && mended <= 1, line);
        }
        assertEquals("1.000", lines.get(0).split("\t")[3], "every wrong letter is mended by the shop's own words");
        assertEquals("2\t1.000", lines.get(1).split("\t", 2)[1].substring(0, 7), "this encoder knows no capitals");
        assertEquals("homophone\t0", lines.get(4).substring(0, 11), "there is no Chinese character");
        assertEquals(5, run(0, "robustness", project).size());
    }

    @Test
    void namesWrittenOtherwiseAreLearnedFromAndKeptOnlyIfThatHelps() throws Exception {
        List<String> lines = run(0, "robustness", project, "--query", "green tea", "--train");

        assertTrue(lines.get(0).startsWith("Learned from "), lines.get(0));
        boolean kept = lines.get(0).endsWith(": kept.");
        assertTrue(kept || lines.get(0).endsWith(": not kept."), lines.get(0));
        assertEquals(kept, map().length > 0);
        run(0, "robustness", project, "--query", "green tea", "--forget");
        assertEquals(0, map().length);
    }

    private byte[] map() throws Exception {
        try (Project opened = new SqliteProjects(Clock.systemUTC()).open(Path.of(project))) {
            return opened.kept("query-map").orElse(new byte[0]);
        }
    }

    @Test
    void swappedProductsAreKeptOnlyIfTheyHelp() {
        List<String> lines = run(0, "train", project, "--model", "gru", "--swaps", "--epochs", "2");

        assertTrue(
                lines.get(0)
                        .matches("Swapped products changed the NDCG at 10 by [+-][0-9.]+ \\(95 % between [+-][0-9.]+ "
                                + "and [+-][0-9.]+\\): (not )?kept\\."),
                lines.get(0));
        boolean better = Double.parseDouble(lines.get(0).replaceAll(".*between ([+-][0-9.]+) and.*", "$1")) > 0;
        assertEquals(better, lines.get(0).endsWith(": kept."));
        run(2, "train", project, "--model", "mlp", "--swaps");
    }

    @Test
    void theEvaluationSaysWhetherThereIsEnough() {
        Path table = folder.resolve("t.csv");
        List<String> lines = run(
                0, "evaluate", project, "--seeds", "1", "--rankers", "popularity,item-knn", "--out", table.toString());

        assertEquals(
                2,
                lines.stream().filter(line -> line.matches("cost\t.*ms a cart")).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("the last doubling")), out.toString());
        assertEquals(
                3, lines.stream().filter(line -> line.contains("learning from")).count(), out.toString());
    }
}
