package cartwright.ui.filter;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.basket.Occasions;
import java.util.List;
import java.util.TreeSet;

/**
 * What a project can be filtered by.
 *
 * @param stores names of stores, in order of name
 * @param segments names of customer segments, in order of name
 * @param categories names of categories, in order of name
 * @param dates whether baskets have times
 * @param prices whether products have prices
 * @param promotions whether it is known of any basket if it holds a product on promotion
 */
public record FilterFacts(
        List<String> stores,
        List<String> segments,
        List<String> categories,
        boolean dates,
        boolean prices,
        boolean promotions) {

    /** Those of no project. */
    static final FilterFacts NONE = new FilterFacts(List.of(), List.of(), List.of(), false, false, false);

    /** Looks through a project; some milliseconds for a million baskets. */
    static FilterFacts of(ProjectData data) {
        TreeSet<String> categories = new TreeSet<>();
        boolean prices = false;
        for (Item item : data.catalog().items()) {
            if (!item.category().isBlank()) {
                categories.add(item.category());
            }
            prices |= !Double.isNaN(item.price());
        }
        Occasions occasions = data.occasions();
        boolean promotions = false;
        for (int basket = 0; basket < occasions.size() && !promotions; basket++) {
            promotions = occasions.promotion(basket) != Occasions.PROMOTION_UNKNOWN;
        }
        return new FilterFacts(
                occasions.storeNames().stream().sorted().toList(),
                occasions.segmentNames().stream().sorted().toList(),
                List.copyOf(categories),
                data.summary().from() != null,
                prices,
                promotions);
    }
}
