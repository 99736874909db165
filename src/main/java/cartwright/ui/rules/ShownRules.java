package cartwright.ui.rules;

import cartwright.app.session.ProjectData;
import cartwright.core.order.RadixOrder;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import org.jspecify.annotations.Nullable;

/** The rules that passed every filter, in the order of the table, and how many did not. Immutable. */
public final class ShownRules {

    /** No rules of no project. */
    public static final ShownRules NONE = new ShownRules(RuleRows.EMPTY, null, new int[0], new int[0]);

    private final RuleRows rows;
    private final @Nullable RuleSelection selection;
    private final int[] unmarked;
    private final int[] order;

    /** Takes the arrays as they are: what passes every filter but the mark, and what passes that too, in order. */
    ShownRules(RuleRows rows, @Nullable RuleSelection selection, int[] unmarked, int[] order) {
        this.rows = rows;
        this.selection = selection;
        this.unmarked = unmarked;
        this.order = order;
    }

    /** Returns where the rules are from; null before the first are mined. */
    public @Nullable RuleSource source() {
        return rows.source();
    }

    /** Returns the project; null before the first rules are mined. */
    public @Nullable ProjectData data() {
        RuleSource source = rows.source();
        return source == null ? null : source.data();
    }

    /** Returns every rule, hidden ones too; null before the first are mined. */
    public @Nullable RuleTable table() {
        RuleSource source = rows.source();
        return source == null ? null : source.mined().rules();
    }

    /** Returns the number of rules shown. */
    public int size() {
        return order.length;
    }

    /** Returns the row, in {@link #table}, of the rule at a place in [0, size()) of the order shown. */
    public int row(int place) {
        return order[place];
    }

    /** Returns the rule at a place in [0, size()) of the order shown. */
    public AssociationRule rule(int place) {
        return rows.rule(order[place]);
    }

    /** Returns the place, in the order shown, of a row of the table; -1 when it is not shown. */
    public int placeOf(int row) {
        for (int place = 0; place < order.length; place++) {
            if (order[place] == row) {
                return place;
            }
        }
        return -1;
    }

    /** Returns the number of rules that pass every filter but what is marked in the scatter. */
    public int unmarkedSize() {
        return unmarked.length;
    }

    /** Returns the row of a rule that passes every filter but the mark, by a place in [0, unmarkedSize()). */
    public int unmarkedRow(int place) {
        return unmarked[place];
    }

    /** Returns the number of rules there are, hidden ones too. */
    public int all() {
        return rows.size();
    }

    /** Returns the number of hidden rules about the same baskets as a simpler one. */
    public int twins() {
        return selection == null ? 0 : selection.twins();
    }

    /** Returns the number of hidden rules no better than a shorter one. */
    public int weak() {
        return selection == null ? 0 : selection.weak();
    }

    /** Returns the number of hidden rules that chance may explain. */
    public int byChance() {
        return selection == null ? 0 : selection.byChance();
    }

    /** Returns the number of rules hidden by conditions on products and numbers, the mark included. */
    public int filtered() {
        return all() - twins() - weak() - byChance() - size();
    }

    /** Returns what is shown as a choice of the rules. */
    public RuleSelection selection() {
        int[] ascending = RadixOrder.byUnsigned(order, RadixOrder.identity(all()));
        return RuleSelection.of(ascending);
    }

    @Nullable RuleSelection hidden() {
        return selection;
    }

    RuleRows rows() {
        return rows;
    }

    int[] order() {
        return order;
    }
}
