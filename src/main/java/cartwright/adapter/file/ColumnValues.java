package cartwright.adapter.file;

import java.util.HashSet;
import java.util.List;

/** What the values of one column look like, for files whose headings say nothing. */
final class ColumnValues {

    /** Share of the values that must look alike. */
    private static final double MOST = 0.95;

    private final List<String> values;
    private final int distinct;

    ColumnValues(List<String> values) {
        this.values = values;
        this.distinct = new HashSet<>(values).size();
    }

    int distinct() {
        return distinct;
    }

    boolean isNumber(boolean decimalComma) {
        NumberCell cell = new NumberCell(decimalComma);
        return most(value -> cell.parse(value).isPresent());
    }

    /** Tells whether the values are dates; plain numbers are not taken for dates. */
    boolean isTime() {
        TimePattern dayFirst = new TimePattern(true);
        TimePattern monthFirst = new TimePattern(false);
        return most(value -> value.chars().anyMatch(c -> c != '.' && (c < '0' || c > '9'))
                && (dayFirst.parse(value) != null || monthFirst.parse(value) != null));
    }

    /** Tells whether the values say yes, no or how many, and nothing but numbers would not be enough to say so. */
    boolean isFlag() {
        return most(Matrix::isFlag) && most(value -> value.length() <= 5);
    }

    /** Tells whether the values may be codes: short and without blanks. */
    boolean isCode() {
        return most(value -> value.length() <= 32 && value.indexOf(' ') < 0);
    }

    boolean hasLetters() {
        return most(value -> value.codePoints().anyMatch(Character::isLetter));
    }

    /** Returns the share of values equal to the one above: high where the lines of one basket follow each other. */
    double repeats() {
        int same = 0;
        for (int i = 1; i < values.size(); i++) {
            same += values.get(i).equals(values.get(i - 1)) ? 1 : 0;
        }
        return values.size() < 2 ? 0 : (double) same / (values.size() - 1);
    }

    private boolean most(java.util.function.Predicate<String> holds) {
        return !values.isEmpty() && values.stream().filter(holds).count() >= MOST * values.size();
    }
}
