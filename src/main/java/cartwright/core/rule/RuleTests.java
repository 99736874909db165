package cartwright.core.rule;

/**
 * Fisher's test of each rule of a table, with the counts of the baskets it was found in or of others.
 *
 * <p>Immutable.
 */
final class RuleTests {

    private final RuleTable rules;
    private final ItemsetTable itemsets;
    private final PlaceCounts counts;
    private final FisherTest test;

    RuleTests(RuleTable rules, PlaceCounts counts) {
        this.rules = rules;
        this.itemsets = rules.itemsets();
        this.counts = counts;
        this.test = new FisherTest(counts.baskets());
    }

    FisherTest test() {
        return test;
    }

    /** Returns the p-value, in [0, 1], of antecedent and consequent. */
    double pValue(int row) {
        return test.pValue(new RuleCounts(
                counts.count(rules.whole(row)),
                counts.count(rules.antecedentNumber(row)),
                counts.count(rules.consequentNumber(row)),
                counts.baskets()));
    }

    /** Returns the largest p-value, in [0, 1], of the steps from the rules with one antecedent item less. */
    double productiveP(int row) {
        int whole = rules.whole(row);
        int antecedent = rules.antecedentNumber(row);
        double largest = 0;
        int inWhole = 0;
        for (int at = 0; at < itemsets.length(antecedent); at++, inWhole++) {
            while (itemsets.item(whole, inWhole) != itemsets.item(antecedent, at)) {
                inWhole++;
            }
            int shorterWhole = itemsets.without(whole, inWhole);
            int shorter = itemsets.without(antecedent, at);
            if (shorterWhole != ItemsetTable.ABSENT && shorter != ItemsetTable.ABSENT) {
                RuleCounts step = new RuleCounts(
                        counts.count(whole),
                        counts.count(antecedent),
                        counts.count(shorterWhole),
                        counts.count(shorter));
                largest = Math.max(largest, test.pValue(step));
            }
        }
        return largest;
    }
}
