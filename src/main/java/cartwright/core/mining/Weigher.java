package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the weights of the rows that hold each itemset of a level. Good for one level.
 *
 * <p>Goes down from every single item, and delivers the rows of an itemset to its children in one pass over them.
 */
final class Weigher {

    private final FrequentRows rows;
    private final int[] weights;
    private final List<Level> levels;
    private final Pace pace;
    private final int[] sums;
    private final List<Lists> depths = new ArrayList<>();

    /** The rows of the children of one itemset, one list behind the other. Reused. */
    private static final class Lists {
        private final int[] slots;
        private int[] next = {};
        private int[] rows = {};

        Lists(int items) {
            slots = new int[items];
        }

        /** Makes room for the lists of some children, each as long as its count. */
        void begin(Level children, int first, int end) {
            int length = end - first;
            if (next.length <= length) {
                next = new int[length * 2];
            }
            int occurrences = 0;
            for (int child = first; child < end; child++) {
                next[child - first + 1] = occurrences;
                occurrences += children.count(child);
            }
            if (rows.length < occurrences) {
                rows = new int[occurrences * 2];
            }
        }
    }

    /** The rows of one itemset, as a part of a list. */
    private record Held(int last, int[] list, int from, int to) {}

    /**
     * Creates the weigher of the last of some levels, of at least two items.
     *
     * @param weights one a row
     * @param levels each linked to the next
     */
    Weigher(FrequentRows rows, int[] weights, List<Level> levels, Pace pace) {
        this.rows = rows;
        this.weights = weights;
        this.levels = levels;
        this.pace = pace;
        this.sums = new int[levels.get(levels.size() - 1).size()];
        for (int size = 1; size < levels.size(); size++) {
            depths.add(new Lists(rows.items()));
        }
    }

    /** Returns the sums of the weights, one a row of the level. */
    int[] sums() {
        Level singles = levels.get(0);
        for (int row = 0; row < singles.size(); row++) {
            int place = singles.item(row);
            descend(1, row, new Held(place, rows.lists(), rows.listStart(place), rows.listStart(place + 1)));
        }
        return sums;
    }

    /** Goes below an itemset of so many items. */
    private void descend(int size, int row, Held held) {
        int first = levels.get(size - 1).childStart(row);
        int end = levels.get(size - 1).childStart(row + 1);
        if (first == end) {
            return;
        }
        Level children = levels.get(size);
        Lists lists = depths.get(size - 1);
        for (int child = first; child < end; child++) {
            lists.slots[children.item(child)] = child - first + 1;
        }
        boolean last = size + 1 == levels.size();
        if (last) {
            add(held, lists.slots, first);
        } else {
            lists.begin(children, first, end);
            deliver(held, lists);
        }
        for (int child = first; child < end; child++) {
            lists.slots[children.item(child)] = 0;
        }
        for (int child = first, at = 0; child < end && !last; child++) {
            int next = at + children.count(child);
            descend(size + 1, child, new Held(children.item(child), lists.rows, at, next));
            at = next;
        }
    }

    private void add(Held held, int[] slots, int first) {
        for (int at = held.from; at < held.to; at++) {
            int row = held.list[at];
            int back = rows.rowStart(row + 1) - 1;
            for (int place = rows.place(back); place > held.last; place = rows.place(--back)) {
                if (slots[place] > 0) {
                    sums[first + slots[place] - 1] += weights[row];
                }
            }
            pace.spend(rows.rowStart(row + 1) - back);
        }
    }

    private void deliver(Held held, Lists lists) {
        for (int at = held.from; at < held.to; at++) {
            int row = held.list[at];
            int back = rows.rowStart(row + 1) - 1;
            for (int place = rows.place(back); place > held.last; place = rows.place(--back)) {
                if (lists.slots[place] > 0) {
                    lists.rows[lists.next[lists.slots[place]]++] = row;
                }
            }
            pace.spend(rows.rowStart(row + 1) - back);
        }
    }
}
