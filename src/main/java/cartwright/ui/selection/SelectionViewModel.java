package cartwright.ui.selection;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst points at: one rule, the products that every view marks, and the product under the pointer.
 *
 * <p>A rule brings its products with it; other products than the rule's leave no rule selected.
 */
public final class SelectionViewModel {

    private final ObjectProperty<@Nullable AssociationRule> rule = new SimpleObjectProperty<>(this, "rule");
    private final ObjectProperty<@Nullable Itemset> items = new SimpleObjectProperty<>(this, "items");
    private final ObjectProperty<@Nullable Integer> hoveredItem = new SimpleObjectProperty<>(this, "hoveredItem");

    /** Creates a selection of nothing. */
    public SelectionViewModel() {
        rule.addListener((observable, before, now) -> items.set(now == null ? null : itemsOf(now)));
        items.addListener((observable, before, now) -> {
            AssociationRule held = rule.get();
            if (held != null && now != null && !itemsOf(held).equals(now)) {
                rule.set(null);
                items.set(now); // leaving the rule took its products away
            }
        });
    }

    /** Returns the products of both sides. */
    public static Itemset itemsOf(AssociationRule rule) {
        int[] both = IntStream.concat(
                        IntStream.of(rule.antecedent().toArray()),
                        IntStream.of(rule.consequent().toArray()))
                .toArray();
        return Itemset.of(both);
    }

    /** Points at nothing: another project's products have other numbers. */
    public void clear() {
        rule.set(null);
        items.set(null);
        hoveredItem.set(null);
    }

    /** Returns the rule the analyst looks at. */
    public ObjectProperty<@Nullable AssociationRule> ruleProperty() {
        return rule;
    }

    /** Returns the products that every view marks: the rule's, or others chosen in a picture. */
    public ObjectProperty<@Nullable Itemset> itemsProperty() {
        return items;
    }

    /** Returns the number of the product under the pointer, in whichever view. */
    public ObjectProperty<@Nullable Integer> hoveredItemProperty() {
        return hoveredItem;
    }
}
