package cartwright.core.recommend;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.List;

/** What a merchandiser has decided, whatever the baskets say. Immutable. */
public final class BusinessRules {

    /** No rules. */
    public static final BusinessRules NONE = new BusinessRules(List.of());

    /** How much an accessory gains while its main product is in the cart. */
    public static final double ACCESSORY_BOOST = 2;

    private final List<Rule> rules;

    /** One decision. */
    public sealed interface Rule {}

    /** Neither is offered beside the other, nor to a cart that holds the other. */
    public record NeverTogether(int one, int other) implements Rule {}

    /**
     * The item comes first, unless the cart holds it or another rule forbids it.
     *
     * @param when only for carts that hold this item; -1 for every cart
     */
    public record AlwaysOffer(int item, int when) implements Rule {}

    /** One does what the other does: whoever has one is not offered the other, and a list holds one of them. */
    public record SubstituteOf(int item, int other) implements Rule {}

    /** The item's score is doubled while the main product is in the cart, and it is not offered to other carts. */
    public record AccessoryOf(int item, int main) implements Rule {}

    /**
     * While the cart holds a product of one category, those of another are worth more or less.
     *
     * @param factor what the score is multiplied by; not negative; 0 offers nothing of the category
     */
    public record CategoryEdge(String from, String to, double factor) implements Rule {}

    /** Creates the rules. */
    public BusinessRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the rules, in their order. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Tells whether an item may stand in a list.
     *
     * @param shown what stands in the list already
     */
    public boolean allows(int item, Itemset cart, List<Integer> shown) {
        for (Rule rule : rules) {
            if (rule instanceof NeverTogether never && excludes(item, never.one(), never.other(), cart, shown)) {
                return false;
            }
            if (rule instanceof SubstituteOf either && excludes(item, either.item(), either.other(), cart, shown)) {
                return false;
            }
        }
        return !isAccessoryWithoutMain(item, cart);
    }

    private static boolean excludes(int item, int one, int other, Itemset cart, List<Integer> shown) {
        return (item == one && (cart.contains(other) || shown.contains(other)))
                || (item == other && (cart.contains(one) || shown.contains(one)));
    }

    /** An accessory of several products needs one of them. */
    private boolean isAccessoryWithoutMain(int item, Itemset cart) {
        boolean accessory = false;
        for (Rule rule : rules) {
            if (rule instanceof AccessoryOf of && of.item() == item) {
                if (cart.contains(of.main())) {
                    return false;
                }
                accessory = true;
            }
        }
        return accessory && cart.size() > 0;
    }

    /** Returns what the score of an item is multiplied by for a cart; 1 where no rule speaks. */
    public double boost(int item, Itemset cart, ItemCatalog catalog) {
        double boost = 1;
        for (Rule rule : rules) {
            if (rule instanceof AccessoryOf of && of.item() == item && cart.contains(of.main())) {
                boost *= ACCESSORY_BOOST;
            }
            if (rule instanceof CategoryEdge edge
                    && edge.to().equals(catalog.item(item).category())
                    && holds(cart, edge.from(), catalog)) {
                boost *= edge.factor();
            }
        }
        return boost;
    }

    private static boolean holds(Itemset cart, String category, ItemCatalog catalog) {
        for (int at = 0; at < cart.size(); at++) {
            if (catalog.item(cart.item(at)).category().equals(category)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the items that come first for a cart, in the order of their rules. */
    public List<Integer> always(Itemset cart) {
        List<Integer> items = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof AlwaysOffer offer
                    && (offer.when() < 0 || cart.contains(offer.when()))
                    && !cart.contains(offer.item())
                    && !items.contains(offer.item())) {
                items.add(offer.item());
            }
        }
        return items;
    }
}
