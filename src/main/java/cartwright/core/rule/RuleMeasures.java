package cartwright.core.rule;

/** Evaluates measures for the rules of a table, in the slice; what a measure does not ask for is not computed. */
public final class RuleMeasures {

    private final RuleLattice lattice;
    private final RuleTable rules;
    private final ItemsetTable itemsets;
    private final double minSupport;
    private final double minConfidence;
    private final FisherTest contrastTest;

    /**
     * Creates the evaluator.
     *
     * @param minSupport smallest support that was asked for, a proportion in (0, 1]
     * @param minConfidence smallest confidence that was asked for, a proportion in [0, 1]
     */
    public RuleMeasures(RuleLattice lattice, double minSupport, double minConfidence) {
        this.lattice = lattice;
        this.rules = lattice.rules();
        this.itemsets = rules.itemsets();
        this.minSupport = minSupport;
        this.minConfidence = minConfidence;
        contrastTest = rules.allBaskets() == rules.sliceBaskets() ? lattice.test() : new FisherTest(rules.allBaskets());
    }

    /** Returns the value of a measure for a rule: any double, infinities and "not a number" included. */
    public double value(Measure measure, int row) {
        return measure.of(new Row(row));
    }

    private final class Row implements RuleFacts {

        private final int row;

        Row(int row) {
            this.row = row;
        }

        @Override
        public RuleCounts counts() {
            return rules.slice(row);
        }

        @Override
        public FisherTest test() {
            return lattice.test();
        }

        @Override
        public double bestShorterConfidence() {
            return lattice.bestShorterConfidence(row);
        }

        @Override
        public double productiveP() {
            return lattice.productiveP(row);
        }

        @Override
        public int rarestItemCount() {
            int count = Integer.MAX_VALUE;
            for (int at = 0; at < rules.length(row); at++) {
                count = Math.min(count, itemsets.count(itemsets.single(itemsets.item(rules.whole(row), at))));
            }
            return count;
        }

        @Override
        public int commonestItemCount() {
            int count = 0;
            for (int at = 0; at < rules.length(row); at++) {
                count = Math.max(count, itemsets.count(itemsets.single(itemsets.item(rules.whole(row), at))));
            }
            return count;
        }

        @Override
        public double minSupport() {
            return minSupport;
        }

        @Override
        public double minConfidence() {
            return minConfidence;
        }

        @Override
        public RuleCounts contrast() {
            return rules.contrast(row);
        }

        @Override
        public FisherTest contrastTest() {
            return contrastTest;
        }
    }
}
