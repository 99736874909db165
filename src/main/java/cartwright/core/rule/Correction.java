package cartwright.core.rule;

import cartwright.core.order.RadixOrder;

/**
 * What is done about having tried many rules: p-values raised so that they can be compared with one level.
 *
 * <p>As {@code p.adjust} of R. The number of tries is the number of p-values handed over.
 */
public enum Correction {
    /** Nothing: of rules due to chance, the level's share passes. */
    NONE {
        @Override
        public double[] adjust(double[] pValues) {
            return pValues.clone();
        }
    },
    /** p times the number of tries: the level bounds the chance of a single false rule. */
    BONFERRONI {
        @Override
        public double[] adjust(double[] pValues) {
            double[] adjusted = new double[pValues.length];
            for (int i = 0; i < adjusted.length; i++) {
                adjusted[i] = Math.min(1, pValues[i] * pValues.length);
            }
            return adjusted;
        }
    },
    /** As Bonferroni, stepping down from the smallest p: never fewer rules pass (S. Holm 1979). */
    HOLM {
        @Override
        public double[] adjust(double[] pValues) {
            int[] rising = RadixOrder.byDouble(RadixOrder.identity(pValues.length), pValues, false);
            double[] adjusted = new double[pValues.length];
            double largest = 0;
            for (int rank = 0; rank < rising.length; rank++) {
                largest = Math.max(largest, Math.min(1, pValues[rising[rank]] * (rising.length - rank)));
                adjusted[rising[rank]] = largest;
            }
            return adjusted;
        }
    },
    /** The level bounds the expected share of false rules among those that pass (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        public double[] adjust(double[] pValues) {
            int[] rising = RadixOrder.byDouble(RadixOrder.identity(pValues.length), pValues, false);
            double[] adjusted = new double[pValues.length];
            double smallest = 1;
            for (int rank = rising.length - 1; rank >= 0; rank--) {
                smallest = Math.min(smallest, pValues[rising[rank]] * rising.length / (rank + 1));
                adjusted[rising[rank]] = smallest;
            }
            return adjusted;
        }
    };

    /** Returns one adjusted p-value for each; a rule passes when its own is at most the level. */
    public abstract double[] adjust(double[] pValues);
}
