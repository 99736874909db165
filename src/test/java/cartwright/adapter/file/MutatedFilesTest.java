package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CatalogueLine;
import cartwright.app.port.CatalogueSource;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.Correction;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.LineSource;
import cartwright.app.port.OpenedFile;
import cartwright.app.port.RejectedLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format: no crash, and every line that is not blank is either accepted or rejected. The long run is
 * {@code mvn -o test -Dtest=MutatedFilesTest -Dcartwright.mutations=10000} ({@code -Dcartwright.mutations.from=5000} begins
 * there); it also holds each file to five seconds.
 */
class MutatedFilesTest {

    private static final int FEW = 240;
    private static final long LONGEST_MILLIS = 5_000;

    @TempDir
    Path folder;

    private static List<byte[]> samples() throws IOException {
        byte[] shop = beginning("outdoor-en.csv.gz", 60);
        byte[] zh = beginning("outdoor-zh.csv.gz", 60);
        List<byte[]> samples = new ArrayList<>(List.of(
                shop,
                zh,
                recoded(zh, "GB18030"),
                recoded(zh, "UTF-16LE"),
                text("tea,milk\nmilk,bread,jam\nbread\n".repeat(20)),
                text("1 3 5\n2 4\n1\n".repeat(20)),
                text("order_id,tea,milk,bread\n" + "A1,1,1,0\nA2,0,1,0\nA3,0,0,1\n".repeat(20)),
                text("@relation shop\n@attribute tea {t}\n@attribute milk {t}\n@data\n"
                        + "t,?\n?,t\n{0 t}\n".repeat(20)),
                text("{\"order\":7,\"lines\":[{\"sku\":\"T\",\"qty\":2},{\"sku\":\"M\"}]}\n".repeat(30))));
        samples.add(text("sku,name,category 1,category 2,price,margin,brand\n"
                + "A1,tea,Drinks,Tea,2.50,35%,Leaf\n,nobody,,,1,1,\nB2,milk,Drinks,Milk,x,0.20,\n".repeat(12)));
        samples.add(gzip(shop));
        samples.add(zip(shop));
        samples.add(workbook());
        return samples;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] recoded(byte[] utf8, String charset) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
    }

    private static byte[] beginning(String sample, int lines) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(Files.newInputStream(Path.of("sample-datasets/outdoor", sample)))) {
            String text = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
            return text(text.lines().limit(lines).reduce("", (a, b) -> a + b + "\n"));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : List.of("a.csv", "b.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sales");
            sheet.value(0, 0, "order_id");
            sheet.value(0, 1, "product");
            for (int row = 1; row < 40; row++) {
                sheet.value(row, 0, row / 3);
                sheet.value(row, 1, "product " + row % 7);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void noDamageCrashesTheReaderOrLosesALine(TestReporter reporter) throws Exception {
        int from = Integer.getInteger("cartwright.mutations.from", 0);
        int wanted = Integer.getInteger("cartwright.mutations", FEW);
        List<byte[]> samples = samples();
        Path file = folder.resolve("damaged");
        int read = 0;
        long longest = 0;
        for (int seed = from; seed < from + wanted; seed++) {
            byte[] bytes = new Mutator(seed).damaged(samples.get(seed % samples.size()));
            Files.write(file, bytes);
            long start = System.nanoTime();
            try {
                for (BasketFile part : new BasketFileReader().expand(List.of(file))) {
                    check(part, bytes, seed);
                    read++;
                }
            } catch (ImportException said) {
                assertEquals(file, said.file(), "seed " + seed);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
            longest = Math.max(longest, (System.nanoTime() - start) / 1_000_000);
        }
        reporter.publishEntry("files read", read + " of " + wanted);
        reporter.publishEntry("longest ms", String.valueOf(longest));
        assertTrue(read > wanted / 2, read + " read");
        assertTrue(wanted == FEW || longest < LONGEST_MILLIS, longest + " ms");
    }

    private static void check(BasketFile part, byte[] bytes, int seed) throws ImportException {
        ImportSettings settings = ImportSettings.GUESS.ofPart(part.part()).cleanedBy(rules(seed));
        FilePreview preview = new BasketFileReader().preview(part.file(), settings, Progress.SILENT);
        ImportSurvey survey = new BasketFileReader().survey(part.file(), settings, Progress.SILENT);
        OpenedFile opened = new BasketFileReader().look(part.file(), settings, Progress.SILENT);
        Set<Long> reported = new HashSet<>();
        int all = opened instanceof OpenedFile.OfProducts products
                ? readProducts(products.source(), reported)
                : readBaskets(((OpenedFile.OfBaskets) opened).source(), reported);
        assertEquals(survey.lines() + survey.rejected(), all, "survey and import");
        boolean packed = bytes.length > 2 && (bytes[0] == 'P' && bytes[1] == 'K' || bytes[0] == 0x1f);
        if (!packed) {
            checkLines(new String(bytes, Charset.forName(preview.charset())), preview, reported, all);
        }
    }

    private static int readBaskets(LineSource source, Set<Long> reported) throws ImportException {
        Collected collected = Collected.read(source);
        collected.lines.stream().map(BasketLine::lineNumber).forEach(reported::add);
        collected.rejected.stream().map(RejectedLine::lineNumber).forEach(reported::add);
        LineCorrections corrections = new BasketFileReader().corrections();
        for (RejectedLine line : collected.rejected) {
            corrections
                    .cells(source.description(), line)
                    .ifPresent(cells ->
                            corrections.check(new Correction(new KeptReject(1, 1, line), source.description(), cells)));
        }
        return collected.lines.size() + collected.rejected.size();
    }

    private static int readProducts(CatalogueSource source, Set<Long> reported) throws ImportException {
        int[] all = {0};
        source.read(
                new CatalogueSource.Taker() {
                    @Override
                    public void accept(CatalogueLine line) {
                        reported.add(line.lineNumber());
                        all[0]++;
                    }

                    @Override
                    public void reject(RejectedLine line) {
                        reported.add(line.lineNumber());
                        all[0]++;
                    }
                },
                Progress.SILENT);
        return all[0];
    }

    /** Every second file is read with all rules. */
    private static Map<CleaningRule, Integer> rules(int seed) {
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
        for (CleaningRule rule : CleaningRule.values()) {
            rules.put(rule, rule.usualNumber());
        }
        return seed % 2 == 0 ? rules : CleaningRule.USUAL;
    }

    /** An own count of lines, for texts in which no quote joins or hides any. */
    private static void checkLines(String text, FilePreview preview, Set<Long> reported, int all) {
        String first = text.strip();
        if (text.indexOf('"') >= 0 || first.startsWith("@") || first.startsWith("%") || first.startsWith("{")) {
            return;
        }
        String[] lines = text.split("\r\n|\n|\r", -1);
        boolean headed = !preview.headings().get(0).equals("1");
        boolean headingAhead = headed;
        long filled = 0;
        for (int i = 0; i < lines.length; i++) {
            if (isBlank(lines[i])) {
                continue;
            }
            filled++;
            boolean isReported = reported.contains(i + 1L);
            assertTrue(headingAhead || isReported, "line " + (i + 1) + " of " + lines.length);
            headingAhead &= isReported; // a broken line may stand above the heading
        }
        assertTrue(reported.stream().allMatch(line -> line >= 1 && line <= lines.length), "a line that is not there");
        if (preview.settings().format() == Format.LONG || preview.settings().format() == Format.CATALOGUE) {
            assertEquals(headed ? filled - 1 : filled, all, "each line once");
        }
    }

    /** A line that begins with a zero byte is no blank one: a disk that broke off fills files with them. */
    private static boolean isBlank(String line) {
        return !line.startsWith("\0")
                && line.chars().allMatch(c -> c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF');
    }
}
