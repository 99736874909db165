package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.port.ExportException;
import cartwright.app.port.NumberSheet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the bytes back by the text of NumPy's format description. */
class NumberFileTest {

    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f4', 'fortran_order': False, 'shape': \\((\\d+),(?: (\\d+))?\\), \\} *\n");

    @TempDir
    private Path folder;

    private final CsvAnalysisWriter writer = new CsvAnalysisWriter();

    private static NumberSheet sheet(int rows, int columns) {
        Random random = new Random(5);
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int c = 0; c < columns; c++) {
                row[c] = Float.intBitsToFloat(random.nextInt());
            }
        }
        List<String> headings =
                IntStream.range(0, columns).mapToObj(c -> "v" + c).toList();
        return new NumberSheet(
                List.of("sku", "name"),
                headings,
                rows,
                row -> List.of("s" + row, "=name, " + row),
                row -> numbers[row]);
    }

    private record Npy(int[] shape, float[] numbers) {

        static Npy read(Path file) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[6];
            bytes.get(magic);
            assertEquals("\u0093NUMPY", new String(magic, StandardCharsets.ISO_8859_1));
            assertEquals(1, bytes.get());
            assertEquals(0, bytes.get());
            byte[] header = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(header);
            assertEquals(0, bytes.position() % 64);
            Matcher facts = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
            assertTrue(facts.matches(), new String(header, StandardCharsets.US_ASCII));
            int[] shape = facts.group(2) == null
                    ? new int[] {Integer.parseInt(facts.group(1))}
                    : new int[] {Integer.parseInt(facts.group(1)), Integer.parseInt(facts.group(2))};
            float[] numbers = new float[bytes.remaining() / 4];
            bytes.asFloatBuffer().get(numbers);
            return new Npy(shape, numbers);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "1, 1", "70000, 1", "500, 384", "0, 4"})
    void npyHoldsEveryNumberInOrder(int rows, int columns) throws Exception {
        NumberSheet sheet = sheet(rows, columns);
        Path file = folder.resolve("x.npy");
        writer.writeNumbers(file, sheet);
        Npy read = Npy.read(file);
        assertArrayEquals(columns == 1 ? new int[] {rows} : new int[] {rows, columns}, read.shape());
        assertEquals(rows * columns, read.numbers().length);
        for (int row = 0; row < rows; row++) {
            assertArrayEquals(
                    sheet.numbers().apply(row), Arrays.copyOfRange(read.numbers(), row * columns, (row + 1) * columns));
        }
        List<String> lines = Files.readAllLines(folder.resolve("x.rows.csv"));
        assertEquals("row,sku,name", lines.get(0));
        assertEquals(rows + 1, lines.size());
        if (rows > 0) {
            assertEquals("0,s0,\"'=name, 0\"", lines.get(1));
        }
    }

    @Test
    void csvReadsBackAsTheSameNumbers() throws Exception {
        NumberSheet sheet = sheet(300, 3);
        Path file = folder.resolve("x.csv");
        writer.writeNumbers(file, sheet);
        List<String> lines = Files.readAllLines(file);
        assertEquals("sku,name,v0,v1,v2", lines.get(0));
        assertFalse(Files.exists(folder.resolve("x.rows.csv")));
        for (int row = 0; row < 300; row++) {
            String[] cells = lines.get(row + 1).split(",");
            for (int c = 0; c < 3; c++) {
                float expected = sheet.numbers().apply(row)[c];
                String cell = cells[cells.length - 3 + c];
                assertEquals(
                        expected, Float.isFinite(expected) ? Float.parseFloat(cell) : expected, 0, lines.get(row + 1));
            }
        }
        assertEquals("0", CsvFile.number(-0f));
        assertEquals("0.1", CsvFile.number(0.1f));
        assertEquals("NaN", CsvFile.number(Float.NaN));
    }

    @Test
    void whatCannotBeWrittenIsAnErrorAndLeavesNothing() throws Exception {
        Path file = Files.createDirectory(folder.resolve("x.npy"));
        assertThrows(ExportException.class, () -> writer.writeNumbers(file, sheet(1, 1)));
        assertThrows(
                ExportException.class,
                () -> writer.writeNumbers(folder.resolve("none").resolve("y.csv"), sheet(1, 1)));
    }
}
