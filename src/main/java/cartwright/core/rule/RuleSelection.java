package cartwright.core.rule;

import cartwright.core.order.RadixOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The rules that are left when those that tell nothing more are hidden; what is hidden is counted. Immutable. */
public final class RuleSelection {

    private final int[] rows;
    private final int twins;
    private final int weak;
    private final int byChance;

    private RuleSelection(int[] rows, int twins, int weak, int byChance) {
        this.rows = rows;
        this.twins = twins;
        this.weak = weak;
        this.byChance = byChance;
    }

    /** Hides nothing. */
    public static RuleSelection everyRule(RuleTable rules) {
        return new RuleSelection(RadixOrder.identity(rules.size()), 0, 0, 0);
    }

    /**
     * Leaves rules that somebody else chose.
     *
     * @param rows their rows, ascending
     */
    public static RuleSelection of(int[] rows) {
        return new RuleSelection(rows.clone(), 0, 0, 0);
    }

    /**
     * Hides rules; each is counted once, as a twin before weak, as weak before due to chance.
     *
     * @param hideTwins whether {@link RuleLattice#isTwin twins} are hidden
     * @param hideWeak whether {@link RuleLattice#isWeak weak} rules are hidden
     * @param significant tells of a row whether chance does not explain the rule; the others are hidden
     */
    public static RuleSelection of(RuleLattice lattice, boolean hideTwins, boolean hideWeak, IntPredicate significant) {
        int[] rows = new int[lattice.rules().size()];
        int kept = 0;
        int twins = 0;
        int weak = 0;
        for (int row = 0; row < rows.length; row++) {
            if (hideTwins && lattice.isTwin(row)) {
                twins++;
            } else if (hideWeak && lattice.isWeak(row)) {
                weak++;
            } else if (significant.test(row)) {
                rows[kept++] = row;
            }
        }
        return new RuleSelection(Arrays.copyOf(rows, kept), twins, weak, rows.length - kept - twins - weak);
    }

    /** Returns the number of rules that are left. */
    public int size() {
        return rows.length;
    }

    /** Returns the rows that are left, in the order of the rules. */
    public int[] rows() {
        return rows.clone();
    }

    /** Returns the number of hidden rules about the same baskets as a simpler one. */
    public int twins() {
        return twins;
    }

    /** Returns the number of hidden rules no better than a shorter one. */
    public int weak() {
        return weak;
    }

    /** Returns the number of hidden rules that chance may explain. */
    public int byChance() {
        return byChance;
    }
}
