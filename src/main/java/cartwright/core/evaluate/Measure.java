package cartwright.core.evaluate;

import java.util.Locale;

/** What is measured on the first places of a list. */
public enum Measure {
    /** Share of the test baskets of which the list names at least one wanted item, in [0, 1]. */
    HIT_RATE,
    /** Mean of 1 / place of the first wanted item, 0 where the list has none, in [0, 1] (mean reciprocal rank). */
    MRR,
    /**
     * Mean of the discounted cumulative gain, 1 / log2(place + 1) a wanted item, over that of the best possible list,
     * in [0, 1] (Järvelin and Kekäläinen, TOIS 20, 2002).
     */
    NDCG,
    /** Share of the catalogue that is shown to anybody, in [0, 1]. */
    COVERAGE,
    /** Share of the places that go to the tenth of the catalogue that sells best, in [0, 1]. */
    POPULARITY_BIAS,
    /** Mean cosine, as columns of the learned baskets, of two items of one list, in [0, 1]: low means varied. */
    LIST_SIMILARITY;

    /** Returns the name in tables, such as {@code hit_rate}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
