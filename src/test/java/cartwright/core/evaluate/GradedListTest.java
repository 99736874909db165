package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GradedListTest {

    private final GradedList list = new GradedList(new float[] {0.1f, 0.9f, 0.5f, 0.5f, -1}, new int[] {2, 0, 1, 0, 2});

    @Test
    void ndcgIsAsItsFormulaSays() {
        // order 1 2 3 0 4, grades 0 1 0 2 2; best 2 2 1 0 0
        double found = 1 / log2(3) + 3 / log2(5);
        double best = 3 + 3 / log2(3) + 1 / log2(4);
        assertEquals(found / best, list.ndcg(4), 1e-12);
        assertEquals((found + 3 / log2(6)) / best, list.ndcg(10), 1e-12);
        assertEquals(Double.NaN, new GradedList(new float[2], new int[2]).ndcg(1));
    }

    @Test
    void recallIsOfAsManyAsThereIsRoomFor() {
        int[] grades = {2, 0, 1, 0, 2};
        assertEquals(0.5, list.recall(4, item -> grades[item] == 2));
        assertEquals(1, list.recall(2, item -> grades[item] == 1));
        assertEquals(0, list.recall(1, item -> grades[item] == 2));
        assertEquals(Double.NaN, list.recall(3, item -> false));
    }

    @Test
    void needsAGradeAScore() {
        assertThrows(IllegalArgumentException.class, () -> new GradedList(new float[1], new int[2]));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
