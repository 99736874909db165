package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.Project;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command that trains, with the engine itself, on a shop that changes: a little after half way every product that goes with
 * another is replaced by its successor. Counting still offers what is gone; whoever reads how recent a product is knows.
 */
class TrainCommandTest {

    private static final int BASKETS = 3_000;
    private static final int CHANGE = 1_650;
    private static final int LINES = 12;
    private static final Pattern SENTENCE =
            Pattern.compile("(\\w+) is (on|off): its NDCG at 10 is ([+-][0-9.]+) against ([a-z-]+), the best of the "
                    + "rankers that count \\(95 % between ([+-][0-9.]+) and ([+-][0-9.]+), (\\d+) baskets\\)\\.");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String project = "";

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    @BeforeEach
    void importShop() throws Exception {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("order,item,date\n");
        LocalDateTime time = LocalDateTime.of(2026, 1, 1, 9, 0);
        for (int b = 0; b < BASKETS; b++) {
            int line = random.nextInt(LINES);
            String partner = (b < CHANGE ? "old" : "new") + line;
            for (String item : List.of("main" + line, partner, "extra" + random.nextInt(30))) {
                csv.append(b + "," + item + "," + time.plusMinutes(b * 20L) + "\n");
            }
        }
        project = folder.resolve("shop.cartwright").toString();
        Path file = Files.writeString(folder.resolve("shop.csv"), csv);
        assertEquals(0, run("import", project, file.toString()), err.toString());
    }

    private byte[] kept(String model) throws Exception {
        try (Project opened = new SqliteProjects(Clock.systemUTC()).open(Path.of(project))) {
            return opened.kept("ranker." + model).orElseThrow();
        }
    }

    private Matcher sentence() {
        Matcher sentence = SENTENCE.matcher(out.toString());
        assertTrue(sentence.find(), out.toString());
        return sentence;
    }

    private List<String> offered(String... more) {
        String[] plain = {"recommend", project, "--cart", "main3", "-n", "3"};
        String[] all = Arrays.copyOf(plain, plain.length + more.length);
        System.arraycopy(more, 0, all, plain.length, more.length);
        assertEquals(0, run(all), err.toString());
        return out.toString().lines().map(line -> line.split("\t")[2]).toList();
    }

    @Test
    void whatIsBetterThanCountingIsOnAndAnswersOnceItIsReadAgain() throws Exception {
        Path table = folder.resolve("trial.csv");
        String[] train = {"train", project, "--model", "mlp", "--epochs", "6", "--seed", "2", "--out", table.toString()
        };

        assertEquals(0, run(train), err.toString());
        Matcher sentence = sentence();
        assertEquals("mlp", sentence.group(1));
        assertEquals("on", sentence.group(2), out.toString());
        assertTrue(Double.parseDouble(sentence.group(5)) > 0, out.toString());
        List<String> losses =
                out.toString().lines().filter(line -> line.matches("\\d+\t.*")).toList();
        assertTrue(losses.size() >= 2 && losses.size() <= 6, losses.toString());
        assertTrue(
                Double.parseDouble(losses.get(losses.size() - 1).split("\t")[1])
                        < Double.parseDouble(losses.get(0).split("\t")[1]),
                losses.toString());
        assertTrue(Files.readAllLines(table).stream().anyMatch(line -> line.startsWith("mlp,ndcg,10,")));

        assertEquals("old3", offered().get(0), "counting offers what is gone");
        assertEquals("new3", offered("--learned", "mlp").get(0), "from the project file, by another command");
        assertEquals("", err.toString());

        byte[] first = kept("mlp");
        assertEquals(0, run(train));
        assertArrayEquals(first, kept("mlp"), "the same seed, the same weights");
    }

    /** Vectors learn basket after basket, so that the latest ones count most. */
    @Test
    void itemVectorsKnowWhatReplacedWhat() throws Exception {
        assertEquals(0, run("train", project, "--model", "item2vec", "--epochs", "3"), err.toString());
        Matcher sentence = sentence();
        assertEquals("item2vec", sentence.group(1));
        assertEquals("on", sentence.group(2), out.toString());
        assertEquals(600, Integer.parseInt(sentence.group(7)), "a fifth is for the trial");
        assertEquals("new3", offered("--learned", "item2vec").get(0));
        assertEquals("", err.toString());
    }

    @Test
    void whatIsNotBetterIsOffAndSaysSoWhenItIsAsked() throws Exception {
        String model = "gru";
        assertEquals(0, run("train", project, "--model", model, "--epochs", "3"), err.toString());
        Matcher sentence = sentence();
        assertEquals(model, sentence.group(1));
        double low = Double.parseDouble(sentence.group(5));
        assertEquals("off", sentence.group(2), out.toString());
        assertTrue(low <= 0, out.toString());
        assertEquals(600, Integer.parseInt(sentence.group(7)), "a fifth is for the trial");
        assertEquals(0, kept(model)[0], "kept, and marked as off");

        assertEquals(3, offered("--learned", model).size());
        assertTrue(err.toString().contains("The " + model + " ranker was not better than counting"), err.toString());
    }

    @Test
    void wrongRequestsAreRefusedAndAnUntrainedRankerIsNamed() {
        assertEquals(2, run("train", project, "--model", "oracle"));
        assertEquals(2, run("train", project));
        assertEquals(2, run("train", project, "--model", "gru", "--epochs", "0"));
        assertEquals(1, run("recommend", project, "--cart", "main3", "--learned", "gru"));
        assertTrue(err.toString().contains("has no gru ranker"), err.toString());
    }
}
