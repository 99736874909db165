package cartwright.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {

    private static final Runnable GO_ON = () -> {};

    private static Graph of(int nodes, List<int[]> links) {
        return new Graph(
                nodes,
                links.stream().mapToInt(link -> link[0]).toArray(),
                links.stream().mapToInt(link -> link[1]).toArray(),
                links.stream()
                        .mapToDouble(link -> link.length > 2 ? link[2] : 1)
                        .toArray());
    }

    /** Four groups of six nodes, numbered one after the other round and round, with one link from group to group. */
    private static Graph ringOfCliques() {
        List<int[]> links = new ArrayList<>();
        for (int a = 0; a < 24; a++) {
            for (int b = 0; b < a; b++) {
                if (a % 4 == b % 4) {
                    links.add(new int[] {a, b});
                }
            }
        }
        for (int group = 0; group < 4; group++) {
            links.add(new int[] {group, (group + 1) % 4 + 4});
        }
        return of(24, links);
    }

    @Test
    void findsTheCliquesOfARing() {
        int[] groups = Communities.of(ringOfCliques());
        for (int node = 0; node < 24; node++) {
            assertEquals(node % 4, groups[node], "node " + node);
        }
    }

    @Test
    void heavyLinksHoldTogether() {
        int[] groups = Communities.of(
                of(4, List.of(new int[] {0, 1, 9}, new int[] {1, 2, 1}, new int[] {2, 3, 9}, new int[] {3, 0, 1})));
        assertArrayEquals(new int[] {0, 0, 1, 1}, groups);
    }

    @Test
    void aNodeWithoutALinkStaysAlone() {
        assertArrayEquals(new int[] {1, 0, 0}, Communities.of(of(3, List.of(new int[] {2, 1}))));
        assertArrayEquals(new int[] {0, 1}, Communities.of(of(2, List.of())));
        assertEquals(0, Communities.of(of(0, List.of())).length);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noSingleMoveRaisesTheModularity(long seed) {
        Random random = new Random(seed);
        List<int[]> links = new ArrayList<>();
        for (int link = 0; link < 40; link++) {
            int a = random.nextInt(18);
            int b = random.nextInt(18);
            if (a != b) {
                links.add(new int[] {a, b, 1 + random.nextInt(4)});
            }
        }
        Graph graph = of(18, links);
        int[] groups = Communities.of(graph);
        double found = modularity(graph, groups);
        assertTrue(found >= modularity(graph, IntStream.range(0, 18).toArray()));
        assertTrue(found >= modularity(graph, new int[18]) - 1e-12);
        assertArrayEquals(groups, Communities.of(graph));
    }

    private static double modularity(Graph graph, int[] groups) {
        double all = 0;
        double inside = 0;
        double[] degrees = new double[graph.nodes() + 1];
        for (int link = 0; link < graph.links(); link++) {
            all += graph.weight(link);
            inside += groups[graph.from(link)] == groups[graph.to(link)] ? graph.weight(link) : 0;
            degrees[groups[graph.from(link)]] += graph.weight(link);
            degrees[groups[graph.to(link)]] += graph.weight(link);
        }
        double sum = inside / all;
        for (double degree : degrees) {
            sum -= degree / (2 * all) * degree / (2 * all);
        }
        return sum;
    }

    @Test
    void linkedNodesLieNearerThanOthers() {
        Graph graph = ringOfCliques();
        double[] places = ForceLayout.of(graph, seeds(24), 1.6, GO_ON);
        double inside = 0;
        double outside = 0;
        for (int a = 0; a < 24; a++) {
            for (int b = 0; b < a; b++) {
                double apart = Math.hypot(places[2 * a] - places[2 * b], places[2 * a + 1] - places[2 * b + 1]);
                assertTrue(apart > 0.01, a + " lies on " + b);
                if (a % 4 == b % 4) {
                    inside += apart / 60;
                } else {
                    outside += apart / 216;
                }
            }
        }
        assertTrue(inside * 2 < outside, inside + " " + outside);
    }

    @Test
    void placesAreInsideAndTheSameForTheSameSeeds() {
        Graph graph = ringOfCliques();
        double[] places = ForceLayout.of(graph, seeds(24), 1, GO_ON);
        assertTrue(Arrays.stream(places).allMatch(place -> place >= 0 && place <= 1));
        assertArrayEquals(places, ForceLayout.of(graph, seeds(24), 1, GO_ON));
        long[] others = LongStream.range(50, 74).toArray();
        assertNotEquals(places[0], ForceLayout.of(graph, others, 1, GO_ON)[0]);
    }

    @Test
    void oneNodeLiesInTheMiddleAndTwoApart() {
        assertArrayEquals(new double[] {0.5, 0.5}, ForceLayout.of(of(1, List.of()), seeds(1), 1, GO_ON));
        double[] two = ForceLayout.of(of(2, List.of(new int[] {0, 1})), new long[] {3, 3}, 1, GO_ON);
        assertTrue(Math.hypot(two[0] - two[2], two[1] - two[3]) > 0.5);
    }

    @Test
    void aLinkHasTwoNodesAndAWeight() {
        assertThrows(IllegalArgumentException.class, () -> of(2, List.of(new int[] {0, 2})));
        assertThrows(IllegalArgumentException.class, () -> of(2, List.of(new int[] {-1, 1})));
        assertThrows(IllegalArgumentException.class, () -> of(2, List.of(new int[] {0, 1, 0})));
        assertThrows(IllegalArgumentException.class, () -> new Graph(2, new int[1], new int[2], new double[1]));
    }

    private static long[] seeds(int count) {
        return LongStream.range(0, count).toArray();
    }
}
