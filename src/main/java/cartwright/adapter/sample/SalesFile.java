package cartwright.adapter.sample;

import cartwright.core.sample.LineFault;
import cartwright.core.sample.SampleLine;
import cartwright.core.sample.SampleOrder;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes sales lines as a compressed table in one language, faults and all. */
final class SalesFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> NO_NUMBERS = List.of("two", "x");
    private static final List<String> NO_DATES = List.of("2025-13-05 10:15", "yesterday", "0000-00-00 00:00");

    private final Catalogue catalogue;
    private final Language language;

    SalesFile(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    void write(List<SampleLine> lines, Path file) throws IOException {
        try (OutputStream out = new SmallestGzip(Files.newOutputStream(file));
                CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(language.headings());
            for (SampleLine line : lines) {
                csv.writeRecord(cells(line));
            }
        }
    }

    private List<String> cells(SampleLine line) {
        SampleOrder order = line.order();
        LineFault fault = line.fault();
        return List.of(
                fault == LineFault.NO_BASKET ? "" : (order.returned() ? "C" : "") + order.number(),
                fault == LineFault.NO_ITEM
                        ? ""
                        : catalogue.products().get(line.product()).sku(),
                name(line),
                catalogue.category(line.product()).in(language),
                fault == LineFault.NOT_A_DATE ? wrong(NO_DATES, order) : time(order),
                fault == LineFault.NOT_A_NUMBER ? wrong(NO_NUMBERS, order) : Integer.toString(line.quantity()),
                String.format(Locale.ROOT, "%d.%02d", line.cents() / 100, line.cents() % 100),
                order.customer() < 0 ? "" : Integer.toString(10_001 + order.customer()),
                "S" + (order.store() + 1));
    }

    private String name(SampleLine line) {
        BilingualName name = catalogue.name(line.product());
        return switch (line.fault()) {
            case BLANK_NAME, NO_ITEM -> "";
            case TRAILING_BLANKS -> name.in(language) + "  ";
            case OTHER_SPELLING -> name.misspelledIn(language);
            default -> name.in(language);
        };
    }

    static String time(SampleOrder order) {
        return OutdoorPlan.FIRST_DAY.atStartOfDay().plusMinutes(order.minute()).format(TIME);
    }

    private static String wrong(List<String> words, SampleOrder order) {
        return words.get(order.number() % words.size());
    }

    /** Java writes no time into the heading of an archive, so equal content gives equal bytes. */
    private static final class SmallestGzip extends GZIPOutputStream {

        SmallestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
