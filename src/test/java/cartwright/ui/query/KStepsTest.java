package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KStepsTest {

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 2, 9, 10, 11, 99, 100, 4711, 1_000_000, Integer.MAX_VALUE})
    void risesFromOneToAtMostTheLargest(int most) {
        KSteps steps = new KSteps(most);
        assertEquals(1, steps.k(0));
        for (int stop = 1; stop < steps.size(); stop++) {
            assertTrue(steps.k(stop) > steps.k(stop - 1), "stop " + stop);
        }
        assertTrue(steps.k(steps.size() - 1) <= Math.max(1, most));
        assertTrue(steps.size() <= 110, "few enough to reach by keyboard");
    }

    @Test
    void findsTheStopAtOrBelowAK() {
        KSteps steps = new KSteps(100);
        for (int stop = 0; stop < steps.size(); stop++) {
            assertEquals(stop, steps.stopOf(steps.k(stop)));
        }
        assertEquals(10, steps.k(steps.stopOf(11)));
        assertEquals(0, steps.stopOf(0));
        assertEquals(steps.size() - 1, steps.stopOf(5000));
    }
}
