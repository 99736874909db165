package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the itemsets below one item in the rows that hold it (Uno's occurrence deliver): counts its commoner companions,
 * and puts the rows together anew with the frequent ones alone.
 *
 * <p>Up to 64 companions, a row becomes one long and {@link MaskMiner} goes on; more are projected again, one by one.
 * Rows lie all over the memory. They are therefore looked up in batches: the misses of one batch overlap, which halves
 * the time of a large set.
 */
final class Projector {

    private static final int BATCH = 32;
    private static final PairTable NONE = new PairTable();

    private final int k;
    private final Branches out;
    private final Pace pace;
    private final PairTable common;
    private final MaskMiner masks;
    private final MaskRows maskRows = new MaskRows();
    private final MaskRows bitRows = new MaskRows();
    private final NarrowRows narrow = new NarrowRows();
    private final PairTable pairs = new PairTable();
    private final int[] batch = new int[BATCH];
    private final int[] firsts = new int[BATCH];
    private int[] list = {};
    private int[] scratch = {};
    private int begin;
    private int[] counts = {};
    private int[] found = {};
    private long[] bits = {};
    private int[] local = {};
    private int[] places = {};
    private int[] rarestFirst = {};
    private int[] rarestCounts = {};
    private @Nullable Projector deeper;

    Projector(int k, Branches out, Pace pace, PairTable common) {
        this.common = common;
        this.k = k;
        this.out = out;
        this.pace = pace;
        this.masks = new MaskMiner(k, out, pace);
    }

    /**
     * Finds the itemsets of one item more, and those below them.
     *
     * @param globalPlaces place of each rank
     * @param size number of items of the itemset that the rank completes
     * @param parent its row among those of its size
     */
    void project(RankedRows rows, int[] globalPlaces, int rank, int size, int parent) {
        if (rank == 0 || size >= out.longest()) {
            return;
        }
        if (rank < common.ranks()) {
            project(rows, globalPlaces, rank, size, parent, common);
            return;
        }
        makeRoom(rank);
        int members = rows.weights() == null ? count(rows, rank) : countWeighted(rows, rank, rows.weights());
        Arrays.sort(found, 0, members);
        extend(rows, globalPlaces, rank, members, size, parent);
        Arrays.fill(counts, 0, rank, 0);
        pace.spend(rank / 16);
    }

    /** Does what {@link #project} does for rows whose pairs are counted. */
    private void project(RankedRows rows, int[] globalPlaces, int rank, int size, int parent, PairTable pairs) {
        makeRoom(rank);
        int members = pairs.frequent(rank, k, found, counts);
        pace.spend(rank / 4);
        extend(rows, globalPlaces, rank, members, size, parent);
        for (int member = 0; member < members; member++) {
            counts[found[member]] = 0;
        }
    }

    private void extend(RankedRows rows, int[] globalPlaces, int rank, int members, int size, int parent) {
        if (members > 0) {
            boolean ends = members == 1 || size + 1 >= out.longest();
            int first = emit(globalPlaces, members, size + 1, parent, ends);
            if (!ends) {
                below(rows, globalPlaces, rank, members, size, first);
            }
        }
    }

    private void makeRoom(int rank) {
        if (counts.length < rank) {
            int room = rank + (rank >> 1) + 64;
            counts = new int[room];
            found = new int[room];
            bits = new long[room];
            local = new int[room];
            Arrays.fill(local, -1);
        }
    }

    private int count(RankedRows rows, int rank) {
        int[] ranks = rows.ranks();
        int size = 0;
        int end = locate(rows, rank);
        for (int from = begin; from < end; from += BATCH) {
            int length = gather(rows, from, end);
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int read = batch[at];
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    if (++counts[other] == k) {
                        found[size++] = other;
                    }
                }
                steps += read - batch[at];
            }
            pace.spend(steps);
        }
        return size;
    }

    private int countWeighted(RankedRows rows, int rank, int[] weights) {
        int[] ranks = rows.ranks();
        int size = 0;
        int end = locate(rows, rank);
        for (int from = begin; from < end; from += BATCH) {
            int length = gather(rows, from, end);
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int weight = weights[list[from + at]];
                int read = batch[at];
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    int before = counts[other];
                    counts[other] = before + weight;
                    if (before < k && before + weight >= k) {
                        found[size++] = other;
                    }
                }
                steps += read - batch[at];
            }
            pace.spend(steps);
        }
        return size;
    }

    private int locate(RankedRows rows, int rank) {
        long[][] rowBits = rows.bits();
        if (rowBits == null) {
            list = rows.lists();
            begin = rows.listStart(rank);
            return rows.listEnd(rank);
        }
        if (scratch.length < rows.size()) {
            scratch = new int[rows.size() + (rows.size() >> 1)];
        }
        int size = 0;
        int words = (rows.size() + 63) >> 6;
        long[] ofRank = rowBits[rank];
        for (int word = 0; word < words; word++) {
            for (long rest = ofRank[word]; rest != 0; rest &= rest - 1) {
                scratch[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        list = scratch;
        begin = 0;
        return size;
    }

    /** Looks up where a batch of rows begins, and the first rank of each. */
    private int gather(RankedRows rows, int from, int end) {
        int length = Math.min(BATCH, end - from);
        int[] lists = list;
        int[] starts = rows.starts();
        int[] ranks = rows.ranks();
        for (int at = 0; at < length; at++) {
            batch[at] = starts[lists[from + at]];
        }
        for (int at = 0; at < length; at++) {
            firsts[at] = ranks[batch[at]];
        }
        return length;
    }

    /** Writes the itemsets of one item more, rarest first, and returns the row of the first. */
    private int emit(int[] globalPlaces, int members, int size, int parent, boolean ends) {
        if (!out.keeps()) {
            if (ends || members > Long.SIZE) { // otherwise counted with what is below
                out.tally(size, members);
            }
            return 0;
        }
        if (rarestFirst.length < members) {
            rarestFirst = new int[members * 2];
            rarestCounts = new int[members * 2];
        }
        for (int at = 0; at < members; at++) {
            rarestFirst[at] = found[members - 1 - at];
            rarestCounts[at] = counts[rarestFirst[at]];
        }
        return out.add(size, parent, rarestFirst, globalPlaces, rarestCounts, members);
    }

    private void below(RankedRows rows, int[] globalPlaces, int rank, int members, int size, int first) {
        if (places.length < members) {
            places = new int[members * 2];
        }
        for (int member = 0; member < members; member++) {
            places[member] = globalPlaces[found[member]];
        }
        long[][] rowBits = rows.bits();
        if (rowBits != null && members <= Long.SIZE && bitsArePaid(rows, rank, members)) {
            mineBits(rows.size(), rowBits, rank, members, rows.count(rank), size, first);
        } else if (members <= Long.SIZE) {
            mineMasks(rows, rank, members, size, first);
        } else {
            RankedRows narrowed = narrowed(rows, rank, members);
            if (deeper == null) {
                deeper = new Projector(k, out, pace, NONE);
            }
            projectMembers(narrowed, deeper, members, size + 1, first);
        }
    }

    private void projectMembers(RankedRows narrowed, Projector next, int members, int size, int first) {
        boolean counted = PairTable.fits(members) && size < out.longest();
        if (counted) {
            pairs.count(narrowed, members, pace);
        }
        for (int member = members - 1; member > 0; member--) {
            int parent = first + members - 1 - member;
            if (counted) {
                next.project(narrowed, places, member, size, parent, pairs);
            } else {
                next.project(narrowed, places, member, size, parent);
            }
        }
    }

    private static boolean bitsArePaid(RankedRows rows, int rank, int members) {
        double words = (rows.size() + 63) >> 6;
        double length = rows.starts()[rows.size()] / (double) rows.size();
        double byBits = (members + 1) * members / 2 * (0.4 * words + 3);
        double byRows = rows.count(rank) * (6 + 0.6 * length);
        return byBits < byRows;
    }

    private void mineBits(int rowCount, long[][] rowBits, int rank, int members, int count, int size, int first) {
        int words = (rowCount + 63) >> 6;
        bitRows.withoutMasks(words);
        MaskMiner.Members top = masks.top(count);
        long[] ofRank = rowBits[rank];
        for (int member = members - 1; member >= 0; member--) {
            long[] both = top.room(words);
            long[] ofMember = rowBits[found[member]];
            for (int word = 0; word < words; word++) {
                both[word] = ofRank[word] & ofMember[word];
            }
            top.add(member, counts[found[member]], both);
        }
        pace.spend((long) members * words);
        if (out.keeps()) {
            masks.mine(bitRows, size + 1, first, places);
        } else {
            masks.tally(bitRows, size + 1);
        }
    }

    private void mineMasks(RankedRows rows, int rank, int members, int size, int first) {
        for (int member = 0; member < members; member++) {
            bits[found[member]] = 1L << member;
        }
        int[] ranks = rows.ranks();
        int @Nullable [] weights = rows.weights();
        maskRows.clear(weights != null);
        int end = locate(rows, rank);
        for (int from = begin; from < end; from += BATCH) {
            int length = gather(rows, from, end);
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int read = batch[at];
                long mask = 0;
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    mask |= bits[other];
                }
                if ((mask & mask - 1) != 0) { // at least two
                    addMask(mask, weights, list[from + at]);
                }
                steps += read - batch[at];
            }
            pace.spend(steps);
        }
        maskRows.finish(-1L >>> Long.SIZE - members);
        MaskMiner.Members top = masks.top(rows.count(rank));
        for (int member = members - 1; member >= 0; member--) {
            top.add(member, counts[found[member]], maskRows.bits(member));
            bits[found[member]] = 0;
        }
        if (out.keeps()) {
            masks.mine(maskRows, size + 1, first, places);
        } else {
            masks.tally(maskRows, size + 1);
        }
    }

    private void addMask(long mask, int @Nullable [] weights, int row) {
        if (weights == null) {
            maskRows.add(mask);
        } else {
            maskRows.add(mask, weights[row]);
        }
    }

    private RankedRows narrowed(RankedRows rows, int rank, int members) {
        for (int member = 0; member < members; member++) {
            local[found[member]] = member;
        }
        int[] ranks = rows.ranks();
        int @Nullable [] weights = rows.weights();
        narrow.clear(members);
        int end = locate(rows, rank);
        for (int from = begin; from < end; from += BATCH) {
            int length = gather(rows, from, end);
            for (int at = 0; at < length; at++) {
                int row = list[from + at];
                narrow.addRow(ranks, batch[at], rank, local, weights == null ? 1 : weights[row]);
            }
            pace.spend(BATCH * 16L);
        }
        for (int member = 0; member < members; member++) {
            local[found[member]] = -1;
        }
        return narrow.finish(weights != null, counts, found);
    }
}
