package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections.Pages;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejected lines as CSV, one a line: what tells it apart, where it stood, why it was left out, the line as it was, and its
 * cells, which are there to be corrected.
 */
final class RejectSheet {

    private static final List<String> FIXED = List.of("id", "file", "line", "column", "reason", "text");

    private static final String SEPARATORS = ",;\t";

    private final CsvCorrections corrections;
    private final Map<Long, SourceDescription> sources;

    RejectSheet(CsvCorrections corrections, Map<Long, SourceDescription> sources) {
        this.corrections = corrections;
        this.sources = sources;
    }

    /** Carries an error of the project through the writer. */
    private static final class PageFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final StoreException failure;

        PageFailure(StoreException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    long write(Path file, Pages pages) throws ExportException, StoreException {
        long[] written = {0};
        try {
            CsvFile.write(file, csv -> {
                csv.writeRecord(headings(sources.values()));
                for (List<KeptReject> page = next(pages); !page.isEmpty(); page = next(pages)) {
                    page.forEach(line -> write(csv, line));
                    written[0] += page.size();
                }
            });
        } catch (PageFailure e) {
            throw e.failure;
        }
        return written[0];
    }

    private static List<KeptReject> next(Pages pages) {
        try {
            return pages.next();
        } catch (StoreException e) {
            throw new PageFailure(e);
        }
    }

    /** The headings of the files where they all have the same; else the cells are numbered. */
    private static List<String> headings(Collection<SourceDescription> sources) {
        List<String> headings = new ArrayList<>(FIXED);
        List<List<String>> all =
                sources.stream().map(SourceDescription::headings).distinct().toList();
        int widest = all.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < widest; i++) {
            headings.add(all.size() == 1 ? CsvFile.text(all.get(0).get(i)) : "cell " + (i + 1));
        }
        return headings;
    }

    private void write(CsvWriter csv, KeptReject kept) {
        RejectedLine line = kept.line();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(kept.id()),
                CsvFile.text(line.file()),
                String.valueOf(line.lineNumber()),
                CsvFile.text(line.column()),
                line.reason().name(),
                CsvFile.text(line.text())));
        SourceDescription source = sources.get(kept.source());
        if (source != null) {
            corrections.cells(source, line).orElse(List.of()).stream()
                    .map(CsvFile::text)
                    .forEach(cells::add);
        }
        csv.writeRecord(cells);
    }

    /** Returns the cells by id; lines without any are left out. */
    static Map<Long, List<String>> read(Path file) throws ImportException {
        Map<Long, List<String>> cells = new TreeMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            boolean heading = true;
            for (CsvRecord line : reader) {
                if (heading) {
                    heading = false;
                    if (line.getFieldCount() < FIXED.size()
                            || !line.getFields().subList(0, FIXED.size()).equals(FIXED)) {
                        throw new ImportException(Reason.NO_REJECTS, file, "", null);
                    }
                } else if (line.getFieldCount() > FIXED.size()) {
                    cells.put(id(file, line), cells(line));
                }
            }
            return cells;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new ImportException(Reason.NOT_READABLE, file, "", e);
        }
    }

    private static long id(Path file, CsvRecord line) throws ImportException {
        try {
            return Long.parseLong(line.getField(0).strip());
        } catch (NumberFormatException e) {
            throw new ImportException(Reason.NO_REJECTS, file, line.getField(0), e);
        }
    }

    /** The apostrophe that keeps a spreadsheet from calculating is taken away again. */
    private static List<String> cells(CsvRecord line) {
        return line.getFields().subList(FIXED.size(), line.getFieldCount()).stream()
                .map(cell ->
                        cell.startsWith("'") && CsvFile.text(cell.substring(1)).equals(cell) ? cell.substring(1) : cell)
                .toList();
    }

    /** Spreadsheets save with the separator of their country. */
    private static char separator(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            String first = text.readLine();
            int behind = first == null ? -1 : first.indexOf("file") - 1;
            char c = behind > 0 ? first.charAt(behind) : ',';
            char unquoted = c == '"' && behind > 0 ? first.charAt(behind - 1) : c;
            return SEPARATORS.indexOf(unquoted) >= 0 ? unquoted : ',';
        }
    }
}
