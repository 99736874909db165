package cartwright.ui.table;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/**
 * Rows in the order shown, each made when it is looked at: a change of all of them is one event, however many there are.
 *
 * @param <R> a row
 */
public final class RowList<R extends NumberedRow> extends ObservableListBase<R> {

    private IntFunction<R> rows = number -> {
        throw new IndexOutOfBoundsException("there is no row " + number);
    };
    private int[] order = {};

    /**
     * Shows other rows, or the same in another order.
     *
     * @param nextRows makes the row of a number
     * @param nextOrder the numbers in the order shown; not copied
     */
    public void show(IntFunction<R> nextRows, int[] nextOrder) {
        List<R> before = view(rows, order);
        beginChange();
        rows = nextRows;
        order = nextOrder;
        nextReplace(0, order.length, before);
        endChange();
    }

    private static <R> List<R> view(IntFunction<R> rows, int[] order) {
        return new AbstractList<>() {
            @Override
            public R get(int position) {
                return rows.apply(order[position]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    @Override
    public R get(int position) {
        return rows.apply(order[position]);
    }

    @Override
    public int size() {
        return order.length;
    }

    /** Returns where the row of a number stands, or -1. */
    public int positionOf(int number) {
        for (int position = 0; position < order.length; position++) {
            if (order[position] == number) {
                return position;
            }
        }
        return -1;
    }

    /** Looks at row numbers first; the inherited search would build every row. */
    @Override
    public int indexOf(Object wanted) {
        if (wanted instanceof NumberedRow row) {
            int position = positionOf(row.index());
            return position >= 0 && get(position).equals(wanted) ? position : -1;
        }
        return -1;
    }

    @Override
    public boolean contains(Object wanted) {
        return indexOf(wanted) >= 0;
    }
}
