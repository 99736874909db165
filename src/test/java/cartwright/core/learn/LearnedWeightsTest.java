package cartwright.core.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.core.learn.LearnedWeights.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedWeightsTest {

    private static final LearnedWeights WEIGHTS = new LearnedWeights(
            List.of(new Matrix(2, 3, new float[] {1, -2, 3.5f, 0, 1e-20f, -7}), new Matrix(1, 1, new float[] {9})));

    @Test
    void bytesBringTheSameWeightsBack() {
        LearnedWeights back = LearnedWeights.ofBytes(WEIGHTS.toBytes());

        assertEquals(2, back.matrices().size());
        assertEquals(3, back.matrices().get(0).columns());
        assertArrayEquals(
                WEIGHTS.matrices().get(0).values(), back.matrices().get(0).values());
        assertArrayEquals(WEIGHTS.toBytes(), back.toBytes());
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = WEIGHTS.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> LearnedWeights.ofBytes(part));
        }
        assertThrows(
                IllegalArgumentException.class, () -> LearnedWeights.ofBytes(Arrays.copyOf(bytes, bytes.length + 1)));
        Random random = new Random(1);
        for (int turn = 0; turn < 2_000; turn++) {
            byte[] mutated = bytes.clone();
            mutated[random.nextInt(12)] = (byte) (1 + random.nextInt(255));
            try {
                LearnedWeights.ofBytes(mutated);
            } catch (IllegalArgumentException expected) {
                continue; // refused, which is what must happen to nearly all
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new Matrix(1, 1, new float[] {Float.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 2, new float[3]));
        assertThrows(IllegalArgumentException.class, () -> new GruRanker(WEIGHTS, 2));
        assertThrows(IllegalArgumentException.class, () -> new TrainingSettings(0, 1, 1));
    }
}
