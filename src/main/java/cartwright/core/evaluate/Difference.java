package cartwright.core.evaluate;

import cartwright.core.rule.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How much better one ranker is than another.
 *
 * @param mean mean difference over the questions; above 0 where the first is better
 * @param interval 95 % bootstrap interval of the mean
 * @param baskets number of different test baskets behind it
 */
public record Difference(double mean, Interval interval, int baskets) {

    /** Tells whether the first is better, with 95 % confidence. */
    public boolean better() {
        return interval.low() > 0;
    }

    /** Tells whether the first is worse, with 95 % confidence. */
    public boolean worse() {
        return interval.high() < 0;
    }

    /** Resamples groups of differences, each as their sum and their number; a group is one thing that was asked about. */
    public static Difference bootstrap(List<double[]> groups, int resamples, Random random) {
        if (groups.isEmpty()) {
            return new Difference(0, new Interval(-1, 1), 0);
        }
        double sum = 0;
        double count = 0;
        for (double[] group : groups) {
            sum += group[0];
            count += group[1];
        }
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            means[i] = meanOfDraws(groups, random);
        }
        Arrays.sort(means);
        int tail = resamples / 40;
        return new Difference(sum / count, new Interval(means[tail], means[resamples - 1 - tail]), groups.size());
    }

    private static double meanOfDraws(List<double[]> groups, Random random) {
        double sum = 0;
        double count = 0;
        for (int draw = 0; draw < groups.size(); draw++) {
            double[] group = groups.get(random.nextInt(groups.size()));
            sum += group[0];
            count += group[1];
        }
        return sum / count;
    }
}
