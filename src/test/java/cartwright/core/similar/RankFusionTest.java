package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankFusionTest {

    @Test
    void addsTheReciprocalsOfThePlaces() {
        float[] meaning = {0.9f, 0.1f, 0.9f, -0.5f};
        float[] words = {0.3f, 0.5f, 0, 0.2f};
        // by meaning: 1, 3, 1, 4; by words: 2, 1, none, none
        double unit = 61 / 2.0;
        assertArrayEquals(
                new float[] {
                    (float) (unit * (1 / 61.0 + 1 / 62.0)),
                    (float) (unit * (1 / 63.0 + 1 / 61.0)),
                    (float) (unit / 61),
                    (float) (unit / 64)
                },
                RankFusion.of(meaning, words),
                1e-6f);
        assertArrayEquals(new float[] {1}, RankFusion.of(new float[] {-1}, new float[] {1}));
        assertArrayEquals(new float[0], RankFusion.of(new float[0], new float[0]));
    }

    @Test
    void needsAsManyOfBoth() {
        assertThrows(IllegalArgumentException.class, () -> RankFusion.of(new float[1], new float[2]));
    }
}
