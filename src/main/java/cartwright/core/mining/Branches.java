package cartwright.core.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The itemsets that one worker found, of two items or more, in columns: a {@link Level} a size.
 *
 * <p>A branch is what is found below one item. Within it the itemsets of each size come in their final order, and a worker
 * takes its items in theirs: what a single worker found is in order as it stands, branches of several need only be put one
 * behind the other.
 */
final class Branches {

    private static final int REPORT = 4_096; // itemsets between two reports to the cap

    private final boolean keep;
    private final LengthCap cap;
    private int[] reported = new int[8];
    private int unreported;
    private Level[] levels = {}; // from pairs on
    private final List<Branch> branches = new ArrayList<>();
    private long[] tallies = new long[8];

    /**
     * Creates it empty.
     *
     * @param keep whether itemsets are kept; otherwise they are only counted
     * @param cap hears how many are kept, by size
     */
    Branches(boolean keep, LengthCap cap) {
        this.keep = keep;
        this.cap = cap;
    }

    /** Returns the length of the longest itemsets still looked for. */
    int longest() {
        return cap.longest();
    }

    /** Tells whether itemsets are kept. */
    boolean keeps() {
        return keep;
    }

    /** Counts itemsets of a size that are not kept. */
    void tally(int size, long more) {
        if (tallies.length <= size) {
            tallies = Arrays.copyOf(tallies, size * 2);
        }
        tallies[size] += more;
    }

    /** Adds the numbers of the itemsets that were not kept, by size. */
    long[] addTalliesTo(long[] sums) {
        long[] longer = Arrays.copyOf(sums, Math.max(sums.length, tallies.length));
        for (int size = 0; size < tallies.length; size++) {
            longer[size] += tallies[size];
        }
        return longer;
    }

    /**
     * Where a branch begins.
     *
     * @param root row of its item among the single items
     * @param starts its first row, by size; sizes beyond had none when it began
     */
    private record Branch(int root, int[] starts) {}

    /** Begins the branch of an item, by its row among the single items. */
    void begin(int root) {
        int[] starts = new int[levels.length];
        for (int at = 0; at < starts.length; at++) {
            starts[at] = levels[at].size();
        }
        branches.add(new Branch(root, starts));
    }

    /**
     * Returns what was found of a size, which the caller is going to add to.
     *
     * @param size number of items; at least 2
     * @param more how many itemsets are going to be added
     */
    Level level(int size, int more) {
        if (levels.length < size - 1) {
            lengthen(size - 1);
        }
        unreported += more;
        if (unreported > REPORT) {
            report();
        }
        return levels[size - 2];
    }

    private void lengthen(int length) {
        int before = levels.length;
        levels = Arrays.copyOf(levels, length);
        for (int at = before; at < length; at++) {
            levels[at] = new Level();
        }
    }

    /**
     * Notes how many itemsets there are of some sizes.
     *
     * @param marks takes the numbers, that of {@code from} first
     * @param at where they go
     */
    void mark(int[] marks, int at, int from, int to) {
        for (int size = from; size <= to; size++) {
            marks[at + size - from] = size(size);
        }
    }

    /** Tells the cap of what was found, if that is much, and returns the length of the longest still looked for. */
    int settle() {
        if (unreported > REPORT) {
            report();
        }
        return cap.longest();
    }

    /**
     * Writes the itemsets that were found since they were marked once more, each without one item that all of them hold:
     * what is found below an itemset and an item of all its baskets is found below the itemset without that item too.
     *
     * @param marks numbers of itemsets, as {@link #mark} noted them
     * @param at where they are
     * @param from size of the shortest that were marked, before the item is taken away
     * @param to size of the longest
     * @param parentShift how far the parents of the shortest are moved
     */
    void repeat(int[] marks, int at, int from, int to, int parentShift) {
        int shift = parentShift;
        int end = size(from);
        for (int size = from; size <= to && end > marks[at + size - from]; size++) {
            int before = marks[at + size - from];
            int above = size(size + 1); // before anything is put behind it
            Level shorter = levels[size - 3];
            int start = shorter.size();
            shorter.append(levels[size - 2], before, end, shift);
            unreported += end - before;
            shift = start - before;
            end = above;
        }
    }

    /** Tells the cap of what was found since the last report, and gives up what has become too long. */
    private void report() {
        unreported = 0;
        for (int size = 2; size < levels.length + 2; size++) {
            if (reported.length <= size) {
                reported = Arrays.copyOf(reported, size * 2);
            }
            int found = levels[size - 2].size();
            if (size > cap.longest()) {
                drop(size);
            } else if (found > reported[size]) {
                cap.add(size, found - reported[size]);
                reported[size] = found;
            }
        }
    }

    /**
     * Puts the branches of all workers behind each other, by row of their items, and adds them to the levels.
     *
     * @param levels the level of the single items; the others are added, each linked to the next
     */
    static void join(List<Branches> workers, LengthCap cap, List<Level> levels) {
        workers.forEach(Branches::report);
        int roots = levels.get(0).size();
        Branches[] owners = new Branches[roots];
        int[] numbers = new int[roots];
        int longest = 1;
        for (Branches worker : workers) {
            longest = Math.max(longest, worker.levels.length + 1);
            for (int number = 0; number < worker.branches.size(); number++) {
                int root = worker.branches.get(number).root;
                owners[root] = worker;
                numbers[root] = number;
            }
        }
        longest = Math.min(longest, cap.longest());
        int[] shifts = new int[roots];
        for (int size = 2; size <= longest; size++) {
            Level joined = joined(workers, owners, numbers, size, shifts);
            levels.get(size - 2).link(joined);
            levels.add(joined);
        }
    }

    private static Level joined(List<Branches> workers, Branches[] owners, int[] numbers, int size, int[] shifts) {
        if (workers.size() == 1) {
            return workers.get(0).levels[size - 2].trimmed();
        }
        int total = 0;
        for (Branches worker : workers) {
            total += worker.size(size);
        }
        Level joined = new Level(total);
        for (int root = 0; root < owners.length; root++) {
            Branches owner = owners[root];
            if (owner != null && owner.size(size) > 0) {
                int from = owner.start(numbers[root], size);
                int shift = joined.size() - from;
                joined.append(owner.levels[size - 2], from, owner.start(numbers[root] + 1, size), shifts[root]);
                shifts[root] = shift;
            }
        }
        workers.forEach(worker -> worker.drop(size));
        return joined;
    }

    private int size(int size) {
        return size - 2 < levels.length ? levels[size - 2].size() : 0;
    }

    private int start(int number, int size) {
        if (number == branches.size()) {
            return size(size);
        }
        int[] starts = branches.get(number).starts;
        return size - 2 < starts.length ? starts[size - 2] : 0;
    }

    /** Gives the memory of a size back, once it is joined. */
    private void drop(int size) {
        if (size - 2 < levels.length) {
            levels[size - 2] = new Level();
        }
    }
}
