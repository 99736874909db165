package cartwright.core.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemCatalogTest {

    private final Item shoes = new Item(0, "A-1", "running shoes", "footwear", 89.5);
    private final Item socks = new Item(1, "B-2", "sports socks", "", Double.NaN);
    private final ItemCatalog catalog = new ItemCatalog(List.of(shoes, socks));

    @Test
    void findsItemsByIdAndSku() {
        assertEquals(2, catalog.size());
        assertEquals(socks, catalog.item(1));
        assertEquals(Optional.of(shoes), catalog.bySku("A-1"));
        assertEquals(Optional.empty(), catalog.bySku("C-3"));
        assertEquals(List.of("running shoes", "sports socks"), catalog.names());
        assertEquals(List.of(shoes, socks), catalog.items());
    }

    @Test
    void refusesGapsAndSharedSkus() {
        assertThrows(IllegalArgumentException.class, () -> new ItemCatalog(List.of(socks)));
        Item twin = new Item(1, "A-1", "other shoes", "", 1);
        assertThrows(IllegalArgumentException.class, () -> new ItemCatalog(List.of(shoes, twin)));
    }

    @Test
    void anItemNeedsAnIdASkuAndAName() {
        assertThrows(IllegalArgumentException.class, () -> new Item(-1, "A", "shoe", "", 1));
        assertThrows(IllegalArgumentException.class, () -> new Item(0, " ", "shoe", "", 1));
        assertThrows(IllegalArgumentException.class, () -> new Item(0, "A", "", "", 1));
    }
}
