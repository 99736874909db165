package cartwright.app.session;

import cartwright.core.basket.Itemset;

/** The baskets behind a slice or a rule, nearest to the query first. Immutable. */
public final class FoundBaskets {

    private final ProjectData data;
    private final Itemset marked;
    private final int[] baskets;
    private final float[] scores;

    /**
     * Takes the baskets.
     *
     * @param marked the products that they are shown for; none of them for a whole slice
     * @param baskets their numbers
     * @param scores their scores; not numbers where no query ranked them
     */
    public FoundBaskets(ProjectData data, Itemset marked, int[] baskets, float[] scores) {
        if (baskets.length != scores.length) {
            throw new IllegalArgumentException(baskets.length + " baskets and " + scores.length + " scores");
        }
        this.data = data;
        this.marked = marked;
        this.baskets = baskets.clone();
        this.scores = scores.clone();
    }

    /** Returns the project they are from. */
    public ProjectData data() {
        return data;
    }

    /** Returns the products that they are shown for. */
    public Itemset marked() {
        return marked;
    }

    /** Returns how many there are. */
    public int size() {
        return baskets.length;
    }

    /** Returns the number of the basket at a place in [0, size()). */
    public int basket(int place) {
        return baskets[place];
    }

    /** Returns its score; not a number where no query ranked it. */
    public float score(int place) {
        return scores[place];
    }

    /** Returns when it was bought: seconds since 1970 on the shop's clock, or {@code Occasions.NO_TIME}. */
    public long time(int place) {
        return data.occasions().time(baskets[place]);
    }

    /** Returns the number of its products. */
    public int items(int place) {
        return data.baskets().start(baskets[place] + 1) - data.baskets().start(baskets[place]);
    }

    /** Returns the name of its store; empty when unknown. */
    public String store(int place) {
        int store = data.occasions().store(baskets[place]);
        return store < 0 ? "" : data.occasions().storeNames().get(store);
    }
}
