package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.app.job.Progress;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table as text, as a workbook, and packed in every way a shop packs it. */
class ArchiveTest {

    private static final String TEXT = "order,sku,product,time,price\n"
            + "536365,85123A,\"white, hanging\",2010-12-01 08:26,2.55\n"
            + "536365,71053,lantern \"old\",2010-12-01 08:26,3.39\n"
            + "536366,71053,lantern \"old\",2010-12-01 08:28,3.39\n";

    @TempDir
    Path folder;

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("Empty");
            Worksheet notes = book.newWorksheet("Sales 2010");
            List<String> headings = List.of("order", "sku", "product", "time", "price");
            for (int i = 0; i < headings.size(); i++) {
                notes.value(0, i, headings.get(i));
            }
            row(notes, 1, "85123A", "white, hanging", 26, 2.55);
            row(notes, 2, "71053", "lantern\n\"old\"", 26, 3.39);
            row(notes, 4, "71053", "lantern \"old\"", 28, 3.39);
            Worksheet returns = book.newWorksheet("退货");
            returns.value(0, 0, "order");
            returns.value(0, 1, "sku");
            returns.value(1, 0, 9);
            returns.value(1, 1, "R");
            returns.value(2, 0, 9);
            returns.value(2, 1, "S");
            book.newWorksheet("Blank");
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String sku, String name, int minute, double price) {
        sheet.value(row, 0, minute < 28 ? 536365 : 536366);
        sheet.value(row, 1, sku);
        sheet.value(row, 2, name);
        sheet.value(row, 3, LocalDateTime.of(2010, 12, 1, 8, minute));
        sheet.style(row, 3).format("m/d/yy h:mm").set();
        sheet.value(row, 4, price);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    @Test
    void everyPackingHoldsTheSameLines() throws Exception {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        Path plain = write("a.csv", text);
        List<String> expected = lines(plain, ImportSettings.GUESS);
        assertEquals(3, expected.size());
        for (Path file : List.of(
                write("a.csv.gz", gzip(text)),
                write("a.zip", zip(Map.of("sales/a.csv", text))),
                write("b.zip", zip(Map.of("a.csv.gz", gzip(text)))),
                write("a.xlsx", workbook()),
                write("c.zip", zip(Map.of("a.xlsx", workbook()))),
                write("a.xlsx.gz", gzip(workbook())))) {
            assertEquals(expected, lines(file, ImportSettings.GUESS), file.toString());
        }
    }

    private static List<String> lines(Path file, ImportSettings settings) throws ImportException {
        Collected collected = Collected.read(file, settings);
        assertEquals(List.of(), collected.rejected);
        return collected.lines.stream()
                .map(line -> String.join(
                        " ",
                        line.basketKey(),
                        line.sku(),
                        line.name(),
                        String.valueOf(line.time()),
                        String.valueOf(line.price())))
                .toList();
    }

    @Test
    void aSheetOrAnEntryIsChosenByName() throws Exception {
        Path book = write("a.xlsx", workbook());
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        Path archive = write(
                "a.zip",
                zip(new java.util.TreeMap<>(Map.of("a.csv", text, "b.csv", "x,y\n".getBytes(StandardCharsets.UTF_8)))));

        FilePreview preview =
                new BasketFileReader().preview(book, ImportSettings.GUESS.ofPart("Sales 2010"), Progress.SILENT);
        assertEquals(List.of("Sales 2010", "退货"), preview.parts());
        assertEquals(2, lines(book, ImportSettings.GUESS.ofPart("退货")).size());
        assertEquals(3, lines(book, ImportSettings.GUESS).size());
        assertEquals("order", preview.settings().column(Role.BASKET).orElseThrow());
        assertEquals(
                List.of("a.csv", "b.csv"),
                new BasketFileReader()
                        .preview(archive, ImportSettings.GUESS, Progress.SILENT)
                        .parts());
        assertEquals(2, lines(archive, ImportSettings.GUESS.ofPart("b.csv")).size());
        for (Path file : List.of(book, archive)) {
            ImportException missing = assertThrows(
                    ImportException.class,
                    () -> new BasketFileReader().open(file, ImportSettings.GUESS.ofPart("nothing"), Progress.SILENT));
            assertEquals(Reason.NO_SUCH_PART, missing.reason());
            assertEquals("nothing", missing.detail());
        }
    }

    @Test
    void aRowOfAWorkbookIsItsLine() throws Exception {
        Collected collected = Collected.read(write("a.xlsx", workbook()), ImportSettings.GUESS);
        assertEquals(
                List.of(2L, 3L, 5L),
                collected.lines.stream().map(line -> line.lineNumber()).toList());
    }

    @Test
    void aDamagedArchiveIsSaidToBe() throws Exception {
        byte[] book = workbook();
        for (int cut : new int[] {4, 40, book.length / 2, book.length - 10}) {
            Path file = write("cut.xlsx", java.util.Arrays.copyOf(book, cut));
            ImportException damaged = assertThrows(
                    ImportException.class,
                    () -> new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT));
            assertEquals(Reason.NOT_READABLE, damaged.reason());
        }
    }
}
