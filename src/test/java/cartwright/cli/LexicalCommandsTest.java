package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexicalCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String project = "";

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    @BeforeEach
    void importThreeBaskets() throws IOException {
        Path baskets = Files.writeString(
                folder.resolve("b.csv"), "green tea,milk\nblack tea,milk,rye bread\nsoap\nteapot,soap\n");
        project = folder.resolve("p.cartwright").toString();
        assertEquals(0, run("import", project, baskets.toString(), "--format", "basket"), err.toString());
    }

    @Test
    void byWordsNoModelIsLoadedAndNothingIsEncoded() {
        assertEquals(0, run("query", project, "some tea", "--match", "lexical", "--top", "3"), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(0).endsWith("\tgreen tea\tgreen tea"), lines.toString());
        assertTrue(lines.get(1).endsWith("\tblack tea\tblack tea"), lines.toString());
        assertTrue(lines.get(2).endsWith("\tteapot\tteapot"), "shares letters: " + lines);
        assertFalse(err.toString().contains("Encoding"), err.toString());
        assertEquals(0, run("info", project));
        assertFalse(out.toString().contains("minilm"), out.toString());
        assertEquals(0, run("encode", project), err.toString());
        assertTrue(out.toString().startsWith("6 products, 6 names encoded now"), out.toString());
    }

    @Test
    void byWordsASliceIsMinedAndMinedAgainTheSame() {
        String[] mine = {
            "mine", project, "--k", "1", "--query", "tea", "--match", "lexical", "--tau", "0.5", "--save", "tea"
        };
        assertEquals(0, run(mine), err.toString());
        assertTrue(out.toString().contains("baskets_in_slice\t2\n"), out.toString());
        assertEquals(0, run("mine", project, "--rerun", "tea"), err.toString());
        assertTrue(out.toString().contains("result\tidentical"), out.toString());
    }

    @Test
    void hybridPutsFirstWhatBothPutFirst() {
        assertEquals(0, run("query", project, "green tea", "--match", "hybrid", "--top", "1"), err.toString());
        assertTrue(out.toString().startsWith("green tea\t1\t1.0000\tgreen tea"), out.toString());
        assertEquals(0, run("query", project, "tea", "--match", "hybrid", "--baskets", "9", "--mode", "whole"));
        assertEquals(4, out.toString().lines().count());
        assertNotEquals(0, run("query", project, "tea", "--match", "smell"));
    }
}
