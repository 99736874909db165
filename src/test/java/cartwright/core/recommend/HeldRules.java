package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.Itemset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Business rules at random, and whether offers keep them. */
public final class HeldRules {

    private HeldRules() {}

    /** Returns a rule of any kind about products 0 to items - 1, whose categories are C0 to C3. */
    public static BusinessRules.Rule random(Random random, int items) {
        int item = random.nextInt(items);
        int other = (item + 1 + random.nextInt(items - 1)) % items;
        return switch (random.nextInt(5)) {
            case 0 -> new BusinessRules.NeverTogether(item, other);
            case 1 -> new BusinessRules.SubstituteOf(item, other);
            case 2 -> new BusinessRules.AccessoryOf(item, other);
            case 3 -> new BusinessRules.CategoryEdge("C" + item % 4, "C" + other % 4, random.nextInt(3));
            default -> new BusinessRules.AlwaysOffer(item, random.nextBoolean() ? -1 : other);
        };
    }

    /** Fails where an offer breaks a rule. */
    public static void check(List<BusinessRules.Rule> rules, Itemset cart, List<Integer> offered, Set<Integer> hidden) {
        assertEquals(offered.size(), new HashSet<>(offered).size());
        for (int item : offered) {
            assertFalse(cart.contains(item) || hidden.contains(item));
        }
        rules.forEach(rule -> assertHeld(rule, cart, offered, hidden, rules));
    }

    private static void assertHeld(
            BusinessRules.Rule rule,
            Itemset cart,
            List<Integer> offered,
            Set<Integer> hidden,
            List<BusinessRules.Rule> rules) {
        if (rule instanceof BusinessRules.NeverTogether never) {
            assertApart(never.one(), never.other(), cart, offered);
        } else if (rule instanceof BusinessRules.SubstituteOf either) {
            assertApart(either.item(), either.other(), cart, offered);
        } else if (rule instanceof BusinessRules.AccessoryOf of && offered.contains(of.item())) {
            assertTrue(rules.stream()
                    .anyMatch(each -> each instanceof BusinessRules.AccessoryOf main
                            && main.item() == of.item()
                            && cart.contains(main.main())));
        } else if (rule instanceof BusinessRules.AlwaysOffer always
                && (always.when() < 0 || cart.contains(always.when()))) {
            assertOffered(always, cart, offered, hidden, new BusinessRules(rules));
        }
    }

    private static void assertOffered(
            BusinessRules.AlwaysOffer always,
            Itemset cart,
            List<Integer> offered,
            Set<Integer> hidden,
            BusinessRules rules) {
        boolean forbidden = cart.contains(always.item())
                || hidden.contains(always.item())
                || !rules.allows(always.item(), cart, offered);
        assertTrue(forbidden || offered.contains(always.item()), always + " for " + cart + ": " + offered);
    }

    private static void assertApart(int one, int other, Itemset cart, List<Integer> offered) {
        assertFalse(offered.contains(one) && (offered.contains(other) || cart.contains(other)));
        assertFalse(offered.contains(other) && cart.contains(one));
    }
}
