package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command line of README and src/docs that calls the program, page by page in a folder with the outdoor sample.
 * Those that take long run with {@code -Dcartwright.docs=all}; of the synopsis in README what has to be there is run,
 * options are looked at by {@link DocsTest}.
 */
class DocCommandsTest {

    private static final Pattern CALL =
            Pattern.compile("(?:time )?java (?:-X\\S+ )*-jar target/cartwright\\.jar +(.*)");

    private static final Path SAMPLE = Path.of("sample-datasets", "outdoor", "outdoor-en.csv.gz");

    /** A word, or several in quotes. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final boolean ALL = System.getProperty("cartwright.docs", "").equals("all");

    /** What is run with all of them only, by how it begins, and why. */
    private static final Map<String, String> LONG = Map.of(
            "train ", "trains a network, a minute",
            "evaluate PROJECT", "five seeds of all rankers that count, a minute",
            "evaluate shop.cartwright --rankers all", "trains three rankers, minutes",
            "robustness ", "encodes thousands of misspelt queries, a minute",
            "gpu-check", "times both devices; GpuCheckCommandTest runs it small",
            "benchmark-meaning ", "encodes the judged set with each model; MeaningBenchmarkTest runs it small");

    /** What no test runs, and why. */
    private static final Map<String, String> NEVER = Map.of(
            "evaluation-tables ",
                    "needs data of others and twenty minutes; EvaluateCommandTest measures the same small",
            "benchmark-recount", "makes a million baskets");

    /** What the words in capitals stand for. */
    private static final Map<String, String> MEANT = Map.of(
            "PROJECT", "shop.cartwright",
            "FILE...", "sales.csv",
            "FILE.csv", "lines.csv",
            "TEXT", "rain jacket",
            "N", "20",
            "X.npy|X.csv", "x.npy",
            "TABLE.csv", "table.csv",
            "mlp|gru|item2vec", "mlp",
            "SKU", "SUN-016");

    private static final Pattern WRITTEN = Pattern.compile("--(?:rules|itemsets|out|export) ([a-z-]+\\.csv)");

    @TempDir
    Path folder;

    private final TreeSet<String> left = new TreeSet<>();

    @Test
    void everyCommandOfThePagesRuns() throws Exception {
        Path prepared = Files.createDirectory(folder.resolve("prepared"));
        try (InputStream sample = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            Files.copy(sample, prepared.resolve("sales.csv"));
        }
        run("prepared", "import shop.cartwright sales.csv", prepared);
        run("prepared", "encode shop.cartwright", prepared);
        int ran = 0;
        for (Path page : DocsTest.pages()) {
            List<String> calls = calls(page);
            if (!calls.isEmpty()) {
                ran += runPage(page, calls, prepared);
            }
        }
        assertTrue(ran >= 30, "only " + ran + " commands were run");
        Stream.concat(LONG.keySet().stream(), NEVER.keySet().stream())
                .forEach(listed -> assertTrue(
                        left.contains(listed) || ALL && LONG.containsKey(listed), "on no page any more: " + listed));
    }

    private int runPage(Path page, List<String> calls, Path prepared) throws Exception {
        Path place = Files.createDirectory(folder.resolve(page.getFileName().toString()));
        copy(prepared, place, "sales.csv");
        boolean importsItself = calls.stream().anyMatch(call -> call.startsWith("import shop.cartwright"));
        if (!importsItself && !page.endsWith("README.md")) {
            copy(prepared, place, "shop.cartwright");
        }
        int ran = 0;
        List<String> waiting = new ArrayList<>();
        for (String call : calls) {
            if (isLeft(call)) {
                continue;
            }
            ran++;
            if (call.contains("shop.cartwright")
                    && !call.startsWith("import")
                    && !Files.exists(place.resolve("shop.cartwright"))) {
                waiting.add(call); // the page tells of the import further down
            } else {
                run(page.toString(), call, place);
            }
        }
        for (String call : waiting) {
            run(page.toString(), call, place);
        }
        return ran;
    }

    private boolean isLeft(String call) {
        String listed = Stream.concat(
                        NEVER.keySet().stream(), LONG.keySet().stream().filter(one -> !ALL))
                .filter(call::startsWith)
                .findFirst()
                .orElse(null);
        if (listed != null) {
            left.add(listed);
        }
        return listed != null;
    }

    /** Returns the calls of the program on a page, without what may be left out and without what explains them. */
    private static List<String> calls(Path page) throws IOException {
        List<String> calls = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            Matcher call = CALL.matcher(line.strip());
            if (call.matches()) {
                calls.add(required(call.group(1)));
            }
            Matcher inText = Pattern.compile("`" + CALL.pattern().replace("(.*)", "([^`]*)") + "`")
                    .matcher(line);
            while (inText.find()) {
                calls.add(inText.group(1));
            }
        }
        return calls;
    }

    private static String required(String call) {
        String plain = call.replaceAll("\\(([^|)]*)\\|[^)]*\\)", "$1").replaceAll(" *\\[[^\\]]*(?:\\]|$)", "  ");
        String[] parts = plain.strip().split("\\s{2,}|(?<=^[a-z-]{1,20}) ");
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length && !parts[i].matches("[a-z]+[ ;,].*"); i++) {
            kept.append(' ').append(parts[i]);
        }
        return kept.toString();
    }

    private void run(String page, String call, Path place) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        long start = System.nanoTime();
        int code = CommandRun.run(out, err, place, Clock.systemUTC(), arguments(call, place));
        System.err.printf("%6.2f s  %s%n", (System.nanoTime() - start) / 1e9, page + ": " + call);
        assertEquals(0, code, page + ": " + call + "\n" + err);
        assertFalse(out.toString().isBlank(), page + ": " + call + " printed nothing");
        Matcher written = WRITTEN.matcher(call);
        while (written.find()) {
            try (Stream<String> lines = Files.lines(place.resolve(written.group(1)))) {
                assertTrue(lines.count() > 1, page + ": " + call + " wrote an empty table");
            }
        }
    }

    /** Names of files are meant in the folder of the page. */
    private static String[] arguments(String call, Path place) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(call);
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : MEANT.getOrDefault(word.group(2), word.group(2));
            words.add(
                    text.matches("[^/]*\\.(csv|cartwright|npy|txt)")
                            ? place.resolve(text).toString()
                            : text);
        }
        if (words.get(0).equals("benchmark-lines")) {
            words.addAll(List.of("--count", "500", "--items", "50")); // by itself a gigabyte
        }
        return words.toArray(String[]::new);
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
