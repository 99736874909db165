package cartwright.core.basket;

import cartwright.core.lexical.KnownWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All products of a project, in order of item id. */
public final class ItemCatalog {

    private final List<Item> items;
    private final Map<String, Item> bySku;
    private volatile @Nullable KnownWords words;

    /**
     * Creates the catalogue.
     *
     * @throws IllegalArgumentException if the ids are not 0, 1, 2 and so on, or two items share a sku
     */
    public ItemCatalog(List<Item> items) {
        this.items = List.copyOf(items);
        this.bySku = new HashMap<>(items.size() * 2);
        for (int id = 0; id < items.size(); id++) {
            Item item = items.get(id);
            if (item.id() != id) {
                throw new IllegalArgumentException("expected item id " + id + ", got " + item.id());
            }
            if (bySku.put(item.sku(), item) != null) {
                throw new IllegalArgumentException("two items share the sku " + item.sku());
            }
        }
    }

    /** Returns the number of items; ids run from 0 to this number less one. */
    public int size() {
        return items.size();
    }

    /** Returns the item with this id, in [0, size). */
    public Item item(int itemId) {
        return items.get(itemId);
    }

    /** Returns every item, in order of id. */
    public List<Item> items() {
        return items;
    }

    /** Returns the item with this sku, if there is one. */
    public Optional<Item> bySku(String sku) {
        return Optional.ofNullable(bySku.get(sku));
    }

    /** Returns the names, in order of item id: the texts that are encoded. */
    public List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    /** Returns the words of names and categories; read at the first call, which takes a moment. */
    public KnownWords words() {
        KnownWords known = words;
        if (known == null) {
            known = KnownWords.of(items.stream()
                    .map(item -> item.name() + "\n" + item.category())
                    .toList());
            words = known;
        }
        return known;
    }
}
