package cartwright.adapter.sample;

import cartwright.core.sample.SampleCondition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads conditions from the tables: words such as {@code category:TEN|SLE}, {@code product:tent+bag},
 * {@code month:6|7|8} and {@code theme:camping}, all of which must hold; nothing demands nothing.
 */
final class Conditions {

    private final Catalogue catalogue;
    private final List<String> themes;

    Conditions(Catalogue catalogue, List<String> themes) {
        this.catalogue = catalogue;
        this.themes = List.copyOf(themes);
    }

    SampleCondition parse(String text) {
        Set<Integer> inThemes = new HashSet<>();
        Set<Integer> months = new HashSet<>();
        Set<Integer> categories = new HashSet<>();
        Set<Integer> products = new HashSet<>();
        for (String word : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] values = word.substring(word.indexOf(':') + 1).split("[|+]");
            for (String value : values) {
                switch (word.substring(0, word.indexOf(':'))) {
                    case "theme" -> inThemes.add(theme(value));
                    case "month" -> months.add(Integer.parseInt(value));
                    case "category" -> categories.add(catalogue.categoryOf(value));
                    case "product" -> products.add(catalogue.planted(value));
                    default -> throw new IllegalStateException("no such condition: " + word);
                }
            }
        }
        return new SampleCondition(inThemes, months, categories, products);
    }

    private int theme(String key) {
        int theme = themes.indexOf(key);
        if (theme < 0) {
            throw new IllegalStateException("the tables name no theme called " + key);
        }
        return theme;
    }
}
