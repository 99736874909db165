package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.SoldProduct;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    /** One record as a test sees it. */
    private record Row(long line, boolean malformed, List<String> cells, String text) {}

    private static List<Row> rows(InputStream in, char delimiter) throws IOException {
        RecordReader records = new RecordReader(in, delimiter, Progress.SILENT);
        List<Row> rows = new ArrayList<>();
        while (records.next()) {
            rows.add(new Row(records.line(), records.malformed(), records.row(), records.text()));
        }
        return rows;
    }

    private static List<Row> rows(String text) throws IOException {
        return rows(bytes(text), ',');
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(List<Row> rows) {
        return rows.stream().map(Row::cells).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithAGeneralReaderOnWellFormedTables(long seed) throws IOException {
        Random random = new Random(seed);
        String text = randomTable(random, 20_000);
        List<List<String>> expected = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> general = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : general) {
                expected.add(record.getFields().stream()
                        .map(cell -> cell.replaceAll("\\p{Cntrl}", " ").strip())
                        .toList());
                lines.add(record.getStartingLineNumber());
            }
        }

        List<Row> actual = rows(new InPieces(bytes(text), random), ',');

        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i).cells(), "record " + i);
            assertEquals(lines.get(i), actual.get(i).line(), "record " + i);
        }
        assertTrue(text.length() > 2 * RecordReader.FARTHEST, "the buffer must have been moved");
    }

    private static String randomTable(Random random, int records) {
        String[] pieces = {"a", "b c", "12", "\"\"", ",", "\n", "\r\n", "鞋", "'", ";", "\t", "x\"\"y"};
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < records; r++) {
            int cells = 2 + random.nextInt(6);
            for (int c = 0; c < cells; c++) {
                text.append(c == 0 ? "" : ",");
                if (random.nextBoolean()) {
                    text.append("plain ").append(random.nextInt(100));
                    continue;
                }
                text.append('"');
                for (int p = random.nextInt(5); p > 0; p--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                text.append('"');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    /** Hands text out in uneven pieces, as files and archives do. */
    private static final class InPieces extends FilterInputStream {

        private final Random random;

        InPieces(InputStream in, Random random) {
            super(in);
            this.random = random;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
        }
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        List<Row> rows = rows("1,a\n2,\"open\n3,c\n4,d\n");

        assertEquals(List.of(List.of("1", "a"), List.of(), List.of("3", "c"), List.of("4", "d")), cells(rows));
        assertEquals(
                List.of(false, true, false, false),
                rows.stream().map(Row::malformed).toList());
        assertEquals("2,\"open", rows.get(1).text());
        assertEquals(List.of(1L, 2L, 3L, 4L), rows.stream().map(Row::line).toList());
    }

    @Test
    void aQuoteClosedByTheNextLinesQuoteCostsOneLine() throws IOException {
        List<Row> rows = rows("1,\"a\n2,\"b\",x\n3,\"c\",y\n");

        assertEquals(List.of(List.of(), List.of("2", "b", "x"), List.of("3", "c", "y")), cells(rows));
        assertEquals("1,\"a", rows.get(0).text());
    }

    @Test
    void quotesInsidePlainCellsAreLetters() throws IOException {
        assertEquals(List.of(List.of("TV 15\" wide", "7\"")), cells(rows("TV 15\" wide,7\"\n")));
    }

    @Test
    void blankLinesAreSkippedButCounted() throws IOException {
        List<Row> rows = rows("\n  \na,b\r\n\r\n\rc,d");

        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), cells(rows));
        assertEquals(List.of(3L, 6L), rows.stream().map(Row::line).toList());
    }

    @Test
    void theMarkAtTheStartIsNoPartOfTheFirstCell() throws IOException {
        assertEquals(List.of(List.of("a,1", "b")), cells(rows("\uFEFF\"a,1\",b\n")));
    }

    @Test
    void controlCharactersBecomeBlanks() throws IOException {
        assertEquals(List.of(List.of("a b", "c d", "e")), cells(rows("a\u0000b,\"c\nd\",\u0001e\u0000\n")));
    }

    @Test
    void aLineTooLongCostsThatLineHoweverLongItIs() throws IOException {
        for (int length : new int[] {
            RecordReader.LONGEST - 3,
            RecordReader.LONGEST - 2,
            RecordReader.LONGEST,
            2 * RecordReader.LONGEST - 2,
            2 * RecordReader.LONGEST,
            5_000_000
        }) {
            for (String end : new String[] {"\n", "\r\n"}) {
                String text = "1,a" + end + "2," + "x".repeat(length) + end + "3,c" + end + "4,d";
                List<Row> rows = rows(text);

                boolean fits = length + 2 < RecordReader.LONGEST;
                assertEquals(4, rows.size(), "length " + length);
                assertEquals(!fits, rows.get(1).malformed(), "length " + length);
                assertEquals(
                        text.substring(3 + end.length(), 3 + end.length() + RecordReader.KEPT),
                        rows.get(1).text());
                assertEquals(List.of("3", "c"), rows.get(2).cells());
                assertEquals(
                        List.of(1L, 2L, 3L, 4L), rows.stream().map(Row::line).toList());
            }
        }
    }

    @Test
    void aFileOfOneEndlessLineIsOneBadLine() throws IOException {
        List<Row> rows = rows(bytes("\"" + "y".repeat(3_000_000)), ',');

        assertEquals(1, rows.size());
        assertTrue(rows.get(0).malformed());
        assertEquals(RecordReader.KEPT, rows.get(0).text().length());
    }

    @Test
    void anEndlessLineCanBeCancelled() {
        InputStream endless = new InputStream() {
            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'z');
                return length;
            }

            @Override
            public int read() {
                return 'z';
            }
        };
        int[] asked = new int[1];
        Progress impatient = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (++asked[0] > 1_000) {
                    throw new CancellationException();
                }
            }
        };

        RecordReader records = new RecordReader(endless, ',', impatient);

        assertThrows(CancellationException.class, records::next);
    }

    @Test
    void mutatedTextNeverStopsTheReaderAndNoLineIsLost() throws IOException {
        Random random = new Random(7);
        String clean = randomTable(random, 40);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(clean);
            for (int m = 1 + random.nextInt(8); m > 0; m--) {
                int at = random.nextInt(text.length());
                String letters = "\",\n\r\u0000x\uFFFF";
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, letters.charAt(random.nextInt(letters.length())));
                }
            }
            assertEveryCharacterIsInARecord(text.toString());
        }
    }

    /** Whatever bytes a file holds: where the general reader finds a table, the same table is found. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedBytesAreReadAsAGeneralReaderReadsThem(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] clean = randomTable(random, 30).getBytes(StandardCharsets.UTF_8);
        byte[] odd = {
            '"', ',', '\n', '\r', 'x', ' ', '\t', (byte) 0xC2, (byte) 0xA0, (byte) 0xE9, (byte) 0xF0, (byte) 0x80
        };
        int compared = 0;
        for (int round = 0; round < 1_000; round++) {
            byte[] text = clean.clone();
            for (int m = 1 + random.nextInt(4); m > 0; m--) {
                text[random.nextInt(text.length)] = odd[random.nextInt(odd.length)];
            }
            List<List<String>> expected = generalReaders(text);
            List<Row> actual = rows(new ByteArrayInputStream(text), ',');
            if (!expected.isEmpty() && actual.stream().noneMatch(Row::malformed)) {
                List<List<String>> found = new ArrayList<>(cells(actual));
                found.removeIf(List.of("")::equals);
                assertEquals(expected, found, () -> new String(text, StandardCharsets.UTF_8));
                compared++;
            }
        }
        assertTrue(compared > 100, "only " + compared + " of the texts were tables");
    }

    /** Nothing where the general reader stops, and none of the blank lines. */
    private static List<List<String>> generalReaders(byte[] text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> general = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new String(text, StandardCharsets.UTF_8))) {
            for (CsvRecord record : general) {
                List<String> cells = record.getFields().stream()
                        .map(cell -> cell.replaceAll("\\p{Cntrl}", " ").replaceAll("^[ \u00A0]+|[ \u00A0]+$", ""))
                        .toList();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    rows.add(cells);
                }
            }
        } catch (CsvParseException stopped) {
            return List.of();
        }
        return rows;
    }

    @Test
    void productsHaveOneNumberWhereTheirCellsAreTheSame() throws IOException {
        Random random = new Random(11);
        String[] codes = {"A", "AB", "B", " A ", "鞋", "A-rather-long-code-of-more-than-eight-bytes", "\u00A0B"};
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 30_000; line++) {
            text.append(line).append(',').append(codes[random.nextInt(codes.length)]);
            text.append(",Name ")
                    .append(random.nextInt(2_000))
                    .append(random.nextBoolean() ? "" : " ")
                    .append(',');
            text.append(random.nextInt(10) == 0 ? "\"a\"\"b\"" : "Kind " + random.nextInt(2))
                    .append('\n');
        }
        KnownCells known = new KnownCells(1, 2, 3);
        Map<List<String>, Integer> numbers = new HashMap<>();
        RecordReader records = new RecordReader(bytes(text.toString()), ',', Progress.SILENT);
        int unnumbered = 0;
        while (records.next()) {
            int number = records.numberIn(known);
            List<String> cells = List.of(records.cell(1), records.cell(2), records.cell(3));
            if (number == SoldProduct.UNNUMBERED) {
                assertEquals("a\"b", cells.get(2));
                unnumbered++;
            } else {
                Integer before = numbers.putIfAbsent(cells, number);
                assertEquals(before == null ? numbers.size() - 1 : before, number, "line " + records.line());
            }
        }
        assertTrue(numbers.size() > 10_000);
        assertTrue(unnumbered > 1_000);
    }

    @Test
    void cellsAreReadAlikeHoweverOftenTheyComeAgain() throws IOException {
        Random random = new Random(13);
        List<List<String>> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 150_000; line++) {
            List<String> cells = List.of(
                    "order " + line,
                    "x".repeat(random.nextInt(70)),
                    "A" + random.nextInt(300),
                    "鞋" + random.nextInt(9));
            expected.add(cells);
            text.append(String.join(",", cells)).append('\n');
        }

        assertEquals(expected, cells(rows(text.toString())));
    }

    @Test
    void aDelimiterBeyondAsciiSplitsCells() throws IOException {
        List<Row> rows = rows(bytes("a§\"b§c\"§d¨\n§e\n"), '§');

        assertEquals(List.of(List.of("a", "b§c", "d¨"), List.of("", "e")), cells(rows));
    }

    /** The kept texts, in order, are the file without line breaks between records and blank lines. */
    private static void assertEveryCharacterIsInARecord(String text) throws IOException {
        int at = 0;
        for (Row row : rows(text)) {
            int found = text.indexOf(row.text(), at);
            assertTrue(found >= at, () -> "lost: " + row);
            assertTrue(isBlank(text.substring(at, found)), "skipped text before line " + row.line());
            at = found + row.text().length();
        }
        assertTrue(isBlank(text.substring(at)), "skipped text at the end");
        assertFalse(text.isEmpty());
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> c <= ' ' || c == 0xFEFF);
    }
}
