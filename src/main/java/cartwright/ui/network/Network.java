package cartwright.ui.network;

import cartwright.app.job.Progress;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.graph.Communities;
import cartwright.core.graph.ForceLayout;
import cartwright.core.graph.Graph;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Products and the strongest pairs of them, with a place for each product. Immutable.
 *
 * @param catalog the products
 * @param rules the rules that the pairs are from
 * @param nodes products with a link
 * @param links pairs, strongest first
 * @param available number of pairs there are
 */
record Network(ItemCatalog catalog, RuleTable rules, List<Node> nodes, List<Link> links, int available) {

    /** Width of the picture over its height, for which places are found. */
    private static final double ASPECT = 1.4;

    Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * A product.
     *
     * @param item its item id
     * @param baskets how many of all baskets hold it
     * @param group its community, from 0
     * @param x from the left, in [0, 1]
     * @param y from the top, in [0, 1]
     */
    record Node(int item, int baskets, int group, double x, double y) {}

    /**
     * Two products of a rule.
     *
     * @param from place in the nodes of the if-side
     * @param to place in the nodes of the then-side
     * @param row the rule in its table
     * @param strength lower end of the 95 % interval of the lift in all baskets
     */
    record Link(int from, int to, int row, double strength) {}

    /** A rule of two products by their item ids. */
    private record Pair(int ifItem, int thenItem, int row, double strength, int both) {}

    /** Strongest first; what is equally strong by more baskets, then by row. */
    private static final Comparator<Pair> STRONGEST = Comparator.comparingDouble((Pair pair) -> -pair.strength)
            .thenComparingInt(pair -> -pair.both)
            .thenComparingInt(Pair::row);

    /**
     * Takes the strongest pairs of rules of two products; of a rule and its reverse the one with the higher attach rate.
     *
     * @param rows the rules looked at, by their rows
     * @param most pairs taken at most
     */
    static Network of(ItemCatalog catalog, RuleTable rules, int[] rows, int most, Progress progress) {
        List<Pair> pairs = pairs(rules, rows, progress);
        List<Pair> taken = pairs.subList(0, Math.min(most, pairs.size()));
        Map<Integer, Integer> places = new LinkedHashMap<>();
        Map<Integer, Integer> baskets = new HashMap<>();
        for (Pair pair : taken) {
            RuleCounts counts = rules.all(pair.row);
            baskets.put(pair.ifItem, counts.antecedent());
            baskets.put(pair.thenItem, counts.consequent());
            places.putIfAbsent(pair.ifItem, places.size());
            places.putIfAbsent(pair.thenItem, places.size());
        }
        List<Link> links = new ArrayList<>();
        for (Pair pair : taken) {
            int from = places.getOrDefault(pair.ifItem, 0);
            links.add(new Link(from, places.getOrDefault(pair.thenItem, 0), pair.row, pair.strength));
        }
        return new Network(catalog, rules, nodes(places, baskets, links, progress), links, pairs.size());
    }

    private static List<Pair> pairs(RuleTable rules, int[] rows, Progress progress) {
        Map<Long, Pair> best = new HashMap<>();
        int looked = 0;
        for (int row : rows) {
            if (looked++ % 1024 == 0) {
                progress.checkCancelled();
            }
            if (rules.length(row) == 2) {
                RuleCounts counts = rules.all(row);
                int ifItem = rules.antecedent(row).item(0);
                int thenItem = rules.consequent(row).item(0);
                double strength = counts.liftInterval().low();
                Pair pair = new Pair(ifItem, thenItem, row, strength, counts.both());
                long key = (long) Math.min(ifItem, thenItem) << 32 | Math.max(ifItem, thenItem);
                best.merge(key, pair, (one, other) -> confidence(rules, one) >= confidence(rules, other) ? one : other);
            }
        }
        List<Pair> pairs = new ArrayList<>(best.values());
        pairs.sort(STRONGEST);
        return pairs;
    }

    private static double confidence(RuleTable rules, Pair pair) {
        return rules.all(pair.row).confidence();
    }

    private static List<Node> nodes(
            Map<Integer, Integer> places, Map<Integer, Integer> baskets, List<Link> links, Progress progress) {
        Graph graph = new Graph(
                places.size(),
                ends(links, Link::from),
                ends(links, Link::to),
                links.stream()
                        .mapToDouble(link -> Math.max(0.05, link.strength()))
                        .toArray());
        int[] groups = Communities.of(graph);
        long[] seeds = places.keySet().stream().mapToLong(Integer::longValue).toArray();
        double[] points = ForceLayout.of(graph, seeds, ASPECT, progress::checkCancelled);
        List<Node> nodes = new ArrayList<>();
        for (int item : places.keySet()) {
            int node = nodes.size();
            nodes.add(new Node(
                    item, baskets.getOrDefault(item, 0), groups[node], points[2 * node], points[2 * node + 1]));
        }
        return nodes;
    }

    private static int[] ends(List<Link> links, ToIntFunction<Link> end) {
        return links.stream().mapToInt(end).toArray();
    }

    /** Returns the number of communities. */
    int groups() {
        return nodes.stream().mapToInt(Node::group).max().orElse(-1) + 1;
    }

    String name(int node) {
        return catalog.item(nodes.get(node).item()).name();
    }
}
