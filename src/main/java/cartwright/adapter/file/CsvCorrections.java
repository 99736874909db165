package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CatalogueLine;
import cartwright.app.port.CatalogueSource;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.Correction;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.OpenedFile;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rejected lines again by the very tables that rejected them. */
final class CsvCorrections implements LineCorrections {

    /** The rules that a correction of the line itself can satisfy. */
    private static final Set<CleaningRule> OF_THE_LINE =
            EnumSet.of(CleaningRule.RETURN, CleaningRule.CANCELLED, CleaningRule.ZERO_PRICE, CleaningRule.NO_NAME);

    private static final String NAME_ENDING = " (corrected lines)";

    @Override
    public Optional<List<String>> cells(SourceDescription source, RejectedLine line) {
        boolean cut = line.text().length() >= RecordReader.KEPT;
        boolean single = isProductOfMatrix(source, line);
        if (cut || single && source.settings().columns().containsKey(Role.BASKET)) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(single ? List.of(line.text()) : split(source, line.text()));
        while (!single && cells.size() < source.headings().size()) {
            cells.add("");
        }
        return Optional.of(cells);
    }

    /** A rule leaves out one product of a basket, and keeps its name as text. */
    private static boolean isProductOfMatrix(SourceDescription source, RejectedLine line) {
        boolean byRule = false;
        for (CleaningRule rule : CleaningRule.values()) {
            byRule |= rule.leavesOut() && rule.reason() == line.reason();
        }
        return byRule && source.settings().format() == Format.MATRIX;
    }

    private static List<String> split(SourceDescription source, String text) {
        char delimiter = source.settings().notation().delimiter();
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            RecordReader records = new RecordReader(in, delimiter, Progress.SILENT);
            if (records.next() && !records.malformed()) {
                return records.row();
            }
        } catch (IOException cannotBe) {
            throw new IllegalStateException("a text in memory cannot be read", cannotBe);
        }
        List<String> cells = new ArrayList<>(); // what broke it may be a quote: every delimiter counts
        for (String cell : text.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    @Override
    public Checks checks() {
        Set<String> codes = new HashSet<>();
        return correction -> checked(correction, codes);
    }

    private static Optional<RejectedLine> checked(Correction correction, Set<String> codes) {
        Seen seen = new Seen();
        try {
            if (correction.isOfCatalogue()) {
                catalogue(correction).read(seen, codes, Progress.SILENT);
            } else {
                lines(correction).read(seen, Progress.SILENT);
            }
        } catch (ImportException cannotBe) {
            throw new IllegalStateException("a line in memory cannot be read", cannotBe);
        }
        return seen.accepted > 0 ? Optional.empty() : Optional.ofNullable(seen.rejected);
    }

    private static final class Seen implements LineSink, CatalogueSource.Taker {

        private int accepted;
        private @Nullable RejectedLine rejected;

        @Override
        public void accept(BasketLine line) {
            accepted++;
        }

        @Override
        public void accept(CatalogueLine line) {
            accepted++;
        }

        @Override
        public void reject(RejectedLine line) {
            rejected = line;
        }
    }

    private static Catalogue catalogue(Correction correction) {
        SourceDescription source = correction.source();
        return new Catalogue(recordOf(correction), Layout.of(source), source);
    }

    private static Records recordOf(Correction correction) {
        Record record = new CorrectedRecord(correction.kept().line().lineNumber(), correction.cells());
        return (progress, visitor) -> visitor.visit(record);
    }

    private static CleanedLines lines(Correction correction) {
        SourceDescription source = correction.source();
        ImportSettings settings = source.settings();
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
        rules.put(CleaningRule.ONE_NAME, 0);
        settings.rules().forEach((rule, number) -> {
            if (OF_THE_LINE.contains(rule)) {
                rules.put(rule, number);
            }
        });
        boolean single = isProductOfMatrix(source, correction.kept().line());
        Format format = single ? Format.BASKET : settings.format();
        SourceDescription read =
                source.read(settings.laidOut(format, settings.columns()).cleanedBy(rules));
        return new CleanedLines(BasketFileReader.table(recordOf(correction), Layout.of(read), read), read);
    }

    @Override
    public OpenedFile source(List<Correction> corrections) {
        List<Correction> all = List.copyOf(corrections);
        Correction first = all.get(0);
        Path file = Path.of(first.source().file() + NAME_ENDING);
        SourceDescription description =
                new SourceDescription(file, first.source().settings(), hash(all));
        return first.isOfCatalogue()
                ? new OpenedFile.OfProducts(products(description, all))
                : new OpenedFile.OfBaskets(lines(description, all));
    }

    private static CatalogueSource products(SourceDescription description, List<Correction> all) {
        return new CatalogueSource() {
            @Override
            public SourceDescription description() {
                return description;
            }

            @Override
            public void read(Taker taker, Progress progress) throws ImportException {
                Set<String> codes = new HashSet<>();
                for (int i = 0; i < all.size(); i++) {
                    progress.checkCancelled();
                    progress.report(i, all.size());
                    catalogue(all.get(i)).read(taker, codes, Progress.SILENT);
                }
            }
        };
    }

    private static LineSource lines(SourceDescription description, List<Correction> all) {
        return new LineSource() {
            @Override
            public SourceDescription description() {
                return description;
            }

            @Override
            public void read(LineSink sink, Progress progress) throws ImportException {
                for (int i = 0; i < all.size(); i++) {
                    progress.checkCancelled();
                    progress.report(i, all.size());
                    lines(all.get(i)).read(sink, Progress.SILENT);
                }
            }
        };
    }

    private static String hash(List<Correction> corrections) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Correction correction : corrections) {
                String text = correction.kept().id() + ":" + ConvertedText.cells(correction.cells()) + "\n";
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public long export(Path file, Pages lines, Map<Long, SourceDescription> sources)
            throws ExportException, StoreException {
        return new RejectSheet(this, sources).write(file, lines);
    }

    @Override
    public Map<Long, List<String>> edited(Path file) throws ImportException {
        return RejectSheet.read(file);
    }
}
