package cartwright.core.mining;

/** Counts many itemsets at once, such as on another processor. Not safe for use by several threads. */
public interface BlockCounter {

    /**
     * Takes the rows to count in; forgets those before.
     *
     * @param items number of items; every place is in [0, items)
     * @param starts where each row starts in {@code places}; one longer than the number of rows
     * @param places items of the rows, each once in a row
     */
    void load(int items, int[] starts, int[] places);

    /**
     * Counts the rows that hold all items of an itemset and one more, for every itemset and every item.
     *
     * @param itemsets the items of all itemsets, one itemset behind the other
     * @param length number of items in each; at least 1
     * @return a line of counts for each itemset, one an item; where the itemset holds the item, its own count
     */
    int[] countWithEachItem(int[] itemsets, int length);
}
