package cartwright.adapter.file;

import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds the heading of a long table and the column of each role: as told, else by heading, else by values. */
final class TableGuess {

    /** Share of lines equal to the line above from which a column may number baskets. */
    private static final double FOLLOWS = 0.1;

    /** Share of the codes of a catalogue that stand once. */
    private static final double UNIQUE = 0.7;

    /** Roles of a catalogue that its heading names at the least. */
    private static final int CATALOGUE_ROLES = 3;

    private final Sample sample;
    private final List<String> first;
    private final boolean headed;
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);

    /** Looks at a sample that has at least one row. */
    TableGuess(Sample sample, ImportSettings settings) {
        this.sample = sample;
        this.first = sample.rows().get(0);
        this.headed = namesAColumn(settings) || looksLikeHeading();
    }

    boolean headed() {
        return headed;
    }

    Map<Role, Integer> columns() {
        return columns;
    }

    /** Returns the headings, and the number from 1 of each column that has none. */
    List<String> headings() {
        return IntStream.range(0, width())
                .mapToObj(i -> headed && i < first.size() ? first.get(i) : String.valueOf(i + 1))
                .toList();
    }

    private int width() {
        return Math.max(sample.width(), headed ? first.size() : 0);
    }

    /** Takes the columns that were named. */
    void take(ImportSettings settings, FileContent content) throws ImportException {
        for (Map.Entry<Role, String> entry : settings.columns().entrySet()) {
            int index =
                    find(entry.getValue()).orElseThrow(() -> content.failure(Reason.NO_SUCH_COLUMN, entry.getValue()));
            columns.put(entry.getKey(), index);
        }
    }

    /** Offers the columns whose headings say one of these roles. */
    void offerHeadings(Set<Role> roles) {
        if (headed) {
            HeadingWords.roles(first, roles).forEach((role, column) -> {
                if (roles.contains(role)) {
                    offer(role, column);
                }
            });
        }
    }

    /** Guesses the roles that are still open; true when what makes a basket and a product were found. */
    boolean guess(BasketBy basketBy) {
        offerHeadings(Role.OF_BASKETS);
        if (!columns.containsKey(Role.TIME)) {
            best(ColumnValues::isTime, Comparator.comparing(ColumnValues::distinct))
                    .ifPresent(i -> offer(Role.TIME, i));
        }
        if (!columns.containsKey(Role.BASKET)) {
            best(v -> v.isCode() && !v.isTime() && v.distinct() > 1 && v.repeats() >= FOLLOWS, byDistinct())
                    .ifPresent(i -> offer(Role.BASKET, i));
        }
        if (!hasProduct()) {
            best(v -> v.hasLetters() && !v.isTime() && v.distinct() > 1, byDistinct())
                    .ifPresent(i -> offer(Role.NAME, i));
        }
        return columns.containsKey(keyRole(basketBy)) && hasProduct();
    }

    /** Returns the role without which baskets of this kind cannot be told apart. */
    Role keyRole(BasketBy basketBy) {
        if (basketBy == BasketBy.ORDER) {
            return Role.BASKET;
        }
        boolean byDay = basketBy == BasketBy.CUSTOMER_DAY && columns.containsKey(Role.CUSTOMER);
        return byDay ? Role.TIME : Role.CUSTOMER;
    }

    /** Tells whether the table has no order, but who bought what, and when. */
    boolean isOfCustomers() {
        return !columns.containsKey(Role.BASKET)
                && hasProduct()
                && columns.containsKey(Role.CUSTOMER)
                && columns.containsKey(Role.TIME);
    }

    boolean hasProduct() {
        return columns.containsKey(Role.ITEM) || columns.containsKey(Role.NAME);
    }

    /**
     * Tells whether the table is a catalogue: a code and two more things of a catalogue in the heading, nothing of a basket,
     * and hardly a code twice.
     */
    boolean isCatalogue() {
        Map<Role, Integer> roles = headed ? HeadingWords.roles(first, Role.OF_CATALOGUES) : Map.of();
        boolean baskets = headed
                && HeadingWords.roles(first).keySet().stream().anyMatch(role -> !Role.OF_CATALOGUES.contains(role));
        if (baskets || !roles.containsKey(Role.ITEM) || roles.size() < CATALOGUE_ROLES) {
            return false;
        }
        List<String> codes = sample.column(roles.get(Role.ITEM), true);
        long distinct = codes.stream().distinct().count();
        return distinct > 1 && distinct >= UNIQUE * codes.size();
    }

    /** Tells whether a heading was understood. */
    boolean knowsHeadings() {
        return headed && !HeadingWords.roles(first).isEmpty();
    }

    private static Comparator<ColumnValues> byDistinct() {
        return Comparator.comparing(ColumnValues::distinct);
    }

    private void offer(Role role, int column) {
        if (!columns.containsKey(role) && !columns.containsValue(column)) {
            columns.put(role, column);
        }
    }

    private Optional<Integer> best(Predicate<ColumnValues> suits, Comparator<ColumnValues> order) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < sample.width(); i++) {
            if (!columns.containsValue(i) && suits.test(values(i))) {
                free.add(i);
            }
        }
        return free.stream().max(Comparator.comparing(this::values, order).thenComparing(Comparator.reverseOrder()));
    }

    private ColumnValues values(int column) {
        return new ColumnValues(sample.column(column, headed));
    }

    private boolean namesAColumn(ImportSettings settings) {
        return settings.columns().values().stream()
                .anyMatch(name -> first.stream().anyMatch(name::equalsIgnoreCase));
    }

    /** Words the shops use, or words above numbers. */
    private boolean looksLikeHeading() {
        boolean decimalComma = sample.delimiter() != ',';
        NumberCell number = new NumberCell(decimalComma);
        TimePattern time = new TimePattern(true);
        if (first.stream().anyMatch(cell -> number.parse(cell).isPresent() || time.parse(cell) != null)) {
            return false;
        }
        if (!HeadingWords.roles(first, EnumSet.allOf(Role.class)).isEmpty()) {
            return true;
        }
        return IntStream.range(0, Math.min(first.size(), sample.width()))
                .mapToObj(i -> new ColumnValues(sample.column(i, true)))
                .anyMatch(values -> values.isNumber(decimalComma) || values.isTime() || values.isFlag());
    }

    private Optional<Integer> find(String name) {
        for (int i = 0; headed && i < first.size(); i++) {
            if (first.get(i).equalsIgnoreCase(name.strip())) {
                return Optional.of(i);
            }
        }
        String digits = name.strip();
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= width() ? Optional.of(number - 1) : Optional.empty();
    }
}
