package cartwright.ui.rules;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** The rows in the order shown: a view on the columns that changes with one event, however many rows there are. */
final class RuleList extends ObservableListBase<RuleRow> {

    private RuleRows rows = RuleRows.EMPTY;
    private int[] order = {};

    /** Shows other rows, or the same in another order. */
    void show(RuleRows nextRows, int[] nextOrder) {
        List<RuleRow> before = view(rows, order);
        beginChange();
        rows = nextRows;
        order = nextOrder;
        nextReplace(0, order.length, before);
        endChange();
    }

    private static List<RuleRow> view(RuleRows rows, int[] order) {
        return new AbstractList<>() {
            @Override
            public RuleRow get(int position) {
                return new RuleRow(rows, order[position]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    RuleRows rows() {
        return rows;
    }

    @Override
    public RuleRow get(int position) {
        return new RuleRow(rows, order[position]);
    }

    @Override
    public int size() {
        return order.length;
    }

    /** Looks at row numbers only; the inherited search would build every row. */
    @Override
    public int indexOf(Object wanted) {
        if (wanted instanceof RuleRow row && row.rows().equals(rows)) {
            for (int position = 0; position < order.length; position++) {
                if (order[position] == row.index()) {
                    return position;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object wanted) {
        return indexOf(wanted) >= 0;
    }
}
