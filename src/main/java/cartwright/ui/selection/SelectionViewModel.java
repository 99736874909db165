package cartwright.ui.selection;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst points at: one rule, the products that every view marks, and the products under the pointer.
 *
 * <p>A rule brings its products with it; other products than the rule's leave no rule selected.
 */
public final class SelectionViewModel {

    private final ObjectProperty<@Nullable AssociationRule> rule = new SimpleObjectProperty<>(this, "rule");
    private final ObjectProperty<@Nullable Itemset> items = new SimpleObjectProperty<>(this, "items");
    private final ObjectProperty<@Nullable Itemset> hovered = new SimpleObjectProperty<>(this, "hovered");

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
        hovered.set(null);
    }

    /** Returns the rule the analyst looks at. */
    public ObjectProperty<@Nullable AssociationRule> ruleProperty() {
        return rule;
    }

    /** Returns the products that every view marks: the rule's, or others chosen in a picture. */
    public ObjectProperty<@Nullable Itemset> itemsProperty() {
        return items;
    }

    /** Returns the products under the pointer, in whichever view; null while there are none. */
    public ObjectProperty<@Nullable Itemset> hoveredProperty() {
        return hovered;
    }

    /**
     * Returns what a view marks: the products under the pointer of another view, else the selected ones.
     *
     * @param pointedAt whether the pointer is over the view itself, which shows what it points at in its own way
     */
    public @Nullable Itemset marked(boolean pointedAt) {
        Itemset other = hovered.get();
        return other == null || pointedAt ? items.get() : other;
    }

    /** Tells whether products have all of those under the pointer. */
    public boolean isPointedAt(Itemset products) {
        Itemset there = hovered.get();
        return there != null && IntStream.of(there.toArray()).allMatch(products::contains);
    }
}
