package cartwright.core.sample;

import java.util.Set;

/**
 * What a basket must be like; an empty set demands nothing.
 *
 * @param themes the basket has one of these themes
 * @param months it was bought in one of these months
 * @param anyCategory it holds a product of one of these categories
 * @param allProducts it holds every one of these products
 */
public record SampleCondition(
        Set<Integer> themes, Set<Integer> months, Set<Integer> anyCategory, Set<Integer> allProducts) {

    /** Copies the sets. */
    public SampleCondition {
        themes = Set.copyOf(themes);
        months = Set.copyOf(months);
        anyCategory = Set.copyOf(anyCategory);
        allProducts = Set.copyOf(allProducts);
    }

    boolean holdsFor(Cart cart) {
        return (themes.isEmpty() || themes.contains(cart.theme()))
                && (months.isEmpty() || months.contains(cart.month()))
                && (anyCategory.isEmpty() || anyCategory.stream().anyMatch(cart::holdsCategory))
                && allProducts.stream().allMatch(cart::holds);
    }
}
