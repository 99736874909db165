package cartwright.ui.query;

import cartwright.core.basket.ItemCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the words typed so far may become: an earlier query, or the name of a product.
 *
 * <p>Every typed word must begin a word of the suggestion; names written without spaces are searched anywhere.
 */
public final class QuerySuggestions {

    private final List<String> names;
    private final String[] lower;

    /**
     * A suggestion.
     *
     * @param text the query it stands for
     * @param earlier whether it was asked before; else it is the name of a product
     */
    public record Suggestion(String text, boolean earlier) {}

    /** Creates the suggestions of no project. */
    public QuerySuggestions() {
        names = List.of();
        lower = new String[0];
    }

    /** Creates the suggestions for the products of a catalogue. */
    public QuerySuggestions(ItemCatalog catalog) {
        names = catalog.names();
        lower = names.stream().map(QuerySuggestions::searched).toArray(String[]::new);
    }

    private static String searched(String text) {
        return " " + text.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns at most {@code most} suggestions: earlier queries first, then products whose name begins with what was typed, then
     * the others, each in the order of the catalogue. What is typed already is not suggested; without a word only earlier queries.
     */
    public List<Suggestion> of(String typed, List<String> earlier, int most) {
        String all = typed.strip().toLowerCase(Locale.ROOT);
        String[] words = all.isEmpty() ? new String[0] : all.split("\\s+");
        List<Suggestion> found = new ArrayList<>();
        earlier.stream()
                .filter(query -> matches(searched(query), words) && !query.equalsIgnoreCase(all))
                .limit(all.isEmpty() ? most : Math.max(1, most / 2))
                .forEach(query -> found.add(new Suggestion(query, true)));
        if (!all.isEmpty()) {
            addProducts(found, all, words, most);
        }
        return List.copyOf(found);
    }

    private void addProducts(List<Suggestion> found, String all, String[] words, int most) {
        List<String> first = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (int item = 0; item < lower.length && first.size() < most; item++) {
            if (matches(lower[item], words) && lower[item].length() - 1 != all.length()) {
                List<String> list = lower[item].startsWith(all, 1) ? first : later;
                if (list.size() < most) {
                    list.add(names.get(item));
                }
            }
        }
        Stream.concat(first.stream(), later.stream())
                .distinct()
                .limit(Math.max(0, most - found.size()))
                .forEach(name -> found.add(new Suggestion(name, false)));
    }

    private static boolean matches(String text, String[] words) {
        for (String word : words) {
            boolean found = isHan(word) ? text.contains(word) : text.contains(" " + word);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
