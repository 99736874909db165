package cartwright.core.evaluate;

/** Puts items in order for a shopper. One object is for one thread: it may keep what it has counted. */
public interface Ranker {

    /** The score of an item that is not offered. */
    double NOT_OFFERED = Double.NEGATIVE_INFINITY;

    /**
     * Returns a score for each item, by id: the higher, the earlier it is offered; {@link #NOT_OFFERED} where nothing
     * speaks for it. Whether the cart allows an item is left to the caller.
     */
    double[] scores(Question question);
}
