package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rule of the outdoor sample that holds in camping baskets alone, from the truth that lies beside the sample: it is
 * recommended to who asks for camping, and to nobody else.
 */
class PlantedRuleTest {

    private static final Path SAMPLE = Path.of("sample-datasets", "outdoor");
    private static final int OFFERS = 50;

    @TempDir
    static Path folder;

    private static String project = "";
    private static String headlamp = "";
    private static String batteries = "";

    /** One line of planted-truth.csv, of which the first nine cells hold no comma within. */
    private static List<String> truth(String rule) throws Exception {
        return Files.readAllLines(SAMPLE.resolve("planted-truth.csv")).stream()
                .map(line -> List.of(line.split(",")))
                .filter(cells -> cells.get(0).equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    static void importSample() throws Exception {
        List<String> camping = truth("headlamp-batteries-camping");
        assertEquals("SLICE_ONLY", camping.get(1));
        headlamp = camping.get(4);
        batteries = camping.get(5);
        assertEquals(batteries, truth("headlamp-batteries-all").get(5));
        project = folder.resolve("outdoor.cartwright").toString();
        run("import", project, SAMPLE.resolve("outdoor-en.csv.gz").toString());
    }

    private static List<String> run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, CommandRun.run(out, err, folder, Clock.systemUTC(), arguments), err.toString());
        return out.toString().lines().toList();
    }

    /** The codes that are offered to somebody with a headlamp in the cart, best first. */
    private static List<String> offered(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("recommend", project, "--cart", headlamp, "-n", String.valueOf(OFFERS)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(new String[0])).stream()
                .map(line -> line.split("\t")[2])
                .toList();
    }

    @Test
    void isRecommendedWithTheQueryAndNotWithoutIt() {
        for (String query : List.of("camping", "tent and sleeping bag", "camping with a tent")) {
            int place = offered("--query", query).indexOf(batteries);
            assertTrue(place >= 0 && place < 3, "place " + place + " for " + query);
        }
        List<String> without = offered();
        assertEquals(OFFERS, without.size(), "there is enough else to offer");
        assertFalse(without.contains(batteries), without.toString());
        assertFalse(offered("--query", "climbing rope").contains(batteries), "not to climbers either");
    }

    @Test
    void theRulesSayTheSame() throws Exception {
        Path rules = folder.resolve("rules.csv");
        String[] mine = {"mine", project, "--k", "20", "--min-confidence", "0.2", "--rules", rules.toString()};
        run(mine);
        assertFalse(hasRule(rules), "over all baskets nothing ties the two");

        List<String> near = new ArrayList<>(List.of(mine));
        near.addAll(List.of("--query", "camping with a tent", "--nearest", "4"));
        run(near.toArray(new String[0]));
        assertTrue(hasRule(rules), Files.readString(rules));
    }

    private static boolean hasRule(Path rules) throws Exception {
        return Files.readAllLines(rules).stream()
                .anyMatch(line -> line.startsWith("Headlamp Beam 300 lumen,Batteries AA 8-pack,"));
    }
}
