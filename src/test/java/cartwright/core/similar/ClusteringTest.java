package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringTest {

    private static final Runnable GO_ON = () -> {};

    private static EmbeddingTable random(int size, int dimension, long seed) {
        Random random = new Random(seed);
        List<float[]> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = (float) random.nextGaussian();
            }
            rows.add(values);
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }

    @ParameterizedTest(name = "{0} items")
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 600, 1030})
    void everyPairHasTheCosineOfItsRows(int size) {
        EmbeddingTable table = random(size + 3, 21, size);
        int[] items = IntStream.range(0, size).map(item -> size + 2 - item).toArray();
        SimilarityMatrix matrix = SimilarityMatrix.of(table, items, GO_ON);
        assertEquals(size, matrix.size());
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                assertEquals(table.similarity(items[a], items[b]), matrix.similarity(a, b), 2e-6);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyClusterOfASlowClusteringStandsTogether(long seed) {
        int size = 3 + (int) seed * 4;
        SimilarityMatrix matrix = SimilarityMatrix.of(
                random(size, 5, seed), IntStream.range(0, size).toArray(), GO_ON);
        int[] order = Clustering.order(matrix, GO_ON);
        int[] placeOf = new int[size];
        for (int place = 0; place < size; place++) {
            placeOf[order[place]] = place;
        }
        for (Set<Integer> cluster : slowClusters(matrix)) {
            int first = cluster.stream().mapToInt(item -> placeOf[item]).min().orElseThrow();
            int last = cluster.stream().mapToInt(item -> placeOf[item]).max().orElseThrow();
            assertEquals(cluster.size(), last - first + 1, "together: " + cluster);
        }
    }

    /** Always the two clusters with the largest mean similarity of their members, each mean taken anew. */
    private static List<Set<Integer>> slowClusters(SimilarityMatrix matrix) {
        List<Set<Integer>> alive = new ArrayList<>();
        for (int item = 0; item < matrix.size(); item++) {
            alive.add(Set.of(item));
        }
        List<Set<Integer>> all = new ArrayList<>(alive);
        while (alive.size() > 1) {
            Set<Integer> one = alive.get(0);
            Set<Integer> other = alive.get(1);
            double most = Double.NEGATIVE_INFINITY;
            for (Set<Integer> a : alive) {
                for (Set<Integer> b : alive) {
                    if (!a.equals(b) && mean(matrix, a, b) > most) {
                        most = mean(matrix, a, b);
                        one = a;
                        other = b;
                    }
                }
            }
            Set<Integer> joined = new HashSet<>(one);
            joined.addAll(other);
            alive.removeAll(List.of(one, other));
            alive.add(joined);
            all.add(joined);
        }
        return all;
    }

    private static double mean(SimilarityMatrix matrix, Set<Integer> a, Set<Integer> b) {
        double sum = 0;
        for (int one : a) {
            for (int other : b) {
                sum += matrix.similarity(one, other);
            }
        }
        return sum / a.size() / b.size();
    }

    @Test
    void clustersAreTurnedSoThatTheMoreSimilarEndsMeet() {
        double[] at = {0, 10, 1, 11, 2}; // on a line: 0, 1, 2 and 10, 11
        SimilarityMatrix matrix = SimilarityMatrix.of(5, (a, b) -> -Math.abs(at[a] - at[b]));
        int[] order = Clustering.order(matrix, GO_ON);
        double[] sorted = Arrays.stream(order).mapToDouble(item -> at[item]).toArray();
        double[] up = {0, 1, 2, 10, 11};
        double[] down = {11, 10, 2, 1, 0};
        assertTrue(Arrays.equals(sorted, up) || Arrays.equals(sorted, down), Arrays.toString(sorted));
    }

    @Test
    void mixedUpGroupsComeApart() {
        int groups = 12;
        Random random = new Random(3);
        EmbeddingTable centres = random(groups, 32, 9);
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < 300; item++) {
            float[] row = centres.row(item % groups);
            for (int d = 0; d < row.length; d++) {
                row[d] += (float) random.nextGaussian() * 0.05f;
            }
            rows.add(row);
        }
        int[] items = IntStream.range(0, 300).toArray();
        int[] order = Clustering.order(SimilarityMatrix.of(EmbeddingTable.ofRows(32, rows), items, GO_ON), GO_ON);
        int changes = 0;
        for (int place = 1; place < order.length; place++) {
            changes += order[place] % groups != order[place - 1] % groups ? 1 : 0;
        }
        assertEquals(groups - 1, changes);
    }

    @Test
    void equalSimilaritiesStillGiveEveryItemOnce() {
        int[] order = Clustering.order(SimilarityMatrix.of(50, (a, b) -> 0.5), GO_ON);
        assertArrayEquals(
                IntStream.range(0, 50).toArray(), Arrays.stream(order).sorted().toArray());
        int[] unknown = Clustering.order(SimilarityMatrix.of(20, (a, b) -> Double.NaN), GO_ON);
        assertEquals(20, Arrays.stream(unknown).distinct().count());
    }

    @Test
    void canBeStopped() {
        SimilarityMatrix matrix = SimilarityMatrix.of(10, (a, b) -> a + b);
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> Clustering.order(matrix, () -> {
                    throw new IllegalStateException("stop");
                }));
    }
}
