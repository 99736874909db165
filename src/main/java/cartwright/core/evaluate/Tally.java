package cartwright.core.evaluate;

import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import java.util.Arrays;
import java.util.List;

/** Adds up how the lists of one ranker did on the test baskets of one split. */
final class Tally {

    /** The numbers of places that are looked at. */
    static final List<Integer> CUTOFFS = List.of(5, 10, 20);

    static final int PLACES = CUTOFFS.get(CUTOFFS.size() - 1);

    private final PairCounts pairs;
    private final boolean[] bestSellers;
    private final double[][] sums = new double[CUTOFFS.size()][Measure.values().length];
    private final boolean[][] shown;
    private final int[] places = new int[CUTOFFS.size()];
    private final int[] pairLists = new int[CUTOFFS.size()];
    private final int[] baskets;
    private final float[] hits;
    private final float[] gains;
    private int tried;

    /**
     * Creates a tally without cases.
     *
     * @param cases most cases that will be added
     */
    Tally(PairCounts pairs, int cases) {
        this.pairs = pairs;
        this.bestSellers = bestSellers(pairs);
        this.shown = new boolean[CUTOFFS.size()][bestSellers.length];
        this.baskets = new int[cases];
        this.hits = new float[cases];
        this.gains = new float[cases];
    }

    private static boolean[] bestSellers(PairCounts pairs) {
        int[] counts = pairs.index().rows().itemSupportCounts();
        boolean[] best = new boolean[counts.length];
        Question anybody = new Question(Itemset.of(), Purchases.NO_CUSTOMER, true);
        for (int item : new TopItems(counts, (counts.length + 9) / 10).of(new double[counts.length], anybody)) {
            best[item] = true;
        }
        return best;
    }

    /** Adds one list of at most {@link #PLACES} items, best first. */
    void add(TestCase test, int[] list) {
        boolean[] wanted = new boolean[list.length];
        for (int place = 0; place < list.length; place++) {
            wanted[place] = test.wanted().contains(list[place]);
        }
        for (int c = 0; c < CUTOFFS.size(); c++) {
            int length = Math.min(CUTOFFS.get(c), list.length);
            addFound(
                    c,
                    Arrays.copyOf(wanted, length),
                    Math.min(CUTOFFS.get(c), test.wanted().size()));
        }
        addShown(list);
        baskets[tried] = test.basket();
        tried++;
    }

    private void addFound(int c, boolean[] wanted, int possible) {
        double gain = 0;
        double best = 0;
        double reciprocal = 0;
        for (int place = 0; place < wanted.length; place++) {
            gain += wanted[place] ? discount(place) : 0;
            reciprocal = wanted[place] && reciprocal == 0 ? 1.0 / (place + 1) : reciprocal;
        }
        for (int place = 0; place < possible; place++) {
            best += discount(place);
        }
        double[] sum = sums[c];
        double hit = reciprocal > 0 ? 1 : 0;
        sum[Measure.HIT_RATE.ordinal()] += hit;
        sum[Measure.MRR.ordinal()] += reciprocal;
        sum[Measure.NDCG.ordinal()] += gain / best;
        if (CUTOFFS.get(c) == Evaluation.COMPARED_AT) {
            hits[tried] = (float) hit;
            gains[tried] = (float) (gain / best);
        }
    }

    /** Returns the NDCG of one list of at most {@link Evaluation#COMPARED_AT} items. */
    static double gain(TestCase test, int[] list) {
        double gain = 0;
        double best = 0;
        for (int place = 0; place < list.length; place++) {
            gain += test.wanted().contains(list[place]) ? discount(place) : 0;
        }
        for (int place = 0;
                place < Math.min(Evaluation.COMPARED_AT, test.wanted().size());
                place++) {
            best += discount(place);
        }
        return gain / best;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    /** Goes through the list once: what a cutoff sees is the beginning of what the next one sees. */
    private void addShown(int[] list) {
        double similarity = 0;
        double bestSelling = 0;
        int place = 0;
        for (int c = 0; c < CUTOFFS.size(); c++) {
            for (int end = Math.min(CUTOFFS.get(c), list.length); place < end; place++) {
                bestSelling += bestSellers[list[place]] ? 1 : 0;
                for (int other = 0; other < place; other++) {
                    similarity += pairs.cosine(list[place], list[other]);
                }
            }
            for (int seen = 0; seen < place; seen++) {
                shown[c][list[seen]] = true;
            }
            sums[c][Measure.POPULARITY_BIAS.ordinal()] += bestSelling;
            places[c] += place;
            if (place > 1) {
                sums[c][Measure.LIST_SIMILARITY.ordinal()] += similarity / (place * (place - 1) / 2.0);
                pairLists[c]++;
            }
        }
    }

    int tried() {
        return tried;
    }

    /** Returns the basket of a case. */
    int basket(int test) {
        return baskets[test];
    }

    /** Returns hit rate or NDCG of one case at {@link Evaluation#COMPARED_AT}. */
    double value(Measure measure, int test) {
        return measure == Measure.HIT_RATE ? hits[test] : gains[test];
    }

    /** Returns a measure at a cutoff, by its place among {@link #CUTOFFS}; NaN where nothing was tried or shown. */
    double mean(Measure measure, int cutoff) {
        double sum = sums[cutoff][measure.ordinal()];
        return switch (measure) {
            case HIT_RATE, MRR, NDCG -> sum / tried;
            case POPULARITY_BIAS -> sum / places[cutoff];
            case LIST_SIMILARITY -> sum / pairLists[cutoff];
            case COVERAGE -> coverage(shown[cutoff]);
        };
    }

    private static double coverage(boolean[] shown) {
        int count = 0;
        for (boolean item : shown) {
            count += item ? 1 : 0;
        }
        return (double) count / shown.length;
    }
}
