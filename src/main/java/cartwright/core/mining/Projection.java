package cartwright.core.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Goes below every frequent item of some rows, on several threads. */
final class Projection {

    private final int k;
    private final int threads;
    private final MiningMonitor monitor;

    /**
     * Creates it.
     *
     * @param k smallest count, or sum of weights
     * @param threads most threads that work on it, the calling one included; at least 1
     */
    Projection(int k, int threads, MiningMonitor monitor) {
        this.k = k;
        this.threads = threads;
        this.monitor = monitor;
    }

    /** Returns the frequent itemsets of the rows, one level a size, each linked to the next. */
    List<Level> levels(RankedRows rows, Singles singles, LengthCap cap) {
        monitor.checkCancelled();
        List<Level> levels = new ArrayList<>();
        if (singles.size() > 0) {
            levels.add(singles.level());
            Branches.join(below(rows, singles, cap, true), cap, levels);
        }
        return levels;
    }

    /** Finds what is below every item, or only counts it. */
    List<Branches> below(RankedRows rows, Singles singles, LengthCap cap, boolean keep) {
        List<Branches> found = Collections.synchronizedList(new ArrayList<>());
        PairTable common = commonPairs(rows, cap.longest() > 1 ? PairTable.worth(rows, singles.places().length) : 0);
        int roots = singles.size();
        new Crew(threads, monitor).run(roots, root -> monitor.done(1 - singles.share(roots - 1 - root)), pace -> {
            Branches branches = new Branches(keep, cap);
            found.add(branches);
            Projector projector = new Projector(k, branches, pace, common);
            return root -> {
                branches.begin(root);
                projector.project(rows, singles.places(), singles.rank(roots - 1 - root), 1, root);
            };
        });
        return found;
    }

    private PairTable commonPairs(RankedRows rows, int ranks) {
        PairTable[] tables = new PairTable[ranks > 1 ? threads : 1];
        Arrays.setAll(tables, share -> new PairTable());
        if (ranks > 1) {
            new Crew(threads, monitor)
                    .run(
                            tables.length,
                            pace -> share -> tables[share].count(
                                    rows,
                                    (int) ((long) rows.size() * share / threads),
                                    (int) ((long) rows.size() * (share + 1) / threads),
                                    ranks,
                                    pace));
            for (int share = 1; share < tables.length; share++) {
                tables[0].add(tables[share]);
            }
        }
        return tables[0];
    }
}
