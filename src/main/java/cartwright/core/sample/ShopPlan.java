package cartwright.core.sample;

import java.util.List;
import java.util.Set;

/**
 * All that a generated shop is made from, besides the seed.
 *
 * @param products in order of product number
 * @param themes in order of theme number
 * @param attachments in the order in which they are tried; those of one product stand together
 * @param durable categories of which people seldom buy two things at once
 * @param days the days of sale, first to last
 */
public record ShopPlan(
        List<SampleProduct> products,
        List<SampleTheme> themes,
        List<SampleAttachment> attachments,
        Set<Integer> durable,
        List<SampleDay> days) {

    /** Copies the lists. */
    public ShopPlan {
        products = List.copyOf(products);
        themes = List.copyOf(themes);
        attachments = List.copyOf(attachments);
        durable = Set.copyOf(durable);
        days = List.copyOf(days);
    }

    int monthAt(int minute) {
        return days.get(minute / SampleOrder.MINUTES_A_DAY).month();
    }

    int categoryOf(int product) {
        return products.get(product).category();
    }

    int categories() {
        return themes.get(0).categories().size();
    }
}
