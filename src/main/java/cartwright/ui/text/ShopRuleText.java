package cartwright.ui.text;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.CategoryEdge;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.BusinessRules.SubstituteOf;

/** What a business rule does, as a sentence. For use by one thread at a time. */
public final class ShopRuleText {

    private final Messages messages;
    private final Numbers numbers;

    /** Creates the sentences of a language. */
    public ShopRuleText(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages.language());
    }

    /** Returns the sentence of a rule. */
    public String sentence(Rule rule, ItemCatalog catalog) {
        if (rule instanceof NeverTogether never) {
            return messages.text("shoprule.never", name(never.one(), catalog), name(never.other(), catalog));
        }
        if (rule instanceof AlwaysOffer always) {
            return always.when() < 0
                    ? messages.text("shoprule.always", name(always.item(), catalog))
                    : messages.text("shoprule.alwaysWhen", name(always.item(), catalog), name(always.when(), catalog));
        }
        if (rule instanceof SubstituteOf either) {
            return messages.text("shoprule.substitute", name(either.item(), catalog), name(either.other(), catalog));
        }
        if (rule instanceof AccessoryOf accessory) {
            return messages.text(
                    "shoprule.accessory",
                    name(accessory.item(), catalog),
                    name(accessory.main(), catalog),
                    numbers.plain(BusinessRules.ACCESSORY_BOOST));
        }
        CategoryEdge edge = (CategoryEdge) rule;
        return messages.text(
                edge.factor() == 0 ? "shoprule.edgeNone" : "shoprule.edge",
                edge.from(),
                edge.to(),
                numbers.plain(edge.factor()));
    }

    private static String name(int item, ItemCatalog catalog) {
        return catalog.item(item).name();
    }
}
