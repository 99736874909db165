package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the candidates of one equivalence class after the other, each class the way that costs it least.
 *
 * <p>The rows of the shared items are found once a class, from those of the class before as far as the two agree. Then
 * either bitsets over all rows meet (dense data), or the pairs that stand in these rows are counted (few rows, many
 * candidates), or the class gets a bit matrix with one bit for each of these rows only (the long tail: a candidate costs
 * a word or two).
 */
final class ClassCounter {

    // What things cost, in nanoseconds: estimates, good enough to choose by. They change the time of a run, not its
    // result.
    private static final double ROW = 8;
    private static final double PAIR = 1.2;
    private static final double WORD = 0.5;

    private final FrequentRows rows;
    private final Pace pace;
    private final List<Holders> path = new ArrayList<>();
    private final Holders joined;
    private final MemberCounter members;
    private final MatrixCounter matrix;
    private final TriangleCounter triangle;

    /**
     * Creates the counter of one level.
     *
     * @param levels the levels found so far, each linked to the next; the last one is joined
     */
    ClassCounter(FrequentRows rows, List<Level> levels, int k, Pace pace) {
        this.rows = rows;
        this.pace = pace;
        int[] next = new int[rows.items()];
        for (int size = 1; size < levels.size(); size++) {
            path.add(new Holders(rows, levels, size, next));
        }
        this.joined = new Holders(rows, levels, levels.size(), next);
        this.members = new MemberCounter(rows, k, pace);
        this.matrix = new MatrixCounter(rows, k, pace);
        this.triangle = new TriangleCounter(rows, k, pace);
    }

    /** Adds those candidates to the level that at least k rows hold. */
    void count(Candidates candidates, Level found) {
        Holders holders = holdersOf(candidates.path());
        double byTriangle = triangleCost(candidates, holders.count());
        double byMatrix = matrixCost(candidates, holders.count());
        if (holders.bits() != null && memberCost(candidates) < Math.min(byTriangle, byMatrix)) {
            members.count(candidates, holders, joined, found);
        } else if (byTriangle < byMatrix) {
            triangle.count(candidates, holders, found);
        } else {
            matrix.count(candidates, holders, found);
        }
    }

    private Holders holdersOf(int[] itemRows) {
        int at = 0;
        while (at < itemRows.length && path.get(at).row() == itemRows[at]) {
            at++;
        }
        for (; at < itemRows.length; at++) {
            if (at == 0) {
                path.get(0).become(itemRows[0]);
            } else {
                path.get(at).become(path.get(at - 1), itemRows[at]);
                pace.spend(10L * path.get(at - 1).count()); // its rows may be read
            }
        }
        return path.get(itemRows.length - 1);
    }

    private static double triangleCost(Candidates candidates, int holders) {
        double length = (double) candidates.occurrences() / holders; // as if all rows were of one length
        double cells = (double) candidates.members() * candidates.members() / 2;
        return TriangleCounter.fits(candidates.members())
                ? holders * (ROW + length + PAIR * length * length / 2) + cells / 8
                : Double.POSITIVE_INFINITY;
    }

    private static double matrixCost(Candidates candidates, int holders) {
        long words = (long) candidates.size() * MatrixCounter.words(holders);
        return holders * ROW + 2 * candidates.occurrences() + WORD * words;
    }

    private double memberCost(Candidates candidates) {
        double cost = 0;
        for (int member = 0; member < candidates.members(); member++) {
            int partners = candidates.start(member + 1) - candidates.start(member);
            if (partners > 0) {
                int count = candidates.count(member);
                cost += rows.isMany(count) ? WORD * rows.words() * (1 + partners) : 3 * ROW * count;
            }
        }
        return cost;
    }
}
