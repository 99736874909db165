package cartwright.ui.offers;

import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.BusinessRules.SubstituteOf;

/** The kinds of business rules. */
public enum RuleKind {
    /** Two products are never offered together. */
    NEVER_TOGETHER,
    /** A product comes first. */
    ALWAYS_OFFER,
    /** One product does what another does. */
    SUBSTITUTE_OF,
    /** A product goes with a main product. */
    ACCESSORY_OF,
    /** A category is worth more or less beside another. */
    CATEGORY_EDGE;

    /** Returns the kind of a rule. */
    public static RuleKind of(Rule rule) {
        if (rule instanceof NeverTogether) {
            return NEVER_TOGETHER;
        }
        if (rule instanceof AlwaysOffer) {
            return ALWAYS_OFFER;
        }
        if (rule instanceof SubstituteOf) {
            return SUBSTITUTE_OF;
        }
        return rule instanceof AccessoryOf ? ACCESSORY_OF : CATEGORY_EDGE;
    }

    /** Tells whether it is about categories instead of products. */
    public boolean aboutCategories() {
        return this == CATEGORY_EDGE;
    }
}
