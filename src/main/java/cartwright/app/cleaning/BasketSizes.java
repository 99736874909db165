package cartwright.app.cleaning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many products each basket has, and how many baskets each product is in. */
final class BasketSizes {

    private final Map<String, Integer> itemIds = new HashMap<>();
    private final Map<String, Items> baskets = new LinkedHashMap<>();
    private String lastKey = "";
    private Items last = new Items();
    private int[] basketsOfItem = new int[0];
    private int[] linesOfItem = new int[1 << 10];

    private static final class Items {
        private int[] ids = new int[4];
        private int size;
        private int lines;

        private void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
            lines++;
        }

        /** Each product once. */
        private void settle() {
            Arrays.sort(ids, 0, size);
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (distinct == 0 || ids[distinct - 1] != ids[i]) {
                    ids[distinct++] = ids[i];
                }
            }
            size = distinct;
        }
    }

    void see(String basketKey, String sku) {
        if (!basketKey.equals(lastKey) || baskets.isEmpty()) {
            lastKey = basketKey;
            last = baskets.computeIfAbsent(basketKey, key -> new Items());
        }
        Integer id = itemIds.get(sku);
        if (id == null) {
            id = itemIds.size();
            itemIds.put(sku, id);
        }
        last.add(id);
        if (id >= linesOfItem.length) {
            linesOfItem = Arrays.copyOf(linesOfItem, id * 2);
        }
        linesOfItem[id]++;
    }

    /** Counts, once every line was seen. */
    void settle() {
        basketsOfItem = new int[itemIds.size()];
        for (Items items : baskets.values()) {
            items.settle();
            for (int i = 0; i < items.size; i++) {
                basketsOfItem[items.ids[i]]++;
            }
        }
    }

    int baskets() {
        return baskets.size();
    }

    int items() {
        return itemIds.size();
    }

    long linesOfRareItems(int fewestBaskets) {
        long lines = 0;
        for (int id = 0; id < basketsOfItem.length; id++) {
            lines += basketsOfItem[id] < fewestBaskets ? linesOfItem[id] : 0;
        }
        return lines;
    }

    long linesOfBasketsAbove(int mostItems) {
        return baskets.values().stream()
                .filter(items -> items.size > mostItems)
                .mapToLong(items -> items.lines)
                .sum();
    }

    long linesOfSingles() {
        return baskets.values().stream()
                .filter(items -> items.size == 1)
                .mapToLong(items -> items.lines)
                .sum();
    }

    int sizeOf(String basketKey) {
        Items items = baskets.get(basketKey);
        return items == null ? 0 : items.size;
    }

    int basketsOf(String sku) {
        Integer id = itemIds.get(sku);
        return id == null ? 0 : basketsOfItem[id];
    }
}
