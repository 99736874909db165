package cartwright.core.mining;

import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Adds to itemsets that contain some required items the subsets that lack these: rules are made of both. */
final class Subsets {

    private final ItemOrder items;
    private final List<Level> levels;
    private final int required;
    private final ToIntFunction<Itemset> counts;
    private final List<Level> all = new ArrayList<>();

    /** An itemset: the last of its required items, and the row of its other items among those of that many; or none. */
    private record Node(int lastRequired, int requiredItems, int others, int row) {}

    /**
     * Prepares it.
     *
     * @param levels one a size, each linked to the next
     * @param required number of items that are in all itemsets, the first ones of each
     * @param counts the count of an itemset that lacks a required item
     */
    Subsets(ItemOrder items, List<Level> levels, int required, ToIntFunction<Itemset> counts) {
        this.items = items;
        this.levels = levels;
        this.required = required;
        this.counts = counts;
    }

    /** Returns the levels of all itemsets and their subsets, each linked to the next. */
    List<Level> levels() {
        List<Node> nodes = List.of(new Node(-1, 0, 0, 0));
        List<int[]> itemsOf = List.of(new int[0]);
        while (!nodes.isEmpty()) {
            Level level = new Level(nodes.size());
            List<Node> next = new ArrayList<>();
            List<int[]> nextItems = new ArrayList<>();
            for (int parent = 0; parent < nodes.size(); parent++) {
                for (Node child : children(nodes.get(parent))) {
                    int place = place(child);
                    int[] whole = withItem(itemsOf.get(parent), items.id(items.turned(place)));
                    level.add(parent, place, count(child, whole));
                    next.add(child);
                    nextItems.add(whole);
                }
            }
            if (level.size() > 0 && !all.isEmpty()) {
                all.get(all.size() - 1).link(level);
            }
            if (level.size() > 0) {
                all.add(level);
            }
            nodes = next;
            itemsOf = nextItems;
        }
        return all;
    }

    private static int[] withItem(int[] some, int item) {
        int[] longer = Arrays.copyOf(some, some.length + 1);
        longer[some.length] = item;
        return longer;
    }

    private List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (int next = node.lastRequired + 1; next < required && node.others == 0; next++) {
            children.add(new Node(next, node.requiredItems + 1, 0, 0));
        }
        int size = required + node.others; // of the itemset with all required items and these others
        if (size < levels.size()) {
            Level parents = levels.get(size - 1);
            for (int row = parents.childStart(node.row); row < parents.childStart(node.row + 1); row++) {
                children.add(new Node(node.lastRequired, node.requiredItems, node.others + 1, row));
            }
        }
        return children;
    }

    private int place(Node node) {
        return node.others == 0
                ? node.lastRequired
                : levels.get(required + node.others - 1).item(node.row);
    }

    private int count(Node node, int[] whole) {
        return node.requiredItems == required
                ? levels.get(required + node.others - 1).count(node.row)
                : counts.applyAsInt(Itemset.of(whole));
    }
}
