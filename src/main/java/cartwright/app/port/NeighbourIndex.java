package cartwright.app.port;

/** Finds the rows of a table that are near a query without looking at every one; it may miss some. Safe for several threads. */
public interface NeighbourIndex {

    /**
     * Returns rows that are near a query, in no order.
     *
     * @param query a vector of length 1, of the dimension of the table
     * @param breadth how many are looked for: the more, the fewer of the nearest are missed; at least 1
     * @return at most {@code breadth} rows
     */
    int[] candidates(float[] query, int breadth);
}
