package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.rank.DjlRankerTrainer;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.task.EvaluateRankers;
import cartwright.app.task.EvaluationPlan;
import cartwright.core.basket.Purchases;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation as others script it, on a shop where the answer is known. */
class EvaluateCommandTest {

    private static final int CUSTOMERS = 30;

    @TempDir
    Path folder;

    private final SqliteProjects projects = new SqliteProjects(Clock.systemUTC());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    /** Every customer comes ten times and buys the same two things of their own, which go together. */
    private String shop() throws Exception {
        StringBuilder csv = new StringBuilder("order,item,date,customer\n");
        for (int visit = 0; visit < 10; visit++) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                for (String part : List.of("a", "b")) {
                    csv.append("o%d-%d,%s%d,2026-03-%02d 10:%02d:00,c%d\n"
                            .formatted(visit, customer, part, customer, visit + 1, customer, customer));
                }
            }
        }
        Path project = folder.resolve("shop.cartwright");
        Path file = Files.writeString(folder.resolve("shop.csv"), csv);
        assertEquals(0, run("import", project.toString(), file.toString()), err.toString());
        out.getBuffer().setLength(0);
        return project.toString();
    }

    private static double mean(List<String> table, String ranker, String measure) {
        return table.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(ranker) && cells[1].equals(measure) && cells[2].equals("5"))
                .mapToDouble(cells -> Double.parseDouble(cells[3]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableSaysWhatIsTrueOfTheShopAndIsTheSameEachTime() throws Exception {
        String project = shop();
        for (String turn : List.of("1", "2")) {
            Path table = folder.resolve(turn);
            assertEquals(
                    0,
                    run(
                            "evaluate",
                            project,
                            "--seeds",
                            "2",
                            "--rankers",
                            "popularity,personal,best-rule",
                            "--out",
                            table.toString()),
                    err.toString());
        }

        assertArrayEquals(Files.readAllBytes(folder.resolve("1")), Files.readAllBytes(folder.resolve("2")));
        List<String> table = Files.readAllLines(folder.resolve("1"));
        assertEquals("ranker,measure,at,mean,sd,n", table.get(0));
        assertEquals(1 + 2 * 3 * 6 * 3, table.size(), "two settings, three rankers, six measures, three lengths");
        assertEquals(1, mean(table, "best-rule", "hit_rate"));
        assertEquals(1, mean(table, "personal", "hit_rate"));
        assertEquals(1, mean(table, "personal", "next_ndcg"));
        assertTrue(mean(table, "popularity", "next_hit_rate") < 0.3);
        assertTrue(table.get(1).endsWith(",120"), "a fifth of 300 baskets, twice: " + table.get(1));
        assertTrue(
                out.toString()
                        .lines()
                        .anyMatch(line ->
                                line.startsWith("personal\tnext_hit_rate@10") && line.contains("better than best")),
                out.toString());
        assertTrue(out.toString().contains("hold the hidden product of 100 of 100 baskets"), "the verdict: " + out);
    }

    @Test
    void everyRankerRunsIncludingTheOneThatReadsNames() throws Exception {
        String project = shop();
        Path table = folder.resolve("all.csv");

        assertEquals(0, run("evaluate", project, "--seeds", "1", "--split", "random", "--out", table.toString()));

        List<String> rankers = Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .distinct()
                .toList();
        assertEquals(14, rankers.size(), "all but those that are trained: " + rankers);
        assertEquals(1, mean(Files.readAllLines(table), "fusion", "hit_rate"));
        assertEquals(1, mean(Files.readAllLines(table), "fusion-learned", "hit_rate"));
        assertTrue(out.toString().contains("weights\tfusion\tpopularity=0.5,personal=1,item-knn=1,"), out.toString());
    }

    @Test
    void trainedRankersStandBesideTheOthersAndComeOutTheSameEachTime() throws Exception {
        String project = shop();
        for (String turn : List.of("1", "2")) {
            String[] asked = {
                "evaluate",
                project,
                "--seeds",
                "2",
                "--epochs",
                "2",
                "--rankers",
                "popularity,fusion,mlp,gru,item2vec",
                "--weights",
                "mlp=1,popularity=0.01",
                "--against",
                "gru",
                "--out",
                folder.resolve(turn).toString()
            };
            assertEquals(0, run(asked), err.toString());
        }

        assertArrayEquals(Files.readAllBytes(folder.resolve("1")), Files.readAllBytes(folder.resolve("2")));
        List<String> table = Files.readAllLines(folder.resolve("1"));
        assertEquals(1 + 2 * 5 * 6 * 3, table.size());
        assertEquals(1, mean(table, "mlp", "hit_rate"), "what always goes together is learned in two passes");
        assertEquals(1, mean(table, "fusion", "hit_rate"), "a trained ranker can be part of a fusion");
        String said = out.toString();
        assertTrue(said.contains("weights\tfusion\tpopularity=0.01,mlp=1\n"), said);
        assertTrue(
                said.lines().anyMatch(line -> line.matches("cost\tgru\t.* ms a cart\t.* s of training a seed")), said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith("mlp\thit_rate@10\tbetter than gru by")), said);
    }

    @Test
    void timesAndCustomersAreReadAsTheyWereImported() throws Exception {
        try (Project project = projects.open(Path.of(shop()))) {
            Purchases purchases = project.purchases();

            assertEquals(300, purchases.baskets().size());
            assertTrue(purchases.timed());
            assertEquals(31, purchases.customer(1) + 30, "the second basket is the second customer's");
            assertEquals(1, purchases.customer(31), "and so is the one of the next day");
            assertEquals(LocalDateTime.of(2026, 3, 2, 10, 1).toEpochSecond(ZoneOffset.UTC), purchases.second(31));
        }
    }

    @Test
    void wrongRequestsGetOneSentenceAndACancelEndsTheRun() throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), "tea,milk\n".repeat(20));
        Path project = folder.resolve("p.cartwright");
        String table = folder.resolve("t.csv").toString();
        assertEquals(0, run("import", project.toString(), baskets.toString(), "--format", "basket"), err.toString());

        assertEquals(1, run("evaluate", project.toString(), "--split", "time", "--rankers", "random", "--out", table));
        assertTrue(err.toString().contains("Not every basket of \"p.cartwright\" has a time"), err.toString());
        assertEquals(2, run("evaluate", project.toString(), "--rankers", "oracle", "--out", table));
        assertEquals(2, run("evaluate", project.toString(), "--fusion", "popularity=-1", "--out", table));
        assertEquals(2, run("evaluate", project.toString(), "--fusion", "fusion=1", "--out", table));
        assertEquals(2, run("evaluate", project.toString(), "--seeds", "0", "--out", table));
        assertEquals(2, run("evaluate", project.toString(), "--epochs", "0", "--out", table));
        EvaluationPlan plan = new EvaluationPlan(null, 1, List.of(), Map.of());
        EvaluateRankers.Training training =
                new EvaluateRankers.Training(new DjlRankerTrainer(folder), 1, System::nanoTime);
        Progress impatient = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        assertThrows(
                CancellationException.class,
                () -> new EvaluateRankers(projects, project, plan, null, training).run(impatient));
        assertThrows(IllegalArgumentException.class, () -> new EvaluationPlan(null, 0, List.of(), Map.of()));
    }
}
