package cartwright.core.recommend;

import cartwright.core.basket.BasketSet;

/** The best similarity to a query in each basket of a slice. */
final class BestSimilarities {

    private final float[] best;

    private BestSimilarities(float[] best) {
        this.best = best;
    }

    static BestSimilarities of(BasketSet slice, float[] itemSimilarities) {
        float[] best = new float[slice.size()];
        for (int b = 0; b < best.length; b++) {
            float highest = -1;
            for (int at = slice.start(b); at < slice.start(b + 1); at++) {
                highest = Math.max(highest, itemSimilarities[slice.itemAt(at)]);
            }
            best[b] = highest;
        }
        return new BestSimilarities(best);
    }

    float in(int basket) {
        return best[basket];
    }

    /** Returns the mean over some baskets, clipped to [0, 1]; 0 for none. */
    double mean(int[] baskets) {
        double sum = 0;
        for (int basket : baskets) {
            sum += best[basket];
        }
        return baskets.length == 0 ? 0 : clip(sum / baskets.length);
    }

    static double clip(double similarity) {
        return Math.max(0, Math.min(1, similarity));
    }
}
