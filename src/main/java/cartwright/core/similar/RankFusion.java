package cartwright.core.similar;

import cartwright.core.order.RadixOrder;

/**
 * Joins two orders of the same products by the places each product has in them.
 *
 * <p>Reciprocal rank fusion (Cormack, Clarke and Büttcher, Reciprocal Rank Fusion outperforms Condorcet and individual
 * Rank Learning Methods, SIGIR 2009): a product at place r of an order gets 1 / ({@value #OFFSET} + r) from it.
 */
public final class RankFusion {

    /** How little the first place is worth more than the second; the value of the paper. */
    private static final int OFFSET = 60;

    /**
     * Similarity by words above which a product has a place in the order by words. With a place for every name that shares
     * three letters with the query, names that share nothing else come before those that mean the same.
     */
    private static final float LEAST_BY_WORDS = 0.2f;

    /** Share above which a product counts as near a query, in (0, 1); see src/docs/meaning.md. */
    public static final double NEAR = 0.46;

    private RankFusion() {}

    /**
     * Returns the share of the greatest possible sum that each product gets, in [0, 1]: 1 for the first of both orders.
     *
     * <p>Equal similarities share the best of their places. A product with a similarity by words of {@value #LEAST_BY_WORDS}
     * or less has no place in the order by words and gets nothing from it.
     *
     * @param meaning similarities by meaning, one a product
     * @param lexical similarities by words, in [0, 1], as many
     */
    public static float[] of(float[] meaning, float[] lexical) {
        if (meaning.length != lexical.length) {
            throw new IllegalArgumentException(meaning.length + " and " + lexical.length + " similarities");
        }
        double[] sums = new double[meaning.length];
        add(meaning, Float.NEGATIVE_INFINITY, sums);
        add(lexical, LEAST_BY_WORDS, sums);
        float[] shares = new float[sums.length];
        for (int item = 0; item < shares.length; item++) {
            shares[item] = (float) (sums[item] * (OFFSET + 1) / 2);
        }
        return shares;
    }

    private static void add(float[] similarities, float above, double[] sums) {
        double[] wide = new double[similarities.length];
        for (int item = 0; item < wide.length; item++) {
            wide[item] = similarities[item];
        }
        int[] order = RadixOrder.byDouble(RadixOrder.identity(wide.length), wide, true);
        int place = 0;
        for (int at = 0; at < order.length && wide[order[at]] > above; at++) {
            if (at == 0 || wide[order[at]] < wide[order[at - 1]]) {
                place = at + 1;
            }
            sums[order[at]] += 1.0 / (OFFSET + place);
        }
    }
}
