package cartwright.core.learn;

import cartwright.core.evaluate.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Examples for a re-ranker: lists of candidates of which one was bought.
 *
 * <p>Every list has {@value #LENGTH} candidates of {@link RuleFeatures#COUNT} numbers; the bought one is the first.
 */
public final class FeatureLists {

    /** Candidates in a list. */
    public static final int LENGTH = 30;

    private final List<float[]> lists;

    private FeatureLists(List<float[]> lists) {
        this.lists = lists;
    }

    /**
     * Makes a list of each case whose hidden item is among the candidates; the others are drawn from the candidates.
     *
     * @param seed which candidates stand beside the bought one
     */
    public static FeatureLists of(List<TestCase> cases, RuleFeatures features, long seed, Runnable step) {
        Random random = new Random(seed);
        List<float[]> lists = new ArrayList<>();
        for (TestCase test : cases) {
            RuleFeatures.Rows rows = features.of(test.question());
            int bought = rowOf(test.wanted().item(0), rows);
            if (bought >= 0 && rows.size() > 1) {
                lists.add(list(rows, bought, random));
            }
            step.run();
        }
        return new FeatureLists(lists);
    }

    /** Returns the lists of all, in their order. */
    public static FeatureLists joined(List<FeatureLists> parts) {
        return new FeatureLists(
                parts.stream().flatMap(part -> part.lists.stream()).toList());
    }

    private static int rowOf(int item, RuleFeatures.Rows rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.item(row) == item) {
                return row;
            }
        }
        return -1;
    }

    private static float[] list(RuleFeatures.Rows rows, int bought, Random random) {
        float[] list = new float[LENGTH * RuleFeatures.COUNT];
        for (int place = 0; place < LENGTH; place++) {
            int other = random.nextInt(rows.size() - 1);
            int row = place == 0 ? bought : other < bought ? other : other + 1;
            for (int feature = 0; feature < RuleFeatures.COUNT; feature++) {
                list[place * RuleFeatures.COUNT + feature] = rows.value(row, feature);
            }
        }
        return list;
    }

    /** Returns the number of lists. */
    public int size() {
        return lists.size();
    }

    /** Copies the numbers of one list, candidate after candidate, to a place in an array. */
    public void copy(int list, float[] to, int at) {
        System.arraycopy(lists.get(list), 0, to, at, LENGTH * RuleFeatures.COUNT);
    }

    /** Returns mean and standard deviation of each number over all candidates, as two rows; 1 where one never varies. */
    public LearnedWeights.Matrix scale() {
        float[] scale = new float[2 * RuleFeatures.COUNT];
        double count = (double) lists.size() * LENGTH;
        for (int feature = 0; feature < RuleFeatures.COUNT; feature++) {
            double sum = 0;
            double squares = 0;
            for (float[] list : lists) {
                for (int at = feature; at < list.length; at += RuleFeatures.COUNT) {
                    sum += list[at];
                    squares += (double) list[at] * list[at];
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double variance = count == 0 ? 1 : squares / count - mean * mean;
            scale[feature] = (float) mean;
            scale[RuleFeatures.COUNT + feature] = (float) (variance > 1e-12 ? Math.sqrt(variance) : 1);
        }
        return new LearnedWeights.Matrix(2, RuleFeatures.COUNT, scale);
    }
}
