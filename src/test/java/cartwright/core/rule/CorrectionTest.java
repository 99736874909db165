package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final double[] P = {0.03, 0.001, 0.04, 0.5, 0.01};

    /** The figures are those of {@code p.adjust} in R, by hand. */
    @Test
    void adjustsAsRDoes() {
        assertArrayEquals(P, Correction.NONE.adjust(P));
        assertArrayEquals(new double[] {0.15, 0.005, 0.2, 1, 0.05}, Correction.BONFERRONI.adjust(P), 1e-15);
        assertArrayEquals(new double[] {0.09, 0.005, 0.09, 0.5, 0.04}, Correction.HOLM.adjust(P), 1e-15);
        assertArrayEquals(new double[] {0.05, 0.005, 0.05, 0.5, 0.025}, Correction.BENJAMINI_HOCHBERG.adjust(P), 1e-15);
        for (Correction correction : Correction.values()) {
            assertEquals(0, correction.adjust(new double[0]).length);
        }
    }

    @Test
    void theLevelsOfAllPossibleRulesAddUpToAlpha() {
        RuleLimits limits = new RuleLimits(0, 2, 2);
        LayeredCriticalValues levels = new LayeredCriticalValues(0.05, 6, 4, limits);
        // rules of 6 items: 15 pairs in 2 directions; 20 triples split 1:2 or 2:1; 15 fours split 2:2
        assertEquals(0.05 / 3 / 30, levels.of(2), 1e-15);
        assertEquals(0.05 / 3 / 120, levels.of(3), 1e-15);
        assertEquals(0.05 / 3 / 90, levels.of(4), 1e-15);
        assertEquals(0.05, levels.of(2) * 30 + levels.of(3) * 120 + levels.of(4) * 90, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new LayeredCriticalValues(Double.NaN, 6, 4, limits));
        assertThrows(IllegalArgumentException.class, () -> new LayeredCriticalValues(0.05, 6, 1, limits));
        assertTrue(new LayeredCriticalValues(0.05, 30_000, 40, RuleLimits.singleConsequent(0)).of(40) >= 0);
    }
}
