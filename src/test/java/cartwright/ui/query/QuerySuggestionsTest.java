package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.ui.query.QuerySuggestions.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuerySuggestionsTest {

    private static QuerySuggestions of(String... names) {
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            items.add(new Item(items.size(), "S" + items.size(), name, "", Double.NaN));
        }
        return new QuerySuggestions(new ItemCatalog(items));
    }

    private final QuerySuggestions shop = of("Trail shoe blue", "Blue tent", "Tent peg", "越野鞋 男款", "Patent cleaner");

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).toList();
    }

    @Test
    void everyTypedWordBeginsAWordOfTheName() {
        assertEquals(List.of("Tent peg", "Blue tent"), texts(shop.of("tent", List.of(), 5)));
        assertEquals(List.of("Trail shoe blue"), texts(shop.of("blu sh", List.of(), 5)));
        assertEquals(List.of(), texts(shop.of("atent", List.of(), 5)));
    }

    @Test
    void chineseIsFoundInsideAName() {
        assertEquals(List.of("越野鞋 男款"), texts(shop.of("野鞋", List.of(), 5)));
    }

    @Test
    void earlierQueriesComeFirst() {
        List<Suggestion> found = shop.of("tent", List.of("Tent for two", "wet trails"), 5);
        assertEquals(new Suggestion("Tent for two", true), found.get(0));
        assertEquals(new Suggestion("Tent peg", false), found.get(1));
    }

    @Test
    void withoutAWordOnlyEarlierQueries() {
        assertEquals(List.of("a", "b"), texts(shop.of(" ", List.of("a", "b", "c"), 2)));
    }

    @Test
    void whatIsTypedAlreadyIsNotSuggested() {
        assertEquals(List.of(), texts(shop.of("Blue Tent", List.of("blue tent"), 5)));
    }

    @Test
    void neverMoreThanAsked() {
        assertEquals(1, shop.of("t", List.of(), 1).size());
    }
}
