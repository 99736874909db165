package cartwright.ui.offers;

import cartwright.core.basket.Item;
import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.CategoryEdge;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.BusinessRules.SubstituteOf;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A rule while it is being entered. Immutable.
 *
 * @param kind which kind of rule
 * @param item the product; null while none is chosen
 * @param other the other product; null while none is chosen
 * @param from the category of the cart; null while none is chosen
 * @param to the category that is worth more or less; null while none is chosen
 * @param factor what its score is multiplied by; empty while it is no number
 */
public record RuleDraft(
        RuleKind kind,
        @Nullable Item item,
        @Nullable Item other,
        @Nullable String from,
        @Nullable String to,
        OptionalDouble factor) {

    /** What keeps it from being a rule. */
    public enum Lack {
        /** Nothing. */
        NOTHING,
        /** A product is missing. */
        PRODUCT,
        /** Both products are the same. */
        SAME_PRODUCT,
        /** A category is missing. */
        CATEGORY,
        /** The factor is no number of at least 0. */
        FACTOR
    }

    /** Returns what keeps it from being a rule. */
    public Lack lack() {
        if (kind.aboutCategories()) {
            if (from == null || to == null) {
                return Lack.CATEGORY;
            }
            return factor.isPresent() && factor.getAsDouble() >= 0 ? Lack.NOTHING : Lack.FACTOR;
        }
        if (item == null || (other == null && kind != RuleKind.ALWAYS_OFFER)) {
            return Lack.PRODUCT;
        }
        return item.equals(other) ? Lack.SAME_PRODUCT : Lack.NOTHING;
    }

    /** Returns the rule; empty where something is lacking. */
    public Optional<Rule> rule() {
        if (lack() != Lack.NOTHING) {
            return Optional.empty();
        }
        if (from != null && to != null && kind.aboutCategories()) {
            return Optional.of(new CategoryEdge(from, to, factor.orElse(1)));
        }
        int one = item == null ? -1 : item.id();
        int two = other == null ? -1 : other.id();
        return Optional.of(
                switch (kind) {
                    case NEVER_TOGETHER -> new NeverTogether(one, two);
                    case SUBSTITUTE_OF -> new SubstituteOf(one, two);
                    case ACCESSORY_OF -> new AccessoryOf(one, two);
                    case ALWAYS_OFFER, CATEGORY_EDGE -> new AlwaysOffer(one, two);
                });
    }
}
