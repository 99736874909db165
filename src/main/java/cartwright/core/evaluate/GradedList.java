package cartwright.core.evaluate;

import cartwright.core.order.RadixOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Candidates in order of a score, best first, against judged grades: 0 for a wrong one, more for better ones.
 *
 * <p>Equal scores stand in order of candidate number, so that the same scores always give the same figures.
 */
public final class GradedList {

    private final int[] order;
    private final int[] grades;

    /**
     * Orders the candidates.
     *
     * @param scores one a candidate
     * @param grades one a candidate, in [0, 30]
     */
    public GradedList(float[] scores, int[] grades) {
        if (scores.length != grades.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + grades.length + " grades");
        }
        double[] wide = new double[scores.length];
        for (int at = 0; at < wide.length; at++) {
            wide[at] = scores[at];
        }
        order = RadixOrder.byDouble(RadixOrder.identity(wide.length), wide, true);
        this.grades = grades.clone();
    }

    /**
     * Returns the normalised discounted cumulative gain of the first places, in [0, 1]: a candidate of grade g at place p gains
     * (2^g - 1) / log2(p + 1), as a share of what the best order would gain (Burges and others, Learning to Rank using
     * Gradient Descent, 2005); NaN where no candidate has a grade.
     */
    public double ndcg(int places) {
        int[] best = grades.clone();
        Arrays.sort(best);
        double gained = 0;
        double possible = 0;
        for (int place = 0; place < Math.min(places, order.length); place++) {
            gained += gain(grades[order[place]], place);
            possible += gain(best[best.length - 1 - place], place);
        }
        return possible == 0 ? Double.NaN : gained / possible;
    }

    private static double gain(int grade, int place) {
        return ((1L << grade) - 1) * Math.log(2) / Math.log(place + 2.0);
    }

    /**
     * Returns the share of the wanted candidates that stand in the first places, of as many as there is room for; NaN where
     * none is wanted.
     */
    public double recall(int places, IntPredicate wanted) {
        int all = 0;
        int found = 0;
        for (int place = 0; place < order.length; place++) {
            if (wanted.test(order[place])) {
                all++;
                found += place < places ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : (double) found / Math.min(places, all);
    }
}
