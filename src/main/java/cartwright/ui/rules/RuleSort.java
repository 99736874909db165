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
        Comparator<Integer> comparator = Comparator.naturalOrder();
        for (int i = sorts.size() - 1; i >= 0; i--) {
            RuleSort sort = sorts.get(i);
            Comparator<Integer> byColumn = (a, b) -> sort.column().compare(rows, a, b);
            comparator = (sort.descending() ? byColumn.reversed() : byColumn).thenComparing(comparator);
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
