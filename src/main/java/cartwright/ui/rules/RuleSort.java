package cartwright.ui.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One column the table is sorted by.
 *
 * @param column the column
 * @param descending largest first
 */
record RuleSort(RuleColumn column, boolean descending) {

    /** What an analyst can act on comes first: baskets beyond chance. */
    static final List<RuleSort> FIRST = List.of(new RuleSort(RuleColumn.EXTRA, true));

    /** Returns the rows in order of the first column, then the next; ties keep the order of the rules. */
    static int[] order(RuleRows rows, List<RuleSort> sorts) {
        Comparator<Integer> comparator = Comparator.comparingInt(row -> 0);
        for (RuleSort sort : sorts) {
            Comparator<Integer> byColumn = (a, b) -> sort.column().compare(rows, a, b);
            comparator = comparator.thenComparing(sort.descending() ? byColumn.reversed() : byColumn);
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
