package cartwright.ui.verb;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import org.jspecify.annotations.Nullable;

/** What the window does with products and rules. */
public interface Verbs {

    /** Returns the products of the open project; null before one is open. */
    @Nullable ItemCatalog catalog();

    /** Selects the target in every view and shows its baskets. */
    void showBaskets(Target target);

    /** Selects the target in every view and shows it over time. */
    void showTimeline(Target target);

    /** Shows the page of two different products. */
    void openPair(int itemA, int itemB);

    /** Has the search mean a product too, or not mean it. */
    void useInSearch(int item, boolean meant);

    /** Puts products into the cart. */
    void addToCart(Itemset items);

    /** Makes products the whole cart and suggests what goes with it. */
    void recommendFor(Itemset items);

    /** Leaves only rules with a product, or only those without it. */
    void filterRules(int item, boolean present);

    /** Copies the target as text that spreadsheets take. */
    void copy(Target target);
}
