package cartwright.app.port;

/**
 * What a mining run was made of and found.
 *
 * @param dataHash SHA-256 of the project's products and baskets, hexadecimal
 * @param modelHash hash of the encoder; empty when no query was asked
 * @param rulesHash SHA-256 of the itemsets and rules with their counts, hexadecimal
 * @param baskets number of baskets after the filters
 * @param slice number of baskets that were mined
 * @param itemsets number of frequent itemsets
 * @param rules number of rules
 * @param milliseconds how long it took
 */
public record RunOutcome(
        String dataHash,
        String modelHash,
        String rulesHash,
        long baskets,
        long slice,
        long itemsets,
        long rules,
        long milliseconds) {}
