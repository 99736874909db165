package cartwright.ui.rules;

import cartwright.core.order.RadixOrder;
import java.util.List;

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
    static int[] order(RuleRows rows, List<RuleSort> sorts, Runnable checkCancelled) {
        int[] order = rows.every();
        for (int at = sorts.size() - 1; at >= 0; at--) { // a stable sort by the last column first
            RuleSort sort = sorts.get(at);
            if (sort.column().isOverall()) {
                rows.countOverall(checkCancelled);
            }
            order = RadixOrder.byDouble(order, rows.keys(sort.column()), sort.descending());
        }
        return order;
    }
}
