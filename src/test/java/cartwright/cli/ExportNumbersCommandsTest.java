package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportNumbersCommandsTest {

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
        Path baskets = Files.writeString(folder.resolve("b.csv"), "green tea,milk\nrye bread,butter\nsoap\n");
        project = folder.resolve("p.cartwright").toString();
        assertEquals(0, run("import", project, baskets.toString(), "--format", "basket"), err.toString());
    }

    @Test
    void vectorsAreOfLengthOneAndBothFilesHoldTheSame() throws Exception {
        Path npy = folder.resolve("v.npy");
        Path csv = folder.resolve("v.csv");
        assertEquals(0, run("export-vectors", project, "--out", npy.toString()), err.toString());
        assertEquals("5 vectors of 384 numbers, model minilm\n", out.toString());
        assertEquals(0, run("export-vectors", project, "--out", csv.toString()), err.toString());
        byte[] bytes = Files.readAllBytes(npy);
        ByteBuffer numbers =
                ByteBuffer.wrap(bytes, bytes.length - 5 * 384 * 4, 5 * 384 * 4).order(ByteOrder.LITTLE_ENDIAN);
        List<String> lines = Files.readAllLines(csv);
        assertTrue(lines.get(1).startsWith("green tea,green tea,"), lines.get(1));
        for (String line : lines.subList(1, 6)) {
            String[] cells = line.split(",");
            double squares = 0;
            for (int d = 0; d < 384; d++) {
                float number = numbers.getFloat();
                assertEquals(number, Float.parseFloat(cells[2 + d]), 0);
                squares += (double) number * number;
            }
            assertEquals(1, squares, 1e-5);
        }
    }

    @Test
    void scoresAreThoseOfTheQueryInOrderOfImport() throws Exception {
        Path csv = folder.resolve("s.csv");
        assertEquals(
                0,
                run(
                        "export-scores",
                        project,
                        "--query",
                        "tea",
                        "--match",
                        "lexical",
                        "--without",
                        "soap",
                        "--out",
                        csv.toString()),
                err.toString());
        assertEquals("3 baskets, 2 of them scored\n", out.toString());
        List<String> lines = Files.readAllLines(csv);
        assertEquals("basket,score", lines.get(0));
        double tea = Double.parseDouble(lines.get(1).split(",")[1]);
        assertTrue(tea > 0.5 && tea < 1, lines.toString());
        assertTrue(lines.get(2).endsWith(",0"), lines.toString());
        assertTrue(lines.get(3).endsWith(",NaN"), lines.toString());
        assertEquals(
                0,
                run(
                        "export-scores",
                        project,
                        "--query",
                        "tea",
                        "--out",
                        folder.resolve("s.npy").toString()));
        assertEquals(4, Files.readAllLines(folder.resolve("s.rows.csv")).size());
    }

    @Test
    void otherFilesAreRefused() {
        assertEquals(1, run("export-vectors", project, "--out", "x.parquet"));
        assertTrue(err.toString().contains(".npy or .csv"), err.toString());
        assertEquals(2, run("export-scores", project, "--out", "x.csv"));
    }
}
