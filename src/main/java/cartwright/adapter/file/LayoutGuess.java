package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final boolean whole;
    private int above;

    private LayoutGuess(
            FileContent content, ImportSettings settings, Charset charset, String text, boolean whole) {
        this.content = content;
        this.settings = settings;
        this.charset = charset;
        this.text = text;
        this.whole = whole;
    }

    /**
     * Reads the beginning of the file and settles its layout.
     *
     * @throws ImportException if the file is missing, unreadable or empty, or its columns are not to be found
     */
    static Guessed of(FileContent content, ImportSettings settings) throws ImportException {
        return of(content, settings, true);
    }

    /**
     * Does the same for somebody who is about to say what is missing.
     *
     * @param whole whether a table is an error in which no column looks like what makes a basket, or like a product
     */
    static Guessed of(FileContent content, ImportSettings settings, boolean whole) throws ImportException {
        try {
            Charset charset = charset(content, settings.notation().charset());
            String text = text(content, charset);
            if (Sample.of(text, ',').rows().isEmpty() && text.isBlank()) {
                throw content.failure(Reason.EMPTY, "");
            }
            if (Foreign.isNoText(text)) {
                throw content.failure(Reason.NO_TEXT, "");
            }
            return new LayoutGuess(content, settings, charset, text, whole).settle();
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    /** A layout and the rows it was found in, without the heading. */
    record Guessed(Layout layout, List<List<String>> rows) {}

    private static Charset charset(FileContent content, String told) throws IOException, ImportException {
        if (!told.isEmpty()) {
            try {
                return Charset.forName(told);
            } catch (IllegalArgumentException unknown) {
                throw content.failure(Reason.NO_SUCH_CHARSET, told);
            }
        }
        try (CountedStream in = content.open()) {
            return CharsetGuess.of(in.bytes());
        }
    }

    private static String text(FileContent content, Charset charset) throws IOException, ImportException {
        try (CountedStream in = content.open();
                Text text = Text.of(in.bytes(), charset, content, Progress.SILENT)) {
            return Sample.beginning(text);
        }
    }

    private Guessed settle() throws IOException, ImportException {
        Sample all = evenest();
        if (settings.format() == Format.BASKET || all.rows().isEmpty()) {
            return baskets();
        }
        above = TitleLines.above(all);
        Sample table = all.from(above);
        TableGuess guess = new TableGuess(table, settings);
        guess.take(settings, content);
        if (isCatalogue(guess)) {
            return catalogue(table, guess);
        }
        MatrixGuess matrix = new MatrixGuess(table, guess);
        if (settings.format() == Format.MATRIX || (settings.format() == Format.AUTO && matrix.isLikely())) {
            return matrix(table, guess, matrix);
        }
        boolean told = settings.format() == Format.LONG || !settings.columns().isEmpty();
        boolean even = table.width() > 1 && table.share() >= EVEN;
        if (!told && !even && !guess.knowsHeadings()) {
            return baskets();
        }
        return table(table, guess, told);
    }

    private Guessed table(Sample table, TableGuess guess, boolean told) throws IOException, ImportException {
        boolean decimalComma = decimalComma(table, guess);
        boolean found = guess.guess(settings.basketBy());
        if (!found && guess.isOfCustomers()) {
            return guessed(table, guess, Format.LONG, Set.of(), decimalComma, BasketBy.CUSTOMER_DAY);
        }
        if (found || !whole && guess.knowsHeadings()) {
            return guessed(table, guess, Format.LONG, Set.of(), decimalComma, settings.basketBy());
        }
        if (told || guess.knowsHeadings()) {
            Role missing = guess.hasProduct() ? guess.keyRole(settings.basketBy()) : Role.ITEM;
            throw content.failure(Reason.NO_ROLE, missing.name());
        }
        return baskets();
    }

    private boolean isCatalogue(TableGuess guess) {
        boolean open = settings.format() == Format.AUTO && settings.columns().isEmpty();
        return settings.format() == Format.CATALOGUE || open && guess.isCatalogue();
    }

    private Guessed catalogue(Sample table, TableGuess guess) throws ImportException {
        guess.offerHeadings(Role.OF_CATALOGUES);
        if (!guess.columns().containsKey(Role.ITEM)) {
            throw content.failure(Reason.NO_ROLE, Role.ITEM.name());
        }
        return guessed(
                table, guess, Format.CATALOGUE, levels(guess), decimalComma(table, guess), settings.basketBy());
    }

    /** The columns of the category: the one that the analyst named, else every column of a level. */
    private Set<Integer> levels(TableGuess guess) {
        boolean told = settings.columns().containsKey(Role.CATEGORY);
        Integer category = guess.columns().get(Role.CATEGORY);
        Set<Integer> levels = new HashSet<>();
        for (int i = 0; i < guess.headings().size(); i++) {
            boolean level = !told
                    && !guess.columns().containsValue(i)
                    && HeadingWords.isLevel(guess.headings().get(i));
            if (level || category != null && category == i) {
                levels.add(i);
            }
        }
        return levels;
    }

    private Guessed matrix(Sample table, TableGuess guess, MatrixGuess matrix) throws ImportException {
        if (matrix.products().isEmpty()) {
            throw content.failure(Reason.NO_ROLE, Role.ITEM.name());
        }
        guess.offerHeadings(MatrixGuess.ROLES);
        return guessed(table, guess, Format.MATRIX, matrix.products(), false, settings.basketBy());
    }

    private Guessed guessed(
            Sample table,
            TableGuess guess,
            Format format,
            Set<Integer> products,
            boolean decimalComma,
            BasketBy basketBy) {
        Layout layout = new Layout(
                charset,
                table.delimiter(),
                format,
                guess.headed(),
                guess.headings(),
                guess.columns(),
                products,
                decimalComma,
                basketBy,
                above);
        return new Guessed(
                layout,
                table.rows().subList(guess.headed() ? 1 : 0, table.rows().size()));
    }

    /** A comma cannot be decimal where it separates cells; elsewhere a value such as 0.75 says that it is not. */
    private boolean decimalComma(Sample table, TableGuess guess) {
        return switch (settings.notation().decimal()) {
            case POINT -> false;
            case COMMA -> true;
            case GUESS ->
                table.delimiter() != ','
                        && IntStream.range(0, table.width())
                                .mapToObj(i -> table.column(i, guess.headed()))
                                .filter(values -> new ColumnValues(values).isNumber(true))
                                .flatMap(List::stream)
                                .noneMatch(NumberCell::saysPoint);
        };
    }

    /** Splits by each delimiter and returns the table whose rows are most alike; more columns decide a tie. */
    private Sample evenest() throws IOException {
        char told = settings.notation().delimiter();
        if (told != Notation.ANY) {
            return Sample.of(text, told);
        }
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

    private Guessed baskets() throws IOException {
        Sample sample = Sample.of(text, basketDelimiter());
        int widest = sample.rows().stream()
                .limit(BasketFileReader.PREVIEWED)
                .mapToInt(List::size)
                .max()
                .orElse(1);
        List<String> numbers =
                IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        Layout layout =
                new Layout(
                        charset,
                        sample.delimiter(),
                        Format.BASKET,
                        false,
                        numbers,
                        Map.of(),
                        Set.of(),
                        false,
                        settings.basketBy(),
                        0);
        return new Guessed(layout, sample.rows());
    }

    /** The commonest delimiter; a blank only between numbers, as in FIMI files, since names hold blanks. */
    private char basketDelimiter() {
        if (settings.notation().delimiter() != Notation.ANY) {
            return settings.notation().delimiter();
        }
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
