package cartwright.core.sample;

import java.util.List;

/**
 * What people are up to when they come to a generated shop.
 *
 * @param key short name
 * @param weight how often, against the other themes
 * @param months twelve factors on the weight, January first
 * @param categories weight of each category in baskets of this theme, in order of category number
 */
public record SampleTheme(String key, double weight, List<Double> months, List<Double> categories) {

    /** @throws IllegalArgumentException if there are not twelve months */
    public SampleTheme {
        if (months.size() != 12) {
            throw new IllegalArgumentException(key + " has " + months.size() + " months");
        }
        months = List.copyOf(months);
        categories = List.copyOf(categories);
    }
}
