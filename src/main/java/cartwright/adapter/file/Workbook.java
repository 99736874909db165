package cartwright.adapter.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads one sheet of an .xlsx workbook as comma-separated text, one line a row, so that the line number is the row. */
final class Workbook {

    /** Cells may hold errors and still leave the rest readable; formats tell dates from numbers. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** Some programs write no formats, which the library then must not look for. */
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private static final String FORMATS = "xl/styles.xml";

    private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

    /** Largest table of texts, in bytes: it is held in memory. */
    private static final long MOST_TEXT = 1L << 29;

    /** Bytes of text made at once, and a little more. */
    private static final int BLOCK = 1 << 14;

    /** Days are kept as binary fractions, which miss the second by a hair. */
    private static final long HALF_A_SECOND = 500_000_000;

    private Workbook() {}

    /** Returns the names of the sheets that have a row, in the order of the workbook. */
    static List<String> sheets(Path file, Interruption interruption) throws IOException {
        return guarded(interruption, () -> {
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), options(file))) {
                List<String> names = new ArrayList<>();
                for (Sheet sheet : book.getSheets().toList()) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        if (rows.iterator().hasNext()) {
                            names.add(sheet.getName());
                        }
                    }
                }
                return names;
            }
        });
    }

    /** Opens a sheet; without a name the first that has a row. */
    static CountedStream open(Path file, String sheet, Interruption interruption) throws IOException {
        checkSize(file);
        return guarded(interruption, () -> {
            ReadableWorkbook book = new ReadableWorkbook(file.toFile(), options(file));
            try {
                RowStream rows = new RowStream(rows(book, sheet), interruption);
                return new CountedStream(rows, rows, -1).closing(book);
            } catch (IOException | RuntimeException e) { // the workbook must not stay open, whatever is wrong with it
                book.close();
                throw e;
            }
        });
    }

    private static Iterator<Row> rows(ReadableWorkbook book, String name) throws IOException {
        if (!name.isEmpty()) {
            return book.findSheet(name)
                    .orElseThrow(() -> new FileContent.NoSuchPartException(name))
                    .openStream()
                    .iterator();
        }
        for (Sheet sheet : book.getSheets().toList()) {
            Iterator<Row> rows = sheet.openStream().iterator();
            if (rows.hasNext()) {
                return rows;
            }
        }
        throw new FileContent.NoSuchPartException(name);
    }

    private static ReadingOptions options(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(FORMATS) == null ? WITHOUT_FORMATS : OPTIONS;
        }
    }

    private static void checkSize(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(SHARED_STRINGS) != null
                    && zip.getEntry(SHARED_STRINGS).getSize() > MOST_TEXT) {
                throw new IOException("the texts of the workbook do not fit into memory");
            }
        }
    }

    /** The library throws whatever comes up inside it when the workbook is damaged; all of it means that. */
    private static <T> T guarded(Interruption interruption, Interruption.Call<T> reading) throws IOException {
        return interruption.watch(() -> {
            try {
                return reading.make();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
                throw new IOException("damaged workbook", e);
            } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException | ArithmeticException e) {
                throw new IOException("damaged workbook", e);
            }
        });
    }

    /** The rows as bytes of UTF-8 text behind its mark; counts rows. */
    private static final class RowStream extends InputStream implements CountedStream.Counter {

        private final Iterator<Row> rows;
        private final Interruption interruption;
        private byte[] block = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        private int at;
        private long line;

        RowStream(Iterator<Row> rows, Interruption interruption) {
            this.rows = rows;
            this.interruption = interruption;
        }

        @Override
        public long count() {
            return line;
        }

        @Override
        public int read() throws IOException {
            return at < block.length || fill() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at >= block.length && !fill()) {
                return -1;
            }
            int n = Math.min(length, block.length - at);
            System.arraycopy(block, at, target, offset, n);
            at += n;
            return n;
        }

        private boolean fill() throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            boolean more = guarded(interruption, () -> {
                boolean rest = true;
                while (rest && text.size() < BLOCK) { // many rows a call, because each call is watched
                    rest = append(text);
                }
                return text.size() > 0;
            });
            block = text.toByteArray();
            at = 0;
            return more;
        }

        private boolean append(ByteArrayOutputStream text) {
            if (!rows.hasNext()) {
                return false;
            }
            Row row = rows.next();
            StringBuilder cells = new StringBuilder();
            for (; line + 1 < row.getRowNum(); line++) {
                cells.append('\n'); // a row that is not in the file
            }
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.append(i == 0 ? "" : ",");
                row.getOptionalCell(i).ifPresent(cell -> cells.append(quoted(text(cell))));
            }
            line++;
            text.writeBytes(cells.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            return true;
        }

        private static String quoted(String text) {
            String oneLine = text.replace('\r', ' ').replace('\n', ' ');
            boolean plain = oneLine.indexOf(',') < 0 && oneLine.indexOf('"') < 0;
            return plain ? oneLine : '"' + oneLine.replace("\"", "\"\"") + '"';
        }

        private static String text(Cell cell) {
            if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
                LocalDateTime time = cell.asDate().plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
                return time.toLocalDate() + " " + time.toLocalTime();
            }
            String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            if (raw == null || cell.getType() == CellType.ERROR) {
                return "";
            }
            return cell.getType() == CellType.NUMBER && raw.length() > 15 ? shorter(raw) : raw;
        }

        /** 2.5499999999999998 stands in the file where 2.55 was typed. */
        private static String shorter(String number) {
            double value = Double.parseDouble(number);
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : CsvFile.number(value);
        }

        /** A format with a day or a year outside of quotes and brackets; "General" and "Red" are none. */
        private static boolean isDate(String format) {
            if (format == null) {
                return false;
            }
            String plain = format.toLowerCase(Locale.ROOT)
                    .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                    .replace("general", "");
            return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0;
        }
    }
}
