package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String run(String... arguments) {
        out.getBuffer().setLength(0);
        assertEquals(0, CommandRun.run(out, err, folder, Clock.systemUTC(), arguments), err.toString());
        return out.toString();
    }

    @Test
    void aProjectKeepsItsChoiceAndItsRawVectors() throws Exception {
        Path baskets = Files.writeString(
                folder.resolve("b.csv"), "green tea,black tea,teapot\nrye bread,butter\nsoap,shampoo\ntent,stove\n");
        String project = folder.resolve("p.cartwright").toString();
        run("import", project, baskets.toString(), "--format", "basket");
        String raw = run("query", project, "tea");

        List<String> lines =
                run("encode", project, "--adapt", "centred").lines().toList();
        assertTrue(lines.get(1).startsWith("similarities\tmean"), lines.toString());
        double before = Double.parseDouble(lines.get(2).split("\t")[1]);
        double after = Double.parseDouble(lines.get(3).split("\t")[1]);
        assertTrue(lines.get(3).startsWith("centred\t") && after < 0 && before > 0.1, lines.toString());
        String centred = run("query", project, "tea");
        assertNotEquals(raw, centred);
        assertTrue(centred.contains("tea"), centred);
        assertNotEquals(centred, run("query", project, "tea", "--match", "lexical"));

        String whitened = run("encode", project, "--adapt", "whitened");
        assertTrue(whitened.startsWith("9 products, 0 names encoded now"), whitened);
        assertTrue(whitened.contains("\nwhitened\t"), whitened);
        run("encode", project, "--adapt", "none");
        assertEquals(raw, run("query", project, "tea"));
    }
}
