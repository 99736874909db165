package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryMapTest {

    private static final int SIZE = 6;

    private static float[] unit(double... values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / Math.sqrt(squares));
        }
        return unit;
    }

    /** What is written has its first two numbers turned by a third of a right angle, as if a letter always did the same. */
    private static float[] turned(float[] meant) {
        double angle = Math.PI / 6;
        double[] other = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            other[i] = meant[i];
        }
        other[0] = Math.cos(angle) * meant[0] - Math.sin(angle) * meant[1];
        other[1] = Math.sin(angle) * meant[0] + Math.cos(angle) * meant[1];
        return unit(other);
    }

    private static List<float[]> names(long seed, int count) {
        Random random = new Random(seed);
        List<float[]> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[SIZE];
            for (int d = 0; d < SIZE; d++) {
                values[d] = random.nextGaussian();
            }
            names.add(unit(values));
        }
        return names;
    }

    private static QueryMap learned(double ridge) {
        List<float[]> meant = names(3, 200);
        return QueryMap.learn(
                EmbeddingTable.ofRows(
                        SIZE, meant.stream().map(QueryMapTest::turned).toList()),
                EmbeddingTable.ofRows(SIZE, meant),
                ridge);
    }

    @Test
    void whatIsAlwaysWrongInTheSameWayIsPutRightForNamesItHasNotSeen() {
        QueryMap map = learned(1e-6);
        for (float[] name : names(4, 50)) {
            assertArrayEquals(name, map.apply(turned(name)), 1e-4f);
        }
    }

    @Test
    void aStrongRidgeLeavesVectorsAsTheyAre() {
        QueryMap map = learned(1e6);
        for (float[] name : names(5, 20)) {
            assertArrayEquals(name, map.apply(name), 1e-4f);
        }
    }

    @Test
    void itIsReadAsItWasWrittenAndAnythingElseIsRefused() {
        QueryMap map = learned(0.1);
        float[] query = names(6, 1).get(0);
        assertArrayEquals(map.apply(query), QueryMap.ofWeights(map.weights()).apply(query));
        assertEquals(SIZE * SIZE, map.weights().length);
        assertThrows(IllegalArgumentException.class, () -> QueryMap.ofWeights(new float[3]));
        assertThrows(IllegalArgumentException.class, () -> QueryMap.ofWeights(new float[0]));
        assertThrows(IllegalArgumentException.class, () -> map.apply(new float[2]));
        EmbeddingTable one = EmbeddingTable.ofRows(SIZE, names(1, 2));
        assertThrows(IllegalArgumentException.class, () -> QueryMap.learn(one, one, 0));
        assertThrows(
                IllegalArgumentException.class, () -> QueryMap.learn(one, EmbeddingTable.ofRows(SIZE, names(1, 3)), 1));
        assertTrue(map.apply(new float[SIZE])[0] == 0, "a vector of zeros has no direction");
    }
}
