package cartwright.core.evaluate;

/**
 * One measured number.
 *
 * @param ranker the ranker's key
 * @param setting what it was asked for
 * @param measure what was measured
 * @param at on how many places of the list
 * @param mean mean over the seeds
 * @param sd standard deviation over the seeds, n - 1 below; NaN for one seed
 * @param n number of test baskets, over all seeds
 */
public record MeasureRow(String ranker, Setting setting, Measure measure, int at, double mean, double sd, int n) {}
