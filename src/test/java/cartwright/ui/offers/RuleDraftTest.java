package cartwright.ui.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.CategoryEdge;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.BusinessRules.SubstituteOf;
import cartwright.ui.offers.RuleDraft.Lack;
import cartwright.ui.query.SmallShop;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import cartwright.ui.text.ShopRuleText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleDraftTest {

    private final ItemCatalog catalog = SmallShop.catalog();
    private final Item shoe = catalog.item(SmallShop.SHOE);
    private final Item sock = catalog.item(SmallShop.SOCK);

    private RuleDraft of(RuleKind kind, Item item, Item other) {
        return new RuleDraft(kind, item, other, "Running", "Camping", OptionalDouble.of(2));
    }

    private Rule rule(RuleKind kind) {
        return of(kind, shoe, sock).rule().orElseThrow();
    }

    @Test
    void eachKindBecomesItsRule() {
        assertEquals(new NeverTogether(0, 1), rule(RuleKind.NEVER_TOGETHER));
        assertEquals(new AlwaysOffer(0, 1), rule(RuleKind.ALWAYS_OFFER));
        assertEquals(new SubstituteOf(0, 1), rule(RuleKind.SUBSTITUTE_OF));
        assertEquals(new AccessoryOf(0, 1), rule(RuleKind.ACCESSORY_OF));
        assertEquals(new CategoryEdge("Running", "Camping", 2), rule(RuleKind.CATEGORY_EDGE));
        for (RuleKind kind : RuleKind.values()) {
            assertEquals(kind, RuleKind.of(rule(kind)));
        }
    }

    @Test
    void onlyWhatAlwaysComesFirstNeedsNoOtherProduct() {
        assertEquals(
                Optional.of(new AlwaysOffer(0, -1)),
                of(RuleKind.ALWAYS_OFFER, shoe, null).rule());
        assertEquals(Lack.PRODUCT, of(RuleKind.SUBSTITUTE_OF, shoe, null).lack());
        assertEquals(Lack.PRODUCT, of(RuleKind.ALWAYS_OFFER, null, sock).lack());
    }

    @Test
    void aProductIsNoRuleWithItself() {
        assertEquals(Lack.SAME_PRODUCT, of(RuleKind.NEVER_TOGETHER, shoe, shoe).lack());
        assertTrue(of(RuleKind.NEVER_TOGETHER, shoe, shoe).rule().isEmpty());
    }

    @Test
    void categoriesNeedAFactorThatIsNotNegative() {
        assertEquals(
                Lack.CATEGORY,
                new RuleDraft(RuleKind.CATEGORY_EDGE, null, null, "Running", null, OptionalDouble.of(1)).lack());
        for (OptionalDouble wrong :
                List.of(OptionalDouble.empty(), OptionalDouble.of(-1), OptionalDouble.of(Double.NaN))) {
            assertEquals(
                    Lack.FACTOR, new RuleDraft(RuleKind.CATEGORY_EDGE, null, null, "Running", "Camping", wrong).lack());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleReadsAsASentenceWithBothNames(Language language) {
        ShopRuleText words = new ShopRuleText(Messages.in(language));
        for (RuleKind kind : RuleKind.values()) {
            String sentence = words.sentence(rule(kind), catalog);
            boolean categories = kind.aboutCategories();
            assertTrue(sentence.contains(categories ? "Running" : "Shoe"), sentence);
            assertTrue(sentence.contains(categories ? "Camping" : "Sock"), sentence);
        }
        assertTrue(words.sentence(new AlwaysOffer(0, -1), catalog).contains("Shoe"));
        assertTrue(words.sentence(new CategoryEdge("Running", "Camping", 0), catalog)
                .contains("Camping"));
    }
}
