package cartwright.app.session;

import cartwright.core.similar.QueryVariant;

/**
 * How far the nearest products stay the same when a query is written in another way.
 *
 * @param variant the other way
 * @param tried number of queries written so
 * @param overlap mean share of the nearest ten products that are the same when the words reach the model as they are typed, in
 *     [0, 1]; NaN where none was tried
 * @param mended the same mean as the search answers, which mends wrong letters by the words of the catalogue
 * @param lowest the smallest share as the search answers
 * @param worst the query, as it was changed, with the smallest share; empty where none was tried
 */
public record QueryRobustness(
        QueryVariant variant, int tried, double overlap, double mended, double lowest, String worst) {

    /** How many products are compared. */
    public static final int NEAREST = 10;

    /** Below this overlap with one wrong letter or character the analyst is warned. */
    public static final double ENOUGH = 0.8;

    /** Tells whether one wrong letter or character changes too much of what is found. */
    public boolean tooFew() {
        boolean wrongLetter = variant == QueryVariant.TYPO || variant == QueryVariant.HOMOPHONE;
        return wrongLetter && mended < ENOUGH;
    }
}
