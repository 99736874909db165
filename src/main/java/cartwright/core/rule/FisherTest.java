package cartwright.core.rule;

/**
 * Fisher's exact test, one-sided: how likely at least so many baskets hold both sides when one has nothing to do with
 * the other.
 *
 * <p>With both margins fixed the count of both is hypergeometric. Its logarithms come from one table of log factorials,
 * 8 bytes a basket, summed with compensation; from the first term the tail goes on by ratios (R. A. Fisher, "Statistical
 * Methods for Research Workers", 1934; W. Kahan 1965). Immutable.
 */
public final class FisherTest {

    /** A tail is done when its next term cannot change the sum. */
    private static final double NOTHING = 1e-17;

    private final double[] logFactorials;

    /** Creates the test for tables of at most so many baskets; not negative. */
    public FisherTest(int mostBaskets) {
        logFactorials = new double[mostBaskets + 1];
        double sum = 0;
        double lost = 0;
        for (int n = 2; n <= mostBaskets; n++) {
            double term = Math.log(n) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
            logFactorials[n] = sum;
        }
    }

    /** Returns the probability, in [0, 1], of at least {@code both} common baskets by chance; 1 without baskets. */
    public double pValue(RuleCounts counts) {
        return upperTail(counts, counts.both());
    }

    /** Returns the probability, in [0, 1], of fewer than {@code both} common baskets by chance. */
    double below(RuleCounts counts) {
        return lowerTail(counts, counts.both() - 1);
    }

    /**
     * Returns the smallest number of common baskets that chance exceeds with at most this probability.
     *
     * @param exceeded a probability in (0, 0.5)
     */
    int quantile(RuleCounts counts, double exceeded) {
        int at = Math.max(fewest(counts), (int) mean(counts) - 1); // the median is within one of the mean
        double above = upperTail(counts, at + 1);
        while (above > exceeded && at < most(counts)) {
            at++;
            above -= probability(counts, at);
        }
        return at;
    }

    private double upperTail(RuleCounts counts, int from) {
        if (from <= fewest(counts)) {
            return 1;
        }
        return from > mean(counts) ? sumUp(counts, from) : 1 - sumDown(counts, from - 1);
    }

    private double lowerTail(RuleCounts counts, int to) {
        if (to >= most(counts)) {
            return 1;
        }
        return to < mean(counts) ? sumDown(counts, to) : 1 - sumUp(counts, to + 1);
    }

    private double sumUp(RuleCounts c, int from) {
        if (from > most(c)) {
            return 0;
        }
        double term = probability(c, from);
        double sum = term;
        int neither = c.baskets() - c.antecedent() - c.consequent();
        for (int x = from; x < most(c) && term > sum * NOTHING; x++) {
            term *= (double) (c.antecedent() - x) * (c.consequent() - x) / ((x + 1.0) * (neither + x + 1.0));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private double sumDown(RuleCounts c, int to) {
        if (to < fewest(c)) {
            return 0;
        }
        double term = probability(c, to);
        double sum = term;
        int neither = c.baskets() - c.antecedent() - c.consequent();
        for (int x = to; x > fewest(c) && term > sum * NOTHING; x--) {
            term *= (double) x * (neither + x) / ((c.antecedent() - x + 1.0) * (c.consequent() - x + 1.0));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private double probability(RuleCounts c, int both) {
        return Math.exp(choose(c.consequent(), both)
                + choose(c.baskets() - c.consequent(), c.antecedent() - both)
                - choose(c.baskets(), c.antecedent()));
    }

    private double choose(int n, int chosen) {
        return logFactorials[n] - logFactorials[chosen] - logFactorials[n - chosen];
    }

    private static double mean(RuleCounts c) {
        return c.baskets() == 0 ? 0 : (double) c.antecedent() * c.consequent() / c.baskets();
    }

    private static int fewest(RuleCounts c) {
        return Math.max(0, c.antecedent() + c.consequent() - c.baskets());
    }

    private static int most(RuleCounts c) {
        return Math.min(c.antecedent(), c.consequent());
    }
}
