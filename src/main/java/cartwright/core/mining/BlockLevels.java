package cartwright.core.mining;

import java.util.Arrays;
import java.util.List;

/** Counts the candidates of a level through a {@link BlockCounter}, as many itemsets at a time as have room. */
final class BlockLevels {

    private static final int MOST_COUNTS = 1 << 24; // 64 MB of counts in one answer

    private final BlockCounter counter;
    private final FrequentRows rows;
    private final int k;
    private final Pace pace;
    private final int most;
    private int[] itemsets = {};
    private int[] members = {};

    /** Hands the rows to the counter. */
    BlockLevels(BlockCounter counter, FrequentRows rows, int k, Pace pace) {
        this.counter = counter;
        this.rows = rows;
        this.k = k;
        this.pace = pace;
        this.most = Math.max(1, MOST_COUNTS / rows.items());
        rows.handTo(counter);
    }

    /** Returns the frequent pairs. */
    Level pairs() {
        Level pairs = new Level(rows.items());
        for (int from = 0; from < rows.items(); from += most) {
            int to = Math.min(rows.items(), from + most);
            int[] singles = new int[to - from];
            for (int at = 0; at < singles.length; at++) {
                singles[at] = from + at;
            }
            int[] counts = counter.countWithEachItem(singles, 1);
            pace.check();
            for (int item = from; item < to; item++) {
                int line = (item - from) * rows.items();
                for (int other = item + 1; other < rows.items(); other++) {
                    if (counts[line + other] >= k) {
                        pairs.add(item, other, counts[line + other]);
                    }
                }
            }
        }
        return pairs;
    }

    /**
     * Adds the frequent itemsets of one item more than those of the last level.
     *
     * @param levels each linked to the next
     * @return how many candidates there were
     */
    long longer(List<Level> levels, Level found) {
        int shared = levels.size() - 1;
        Candidates candidates = new Candidates(levels);
        long counted = 0;
        int size = 0;
        int firstParent = 0;
        int parents = levels.get(shared - 1).size();
        for (int parent = 0; parent < parents; parent++) {
            candidates.ofClass(shared, parent);
            counted += candidates.size();
            size = collect(levels, candidates, size);
            pace.spend((long) candidates.members() * candidates.members() + shared);
            if (size >= most || parent + 1 == parents) {
                count(levels, firstParent, parent + 1, size, found);
                firstParent = parent + 1;
                size = 0;
            }
        }
        return counted;
    }

    /** Notes the members of a class that are joined with others, and returns how many are noted. */
    private int collect(List<Level> levels, Candidates candidates, int noted) {
        int length = levels.size();
        int size = noted;
        for (int member = 0; member < candidates.members(); member++) {
            if (candidates.start(member) < candidates.start(member + 1)) {
                if (members.length == size) {
                    members = Arrays.copyOf(members, Math.max(64, size * 2));
                }
                if (itemsets.length < (size + 1) * length) {
                    itemsets = Arrays.copyOf(itemsets, Math.max(64, (size + 1) * length * 2));
                }
                members[size] = candidates.row(member);
                int row = candidates.row(member);
                for (int at = length - 1; at >= 0; at--) {
                    itemsets[size * length + at] = levels.get(at).item(row);
                    row = levels.get(at).parent(row);
                }
                size++;
            }
        }
        return size;
    }

    private void count(List<Level> levels, int firstParent, int endParent, int size, Level found) {
        if (size == 0) {
            return;
        }
        int length = levels.size();
        int[] counts = counter.countWithEachItem(Arrays.copyOf(itemsets, size * length), length);
        pace.check();
        Candidates candidates = new Candidates(levels);
        int at = 0;
        for (int parent = firstParent; parent < endParent; parent++) {
            candidates.ofClass(length - 1, parent);
            for (int member = 0; member < candidates.members(); member++) {
                if (at < size && members[at] == candidates.row(member)) {
                    addFrequent(candidates, member, counts, at * rows.items(), found);
                    at++;
                }
            }
        }
    }

    private void addFrequent(Candidates candidates, int member, int[] counts, int line, Level found) {
        for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
            int item = candidates.item(candidates.partner(at));
            if (counts[line + item] >= k) {
                found.add(candidates.row(member), item, counts[line + item]);
            }
        }
    }
}
