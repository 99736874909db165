package cartwright.core.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups of nodes with more weight inside than chance would put there.
 *
 * <p>The Louvain method (V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, J. Stat. Mech. 2008, P10008): every node
 * moves to the neighbouring group that raises the modularity most, until none does; then groups become nodes and it starts
 * anew. Nodes are visited in their order and the lower group wins a tie, so the same graph has the same groups.
 */
public final class Communities {

    private static final double GAIN = 1e-12;

    private Communities() {}

    /**
     * Returns the group of each node. Groups are numbered from 0, the one with most nodes first, ties by their lowest node; a
     * node without a link is a group of its own.
     */
    public static int[] of(Graph graph) {
        int[] groups = IntStream.range(0, graph.nodes()).toArray();
        Graph level = graph;
        while (true) {
            int[] moved = moveNodes(level);
            int[] dense = dense(moved);
            for (int node = 0; node < groups.length; node++) {
                groups[node] = dense[groups[node]];
            }
            int count = Arrays.stream(dense).max().orElse(-1) + 1;
            if (count == level.nodes()) {
                return bySize(groups);
            }
            level = joined(level, dense, count);
        }
    }

    private static int[] moveNodes(Graph graph) {
        int n = graph.nodes();
        int[] group = IntStream.range(0, n).toArray();
        double[] degree = new double[n];
        double all = 0;
        for (int link = 0; link < graph.links(); link++) {
            degree[graph.from(link)] += graph.weight(link);
            degree[graph.to(link)] += graph.weight(link);
            all += 2 * graph.weight(link);
        }
        double[] total = degree.clone();
        int[][] linksOf = linksOf(graph);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int node = 0; node < n; node++) {
                Map<Integer, Double> towards = weightsTowards(graph, linksOf[node], node, group);
                int before = group[node];
                total[before] -= degree[node];
                int best = before;
                double most = gain(towards, before, total, degree[node], all);
                for (int other : towards.keySet().stream().sorted().toList()) {
                    double gain = gain(towards, other, total, degree[node], all);
                    if (gain > most + GAIN) {
                        most = gain;
                        best = other;
                    }
                }
                total[best] += degree[node];
                group[node] = best;
                moved |= best != before;
            }
        }
        return group;
    }

    private static double gain(Map<Integer, Double> towards, int group, double[] total, double degree, double all) {
        return towards.getOrDefault(group, 0.0) - total[group] * degree / all;
    }

    private static Map<Integer, Double> weightsTowards(Graph graph, int[] links, int node, int[] group) {
        Map<Integer, Double> towards = new HashMap<>();
        for (int link : links) {
            int other = graph.from(link) == node ? graph.to(link) : graph.from(link);
            if (other != node) {
                towards.merge(group[other], graph.weight(link), Double::sum);
            }
        }
        return towards;
    }

    private static int[][] linksOf(Graph graph) {
        int[] counts = new int[graph.nodes()];
        for (int link = 0; link < graph.links(); link++) {
            counts[graph.from(link)]++;
            counts[graph.to(link)]++;
        }
        int[][] links = new int[graph.nodes()][];
        Arrays.setAll(links, node -> new int[counts[node]]);
        for (int link = 0; link < graph.links(); link++) {
            links[graph.from(link)][--counts[graph.from(link)]] = link;
            links[graph.to(link)][--counts[graph.to(link)]] = link;
        }
        return links;
    }

    private static int[] dense(int[] groups) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] dense = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            dense[node] = numbers.computeIfAbsent(groups[node], unknown -> numbers.size());
        }
        return dense;
    }

    /** Groups become nodes; what is inside a group becomes a link to itself. */
    private static Graph joined(Graph graph, int[] group, int count) {
        int[] from = new int[graph.links()];
        int[] to = new int[graph.links()];
        double[] weights = new double[graph.links()];
        for (int link = 0; link < graph.links(); link++) {
            from[link] = group[graph.from(link)];
            to[link] = group[graph.to(link)];
            weights[link] = graph.weight(link);
        }
        return new Graph(count, from, to, weights);
    }

    private static int[] bySize(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[] order = IntStream.range(0, count) // numbers follow the lowest node already
                .boxed()
                .sorted((a, b) -> sizes[a] != sizes[b] ? Integer.compare(sizes[b], sizes[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[count];
        for (int place = 0; place < count; place++) {
            rank[order[place]] = place;
        }
        return Arrays.stream(groups).map(group -> rank[group]).toArray();
    }
}
