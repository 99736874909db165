package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.FoundBaskets;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the baskets of a slice that hold some products, or those of any of some rules. */
public final class FindBaskets implements Job<FoundBaskets> {

    private static final int CHECK_EVERY = 100_000; // baskets, of some nanoseconds each

    private final ProjectData data;
    private final Slice slice;
    private final Supplier<Collection<Itemset>> holding;
    private final Itemset marked;

    /**
     * Creates the job.
     *
     * @param holding the products that they all hold; empty for every basket of the slice
     * @param marked the products that they are shown for
     */
    public FindBaskets(ProjectData data, Slice slice, Itemset holding, Itemset marked) {
        this(data, slice, () -> List.of(holding), marked);
    }

    private FindBaskets(ProjectData data, Slice slice, Supplier<Collection<Itemset>> holding, Itemset marked) {
        this.data = data;
        this.slice = slice;
        this.holding = holding;
        this.marked = marked;
    }

    /** Returns the job that finds the baskets with both sides of at least one of these rules. */
    public static FindBaskets ofAnyRule(ProjectData data, Slice slice, RuleTable rules, IntStream rows) {
        return new FindBaskets(
                data,
                slice,
                () -> rows.mapToObj(row -> whole(rules, row)).collect(Collectors.toCollection(LinkedHashSet::new)),
                Itemset.of());
    }

    /** Returns the products of both sides. */
    static Itemset whole(RuleTable rules, int row) {
        return Itemset.of(IntStream.concat(
                        IntStream.of(rules.antecedent(row).toArray()),
                        IntStream.of(rules.consequent(row).toArray()))
                .toArray());
    }

    @Override
    public FoundBaskets run(Progress progress) {
        BitSet holders = new BitSet();
        for (Itemset products : holding.get()) {
            progress.checkCancelled();
            for (int basket : data.index().basketsWith(products)) {
                holders.set(basket);
            }
        }
        progress.checkCancelled();
        int[] baskets = new int[Math.min(slice.size(), holders.cardinality())];
        float[] scores = new float[baskets.length];
        int count = 0;
        for (int place = 0; place < slice.size(); place++) {
            if (place % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            if (holders.get(slice.basket(place))) {
                baskets[count] = slice.basket(place);
                scores[count++] = slice.score(place);
            }
        }
        return new FoundBaskets(data, marked, Arrays.copyOf(baskets, count), Arrays.copyOf(scores, count));
    }

    /** Returns those of the baskets that are members, in the order given. */
    static int[] among(BitSet members, int[] baskets) {
        int[] kept = new int[baskets.length];
        int count = 0;
        for (int basket : baskets) {
            if (members.get(basket)) {
                kept[count++] = basket;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
