package cartwright.ui.verb;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.selection.SelectionViewModel;
import org.jspecify.annotations.Nullable;

/**
 * What a menu is about.
 *
 * @param rule the rule; null for products alone
 * @param items the products, those of both sides for a rule; at least one
 */
public record Target(@Nullable AssociationRule rule, Itemset items) {

    /** Checks the products. */
    public Target {
        if (items.size() == 0) {
            throw new IllegalArgumentException("a menu is about at least one product");
        }
    }

    /** Returns the target of a rule. */
    public static Target of(AssociationRule rule) {
        return new Target(rule, SelectionViewModel.itemsOf(rule));
    }

    /** Returns the target of products. */
    public static Target of(int... items) {
        return new Target(null, Itemset.of(items));
    }
}
