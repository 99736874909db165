package cartwright.core.learn;

import cartwright.core.basket.BasketSet;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Vectors of items that are bought alike: skip-gram with negative sampling over baskets (Barkan and Koenigstein, "Item2Vec",
 * 2016; Mikolov and others, NIPS 2013).
 *
 * <p>Every item of a basket predicts up to {@value #PARTNERS} others of it against {@value #NEGATIVES} items drawn by
 * count to the power 0.75. One thread, so that a seed gives the same vectors on any machine with the same {@code Math.exp}.
 */
public final class Item2Vec {

    /** Values in a vector. */
    public static final int SIZE = 48;

    private static final int PARTNERS = 5;
    private static final int NEGATIVES = 5;
    private static final double FIRST_RATE = 0.05;
    private static final double LAST_RATE = 0.005;
    private static final int VALIDATION_EVERY = 10;
    private static final int CHECK_EVERY = 500;

    private final BasketSet baskets;
    private final TrainingSettings settings;
    private final EpochMonitor monitor;
    private final Random random;
    private final double[] cumulative;
    private final float[] in;
    private final float[] out;

    private Item2Vec(BasketSet baskets, TrainingSettings settings, EpochMonitor monitor) {
        this.baskets = baskets;
        this.settings = settings;
        this.monitor = monitor;
        this.random = new Random(settings.seed());
        this.cumulative = cumulative(baskets.itemSupportCounts());
        this.in = new float[baskets.itemCount() * SIZE];
        this.out = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = (random.nextFloat() - 0.5f) / SIZE;
        }
    }

    private static double[] cumulative(int[] counts) {
        double[] cumulative = new double[counts.length];
        double sum = 0;
        for (int item = 0; item < counts.length; item++) {
            sum += Math.pow(counts[item], 0.75);
            cumulative[item] = sum;
        }
        return cumulative;
    }

    /**
     * Trains vectors; every tenth basket is for validation.
     *
     * @return of the pass with the lowest validation loss: vectors (items × {@value #SIZE}), context vectors ({@value #SIZE} ×
     *     items), and the share of the draws that each item has (1 × items)
     * @throws IllegalArgumentException if no basket has an item
     */
    public static LearnedWeights train(BasketSet baskets, TrainingSettings settings, EpochMonitor monitor) {
        if (baskets.occurrences() == 0) {
            throw new IllegalArgumentException("no basket has an item");
        }
        return new Item2Vec(baskets, settings, monitor).run();
    }

    private LearnedWeights run() {
        float[] best = in.clone();
        float[] bestContext = out.clone();
        double lowest = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (int epoch = 1; epoch <= settings.epochs() && waited < settings.patience(); epoch++) {
            double trained = pass(epoch, true);
            double validated = pass(epoch, false);
            monitor.epoch(epoch, trained, validated);
            waited++;
            if (validated < lowest) {
                lowest = validated;
                best = in.clone();
                bestContext = out.clone();
                waited = 0;
            }
        }
        int items = baskets.itemCount();
        return new LearnedWeights(List.of(
                new LearnedWeights.Matrix(items, SIZE, best),
                new LearnedWeights.Matrix(SIZE, items, turned(bestContext, items)),
                new LearnedWeights.Matrix(1, items, shares())));
    }

    private static float[] turned(float[] rows, int items) {
        float[] columns = new float[rows.length];
        for (int item = 0; item < items; item++) {
            for (int i = 0; i < SIZE; i++) {
                columns[i * items + item] = rows[item * SIZE + i];
            }
        }
        return columns;
    }

    private float[] shares() {
        float[] shares = new float[cumulative.length];
        double whole = cumulative[cumulative.length - 1];
        for (int item = 0; item < shares.length; item++) {
            shares[item] = (float) ((cumulative[item] - (item == 0 ? 0 : cumulative[item - 1])) / whole);
        }
        return shares;
    }

    /** The same draws validate every pass, so that their losses compare. */
    private double pass(int epoch, boolean training) {
        Random draws = training ? random : new Random(settings.seed() + 1);
        double sum = 0;
        long pairs = 0;
        for (int b = 0; b < baskets.size(); b++) {
            if (b % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            if ((b % VALIDATION_EVERY != 0) == training) {
                double done = (epoch - 1 + (double) b / baskets.size()) / settings.epochs();
                double rate = training ? FIRST_RATE + done * (LAST_RATE - FIRST_RATE) : 0;
                int size = baskets.start(b + 1) - baskets.start(b);
                for (int at = 0; at < size && size > 1; at++) {
                    int partners = Math.min(PARTNERS, size - 1);
                    for (int i = 0; i < partners; i++) {
                        int other = draws.nextInt(size - 1);
                        other = other < at ? other : other + 1;
                        sum += pair(
                                baskets.itemAt(baskets.start(b) + at),
                                baskets.itemAt(baskets.start(b) + other),
                                rate,
                                draws);
                        pairs++;
                    }
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private double pair(int item, int partner, double rate, Random draws) {
        float[] change = new float[SIZE];
        double loss = 0;
        for (int draw = 0; draw <= NEGATIVES; draw++) {
            int other = draw == 0 ? partner : drawn(draws);
            if (draw == 0 || other != partner) {
                loss += learn(item * SIZE, other * SIZE, draw == 0, rate, change);
            }
        }
        for (int i = 0; i < SIZE; i++) {
            in[item * SIZE + i] += change[i];
        }
        return loss;
    }

    private double learn(int item, int other, boolean bought, double rate, float[] change) {
        double dot = 0;
        for (int i = 0; i < SIZE; i++) {
            dot += in[item + i] * out[other + i];
        }
        double probability = 1 / (1 + Math.exp(-dot));
        float step = (float) (rate * ((bought ? 1 : 0) - probability));
        for (int i = 0; i < SIZE && step != 0; i++) {
            change[i] += step * out[other + i];
            out[other + i] += step * in[item + i];
        }
        return -Math.log(Math.max(1e-12, bought ? probability : 1 - probability));
    }

    private int drawn(Random draws) {
        double point = draws.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, point);
        return Math.min(cumulative.length - 1, found >= 0 ? found + 1 : -found - 1);
    }

    /** Returns trained vectors as rows of length 1, to compare items by. */
    public static EmbeddingTable table(LearnedWeights weights) {
        LearnedWeights.Matrix matrix = weights.matrices().get(0);
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < matrix.rows(); item++) {
            float[] row = new float[matrix.columns()];
            double squares = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] = matrix.at(item, i);
                squares += (double) row[i] * row[i];
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = squares > 0 ? (float) (row[i] / Math.sqrt(squares)) : i == 0 ? 1 : 0;
            }
            rows.add(row);
        }
        return EmbeddingTable.ofRows(matrix.columns(), rows);
    }
}
