package cartwright.ui.rules;

import cartwright.core.order.RadixOrder;
import java.util.List;

/**
 * One column the table is sorted by.
 *
 * @param column the column
 * @param descending largest first
 */
record RuleSort(RuleValue column, boolean descending) {

    /** What an analyst can act on comes first: baskets beyond chance. */
    static final List<RuleSort> FIRST = List.of(new RuleSort(RuleColumn.EXTRA, true));

    /** Returns these rows in order of the first column, then the next; ties keep the order given. */
    static int[] order(RuleRows rows, int[] given, List<RuleSort> sorts, Runnable checkCancelled) {
        int[] order = given;
        for (int at = sorts.size() - 1; at >= 0; at--) { // a stable sort by the last column first
            RuleSort sort = sorts.get(at);
            sort.column().prepare(rows, checkCancelled);
            order = RadixOrder.byDouble(order, rows.keys(sort.column(), order, checkCancelled), sort.descending());
        }
        return order;
    }
}
