package cartwright.core.rule;

/** How many baskets of some set hold each itemset of an {@link ItemsetTable}. */
interface PlaceCounts {

    /** Returns the number of baskets in the set. */
    int baskets();

    /** Returns the number of those that hold the itemset at a place; all of them for {@link ItemsetTable#EMPTY}. */
    int count(int place);
}
