package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the real models by the judged set: the order of the ways of matching that the defaults rest on. */
class MeaningBenchmarkTest {

    private static final Path JUDGED = Path.of("src/test/resources/cartwright/meaning");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    @Test
    void aModelOfTheLanguageFindsMoreThanWordsAndThanAModelOfAnother() {
        assertEquals(0, run("benchmark-meaning", JUDGED.toString(), "--models", "minilm,bge-small-zh"), err.toString());
        assertTrue(recall("en", "meaning", "minilm") > 0.6);
        assertTrue(recall("zh", "meaning", "bge-small-zh") > 0.7);
        assertTrue(recall("en", "lexical", "") > 0.25 && recall("zh", "lexical", "") > 0.4);
        for (String language : List.of("en", "zh")) {
            String own = language.equals("en") ? "minilm" : "bge-small-zh";
            String other = language.equals("en") ? "bge-small-zh" : "minilm";
            assertTrue(recall(language, "meaning", own) > recall(language, "lexical", "") + 0.2);
            assertTrue(recall(language, "meaning", own) > recall(language, "meaning", other) + 0.2);
            assertTrue(recall(language, "hybrid", own) > recall(language, "meaning", own) - 0.02);
        }
    }

    private double recall(String language, String matching, String model) {
        String start = language + "\t" + matching + "\t" + model + "\t";
        return out.toString()
                .lines()
                .filter(line ->
                        line.startsWith(start) && line.substring(start.length()).matches("[0-9.]+\t.*"))
                .findFirst()
                .map(line -> Double.valueOf(line.substring(start.length()).split("\t")[0]))
                .orElseThrow();
    }

    @Test
    void aSetThatIsNotThereOrDoesNotFitIsNamed() throws Exception {
        assertEquals(1, run("benchmark-meaning", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("products.csv"), err.toString());
        for (String name : List.of("products.csv", "queries.csv")) {
            Files.copy(JUDGED.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("grades.csv"), "query,product,grade\nrunning-shoes,no-such-thing,2\n");
        assertEquals(1, run("benchmark-meaning", folder.toString()));
        assertTrue(err.toString().contains("no-such-thing"), err.toString());
    }
}
