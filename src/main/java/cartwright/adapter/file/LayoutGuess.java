package cartwright.adapter.file;

import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds out how a basket file is to be read, from its first records and from what the analyst decided. */
final class LayoutGuess {

    private static final String DELIMITERS = ",;\t|";

    /** Share of rows of one width from which the rows are taken for a table. */
    private static final double EVEN = 0.9;

    private final FileContent content;
    private final ImportSettings settings;
    private final Charset charset;
    private final String text;

    private LayoutGuess(FileContent content, ImportSettings settings, Charset charset, String text) {
        this.content = content;
        this.settings = settings;
        this.charset = charset;
        this.text = text;
    }

    /**
     * Reads the beginning of the file and settles its layout.
     *
     * @throws ImportException if the file is missing, unreadable or empty, or its columns are not to be found
     */
    static Guessed of(FileContent content, ImportSettings settings) throws ImportException {
        try {
            Charset charset = charset(content);
            String text = text(content, charset);
            if (Sample.of(text, ',').rows().isEmpty() && text.isBlank()) {
                throw content.failure(Reason.EMPTY, "");
            }
            return new LayoutGuess(content, settings, charset, text).settle();
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    /** A layout and the rows it was found in, without the heading. */
    record Guessed(Layout layout, List<List<String>> rows) {}

    private static Charset charset(FileContent content) throws IOException, ImportException {
        try (CountedStream in = content.open()) {
            return CharsetGuess.of(in.bytes());
        }
    }

    private static String text(FileContent content, Charset charset) throws IOException, ImportException {
        try (CountedStream in = content.open();
                Reader reader = new BufferedReader(new InputStreamReader(in.bytes(), charset))) {
            return Sample.beginning(reader);
        }
    }

    private Guessed settle() throws IOException, ImportException {
        if (settings.format() == Format.BASKET) {
            return baskets();
        }
        Sample table = evenest();
        boolean told = settings.format() == Format.LONG || !settings.columns().isEmpty();
        if (table.rows().isEmpty()) {
            return baskets();
        }
        TableGuess guess = new TableGuess(table, settings);
        boolean even = table.width() > 1 && table.share() >= EVEN;
        if (!told && !even && !guess.knowsHeadings()) {
            return baskets();
        }
        guess.take(settings, content);
        if (guess.guess()) {
            return table(table, guess);
        }
        if (told || guess.knowsHeadings()) {
            Role missing = guess.hasProduct() ? Role.BASKET : Role.ITEM;
            throw content.failure(Reason.NO_ROLE, missing.name());
        }
        return baskets();
    }

    /** Splits by each delimiter and returns the table whose rows are most alike; more columns decide a tie. */
    private Sample evenest() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (char delimiter : DELIMITERS.toCharArray()) {
            samples.add(Sample.of(text, delimiter));
        }
        return samples.stream()
                .max(Comparator.comparing((Sample sample) -> sample.width() > 1)
                        .thenComparing(Sample::share)
                        .thenComparing(Sample::width))
                .orElseThrow();
    }

    private Guessed table(Sample table, TableGuess guess) {
        Layout layout =
                new Layout(charset, table.delimiter(), Format.LONG, guess.headed(), guess.headings(), guess.columns());
        return new Guessed(
                layout,
                table.rows().subList(guess.headed() ? 1 : 0, table.rows().size()));
    }

    private Guessed baskets() throws IOException {
        Sample sample = Sample.of(text, basketDelimiter());
        int widest = sample.rows().stream()
                .limit(BasketFileReader.PREVIEWED)
                .mapToInt(List::size)
                .max()
                .orElse(1);
        List<String> numbers =
                IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        Layout layout = new Layout(charset, sample.delimiter(), Format.BASKET, false, numbers, Map.of());
        return new Guessed(layout, sample.rows());
    }

    /** The commonest delimiter; a blank only between numbers, as in FIMI files, since names hold blanks. */
    private char basketDelimiter() {
        char commonest = ',';
        for (char delimiter : DELIMITERS.toCharArray()) {
            commonest = count(delimiter) > count(commonest) ? delimiter : commonest;
        }
        boolean blanks = count(commonest) == 0
                && text.chars().allMatch(c -> c <= ' ' || (c >= '0' && c <= '9'))
                && text.indexOf(' ') >= 0;
        return blanks ? ' ' : commonest;
    }

    private long count(char delimiter) {
        return text.chars().filter(c -> c == delimiter).count();
    }
}
