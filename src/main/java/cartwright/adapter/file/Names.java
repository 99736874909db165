package cartwright.adapter.file;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The names of a catalogue in alphabetical order, so that exported lines do not depend on the order of import. */
final class Names {

    private final Item[] ordered;
    private final int[] places;

    Names(ItemCatalog catalog) {
        ordered = catalog.items().toArray(new Item[0]);
        Arrays.sort(ordered, Comparator.comparing(Item::name).thenComparing(Item::sku));
        places = new int[ordered.length];
        for (int place = 0; place < ordered.length; place++) {
            places[ordered[place].id()] = place;
        }
    }

    /** Returns where the items stand in the order, ascending. */
    int[] places(Itemset itemset) {
        int[] result = new int[itemset.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = places[itemset.item(i)];
        }
        Arrays.sort(result);
        return result;
    }

    /** Returns the names in order, joined, as one cell. */
    String joined(Itemset itemset) {
        return CsvFile.text(Arrays.stream(places(itemset))
                .mapToObj(place -> ordered[place].name().replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|")));
    }
}
