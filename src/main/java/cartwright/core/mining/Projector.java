package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the itemsets below one item in the rows that hold it (Uno's occurrence deliver): counts its commoner companions,
 * and puts the rows together anew with the frequent ones alone.
 *
 * <p>Up to 64 companions, a row becomes one long and {@link MaskMiner} goes on; more are projected again, one by one. Where
 * rows were put together anew their items have bits, and if an item has few companions these meet as they are: no row is
 * read again.
 */
final class Projector {

    // What things cost, in nanoseconds: estimates, good enough to choose by. They change the time of a run, not its
    // result.
    private static final double WORD = 0.4;
    private static final double CLASS = 3;
    private static final double ROW = 6;
    private static final double OCCURRENCE = 0.6;

    private final int k;
    private final Branches out;
    private final Pace pace;
    private final PairTable common;
    private final MaskMiner masks;
    private final MaskRows maskRows = new MaskRows();
    private final MaskRows bitRows = new MaskRows();
    private final NarrowRows narrow = new NarrowRows();
    private final PairTable pairs = new PairTable();
    private final RowReader reader = new RowReader();
    private int[] counts = {};
    private int[] found = {};
    private long[] bits = {};
    private int[] local = {};
    private int[] places = {};
    private int[] rarestFirst = {};
    private int[] rarestCounts = {};
    private @Nullable Projector deeper;

    /**
     * Creates it.
     *
     * @param common counts of the pairs of the commonest ranks, as far as they are counted; not changed
     */
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
        reader.read(rows, rank);
        int[] starts = reader.starts();
        int[] firsts = reader.firsts();
        for (int length = reader.gather(rows); length > 0; length = reader.gather(rows)) {
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int read = starts[at];
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    if (++counts[other] == k) {
                        found[size++] = other;
                    }
                }
                steps += read - starts[at];
            }
            pace.spend(steps);
        }
        return size;
    }

    private int countWeighted(RankedRows rows, int rank, int[] weights) {
        int[] ranks = rows.ranks();
        int size = 0;
        reader.read(rows, rank);
        int[] starts = reader.starts();
        int[] firsts = reader.firsts();
        for (int length = reader.gather(rows); length > 0; length = reader.gather(rows)) {
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int weight = weights[reader.row(at)];
                int read = starts[at];
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    int before = counts[other];
                    counts[other] = before + weight;
                    if (before < k && before + weight >= k) {
                        found[size++] = other;
                    }
                }
                steps += read - starts[at];
            }
            pace.spend(steps);
        }
        return size;
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
        return out.level(size, members).addClass(parent, rarestFirst, globalPlaces, rarestCounts, 0, members);
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
            mineBits(rows, rowBits, rank, members, size, first);
        } else if (members <= Long.SIZE) {
            mineMasks(rows, rank, members, size, first);
        } else {
            RankedRows narrowed = narrowed(rows, rank, members);
            if (deeper == null) {
                deeper = new Projector(k, out, pace, new PairTable());
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
        double length = (double) rows.starts()[rows.size()] / rows.size();
        double byBits = (members + 1) * members / 2 * (WORD * rows.words() + CLASS);
        double byRows = rows.count(rank) * (ROW + OCCURRENCE * length);
        return byBits < byRows;
    }

    private void mineBits(RankedRows rows, long[][] rowBits, int rank, int members, int size, int first) {
        int words = rows.words();
        bitRows.withoutMasks(words);
        MaskMiner.Members top = masks.top(rows.count(rank));
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
        mine(bitRows, size, first);
    }

    private void mine(MaskRows rows, int size, int first) {
        if (out.keeps()) {
            masks.mine(rows, size + 1, first, places);
        } else {
            masks.tally(rows, size + 1);
        }
    }

    private void mineMasks(RankedRows rows, int rank, int members, int size, int first) {
        for (int member = 0; member < members; member++) {
            bits[found[member]] = 1L << member;
        }
        int[] ranks = rows.ranks();
        int @Nullable [] weights = rows.weights();
        maskRows.clear(weights != null);
        reader.read(rows, rank);
        int[] starts = reader.starts();
        int[] firsts = reader.firsts();
        for (int length = reader.gather(rows); length > 0; length = reader.gather(rows)) {
            long steps = 2L * length;
            for (int at = 0; at < length; at++) {
                int read = starts[at];
                long mask = 0;
                for (int other = firsts[at]; other != rank; other = ranks[++read]) {
                    mask |= bits[other];
                }
                if ((mask & mask - 1) != 0) { // at least two
                    addMask(mask, weights, reader.row(at));
                }
                steps += read - starts[at];
            }
            pace.spend(steps);
        }
        maskRows.finish(-1L >>> Long.SIZE - members);
        MaskMiner.Members top = masks.top(rows.count(rank));
        for (int member = members - 1; member >= 0; member--) {
            top.add(member, counts[found[member]], maskRows.bits(member));
            bits[found[member]] = 0;
        }
        mine(maskRows, size, first);
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
        reader.read(rows, rank);
        int[] starts = reader.starts();
        for (int length = reader.gather(rows); length > 0; length = reader.gather(rows)) {
            for (int at = 0; at < length; at++) {
                int row = reader.row(at);
                narrow.addRow(ranks, starts[at], rank, local, weights == null ? 1 : weights[row]);
            }
            pace.spend(length * 16L);
        }
        for (int member = 0; member < members; member++) {
            local[found[member]] = -1;
        }
        return narrow.finish(weights != null, counts, found);
    }
}
