package cartwright.core.mining;

import java.util.Arrays;
import java.util.List;

/**
 * The itemsets worth counting in one equivalence class: two members joined, and every subset frequent (apriori-gen).
 *
 * <p>A class holds the frequent itemsets that agree in all items but the last. The subsets of a candidate that lack one
 * of the shared items are looked up once for each member, not once for each candidate.
 */
final class Candidates {

    private final List<Level> levels;
    private int[] path = {};
    private int[] pathRows = {};
    private int[] partners = new int[64];
    private int[] starts = new int[64];
    private int members;
    private int first;

    /** Reads the levels found so far, each linked to the next. */
    Candidates(List<Level> levels) {
        this.levels = levels;
    }

    /**
     * Finds the candidates of a class.
     *
     * @param size number of shared items; at least 1
     * @param parent row of the shared items in the level of that size
     */
    void ofClass(int size, int parent) {
        readPath(size, parent);
        Level shared = levels.get(size - 1);
        first = shared.childStart(parent);
        members = shared.childStart(parent + 1) - first;
        if (starts.length <= members) {
            starts = new int[members * 2];
        }
        int[] subsets = new int[size];
        for (int lacking = 0; lacking < size && members > 1; lacking++) {
            subsets[lacking] = size == 1 ? -1 : rowWithout(lacking);
        }
        int total = 0;
        for (int member = 0; member < members; member++) {
            starts[member] = total;
            total = addPartners(member, total, subsets);
        }
        starts[members] = total;
    }

    private void readPath(int size, int parent) {
        if (path.length != size) {
            path = new int[size];
            pathRows = new int[size];
        }
        int row = parent;
        for (int at = size - 1; at >= 0; at--) {
            path[at] = levels.get(at).item(row);
            pathRows[at] = row;
            row = levels.get(at).parent(row);
        }
    }

    /** Returns the row of the shared items but one. Infrequent it cannot be: it is part of a frequent itemset. */
    private int rowWithout(int lacking) {
        int row = lacking == 0 ? path[1] : pathRows[lacking - 1];
        int size = Math.max(1, lacking);
        for (int at = Math.max(2, lacking + 1); at < path.length; at++) {
            row = child(size, row, path[at]);
            size++;
        }
        return row;
    }

    private int child(int size, int row, int item) {
        Level level = levels.get(size - 1);
        return levels.get(size).find(item, level.childStart(row), level.childStart(row + 1));
    }

    private int addPartners(int member, int start, int[] subsets) {
        int end = start + members - member - 1;
        if (partners.length < end) {
            partners = Arrays.copyOf(partners, Math.max(end, partners.length * 2));
        }
        for (int partner = member + 1, at = start; at < end; at++) {
            partners[at] = partner++;
        }
        int item = item(member);
        for (int lacking = 0; lacking < subsets.length && end > start; lacking++) {
            int subset = subsets[lacking] < 0 ? item : child(subsets.length - 1, subsets[lacking], item);
            end = keepChildrenOf(subset, start, end);
        }
        return end;
    }

    /** Keeps the partners whose item is a child of the row; both lists ascend. */
    private int keepChildrenOf(int row, int start, int end) {
        Level shared = levels.get(path.length - 1);
        Level level = levels.get(path.length);
        int child = shared.childStart(row);
        int stop = shared.childStart(row + 1);
        int kept = start;
        for (int at = start; at < end && child < stop; at++) {
            int item = item(partners[at]);
            while (child < stop && level.item(child) < item) {
                child++;
            }
            if (child < stop && level.item(child) == item) {
                partners[kept++] = partners[at];
            }
        }
        return kept;
    }

    /** Returns the number of itemsets in the class. */
    int members() {
        return members;
    }

    /** Returns the row of a member in its level. */
    int row(int member) {
        return first + member;
    }

    /** Returns the number of baskets that hold a member. */
    int count(int member) {
        return levels.get(path.length).count(first + member);
    }

    /** Returns the item that a member adds to the shared ones. */
    int item(int member) {
        return levels.get(path.length).item(first + member);
    }

    /** Returns where the partners of a member begin; those of the last end at {@code start(members())}. */
    int start(int member) {
        return starts[member];
    }

    /** Returns the member that is joined, as a number in [0, members()). */
    int partner(int at) {
        return partners[at];
    }

    /** Returns the number of candidates of the class. */
    int size() {
        return starts[members];
    }

    /** Returns how often the members occur in the rows that hold the shared items: the sum of their counts. */
    long occurrences() {
        long sum = 0;
        for (int member = 0; member < members; member++) {
            sum += count(member);
        }
        return sum;
    }

    /** Returns the largest of the shared items. */
    int lastShared() {
        return path[path.length - 1];
    }

    /** Returns the rows of the shared items in their levels: of the first, of the first two, and so on. */
    int[] path() {
        return pathRows;
    }
}
