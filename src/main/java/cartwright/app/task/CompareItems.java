package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares products with each other: alike by name, and bought together. Like products come to stand side by side. */
public final class CompareItems implements Job<ItemComparison> {

    private final ProjectData data;
    private final @Nullable EncodedCatalog encoded;
    private final List<Integer> items;

    /**
     * Creates the job.
     *
     * @param encoded the vectors; null where there are none yet
     * @param items different item ids; their pairs are compared one by one, so a few hundred at most
     */
    public CompareItems(ProjectData data, @Nullable EncodedCatalog encoded, List<Integer> items) {
        this.data = data;
        this.encoded = encoded;
        this.items = List.copyOf(items);
    }

    @Override
    public ItemComparison run(Progress progress) {
        int[] order = encoded == null
                ? items.stream().mapToInt(Integer::intValue).toArray()
                : likeBesideLike(encoded, progress);
        int n = order.length;
        float[] similarities = new float[n * n];
        int[] both = new int[n * n];
        double[] lifts = new double[n * n];
        for (int a = 0; a < n; a++) {
            progress.checkCancelled();
            for (int b = a; b < n; b++) {
                int count = data.index().supportCount(Itemset.of(order[a], order[b]));
                both[a * n + b] = count;
                both[b * n + a] = count;
                lifts[a * n + b] = lift(count, order[a], order[b]);
                lifts[b * n + a] = lifts[a * n + b];
                similarities[a * n + b] =
                        encoded == null ? Float.NaN : encoded.embeddings().similarity(order[a], order[b]);
                similarities[b * n + a] = similarities[a * n + b];
            }
        }
        return new ItemComparison(order, similarities, both, lifts);
    }

    private double lift(int both, int a, int b) {
        BasketIndex index = data.index();
        double expected =
                (double) index.supportCount(Itemset.of(a)) * index.supportCount(Itemset.of(b)) / index.baskets();
        return both / expected; // 0 / 0 is NaN, as promised
    }

    /** From the first product always on to the most similar one that is left. */
    private int[] likeBesideLike(EncodedCatalog vectors, Progress progress) {
        int[] order = items.stream().mapToInt(Integer::intValue).toArray();
        for (int place = 1; place < order.length; place++) {
            progress.checkCancelled();
            int best = place;
            float bestSimilarity = Float.NEGATIVE_INFINITY;
            for (int candidate = place; candidate < order.length; candidate++) {
                float similarity = vectors.embeddings().similarity(order[place - 1], order[candidate]);
                if (similarity > bestSimilarity) {
                    best = candidate;
                    bestSimilarity = similarity;
                }
            }
            int swapped = order[place];
            order[place] = order[best];
            order[best] = swapped;
        }
        return order;
    }
}
