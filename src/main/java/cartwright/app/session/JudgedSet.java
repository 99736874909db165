package cartwright.app.session;

import java.util.List;

/**
 * Queries and products in one language with a grade for each pair: what the search is measured by.
 *
 * @param names the products
 * @param queries the queries
 * @param grades for each query a grade a product: 2 for what it asks for, 1 for what serves the same need, 0 for others
 */
public record JudgedSet(List<String> names, List<String> queries, List<int[]> grades) {

    /** The grade of a product that is what the query asks for. */
    public static final int ASKED_FOR = 2;
}
