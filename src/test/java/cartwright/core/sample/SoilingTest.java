package cartwright.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SoilingTest {

    private static final Soiling.Amounts AMOUNTS = new Soiling.Amounts(30, 4, 15, 20, 5, 3, 2, 1, 9);

    private final List<SampleLine> clean = new SampleShop(SmallShop.plan(), 7).sales(2000, 100);
    private final List<SampleLine> dirty = new Soiling(60, 3).soil(clean, AMOUNTS);

    @Test
    void eachFaultIsThereAsOftenAsAsked() {
        Map<LineFault, Long> counts = dirty.stream()
                .map(SampleLine::fault)
                .filter(fault -> fault != LineFault.NONE)
                .collect(Collectors.groupingBy(fault -> fault, Collectors.counting()));
        assertEquals(
                Map.of(
                        LineFault.RETURN, 30L,
                        LineFault.BLANK_NAME, 4L,
                        LineFault.TRAILING_BLANKS, 15L,
                        LineFault.OTHER_SPELLING, 20L,
                        LineFault.NO_BASKET, 5L,
                        LineFault.NO_ITEM, 3L,
                        LineFault.NOT_A_NUMBER, 2L,
                        LineFault.NOT_A_DATE, 1L),
                counts);
    }

    @Test
    void returnsAndRepeatedLinesAreAddedAndNothingIsLost() {
        assertEquals(clean.size() + 30 + 9, dirty.size());
        long repeated = 0;
        for (int i = 1; i < dirty.size(); i++) {
            repeated += dirty.get(i).equals(dirty.get(i - 1)) ? 1 : 0;
        }
        assertEquals(9, repeated);
    }

    @Test
    void theFirstLineOfEachProductStaysClean() {
        Set<Integer> seen = new HashSet<>();
        for (SampleLine line : dirty) {
            if (seen.add(line.product())) {
                assertEquals(LineFault.NONE, line.fault());
            }
        }
    }

    @Test
    void linesStayInOrderOfTimeAndOrdersWhole() {
        Comparator<SampleLine> byTime =
                Comparator.comparingInt(line -> line.order().minute());
        assertEquals(dirty.stream().sorted(byTime).toList(), dirty);
        Map<SampleOrder, Integer> lastSeen = new HashMap<>();
        for (int i = 0; i < dirty.size(); i++) {
            Integer before = lastSeen.put(dirty.get(i).order(), i);
            assertTrue(before == null || before == i - 1, "order split at line " + i);
        }
    }

    @Test
    void aReturnUndoesALineOfAnEarlierOrder() {
        Map<Integer, SampleOrder> orders = clean.stream()
                .map(SampleLine::order)
                .distinct()
                .collect(Collectors.toMap(SampleOrder::number, order -> order));
        for (SampleLine line : dirty) {
            if (line.fault() == LineFault.RETURN) {
                SampleOrder sale = orders.get(line.order().number());
                assertTrue(line.order().returned() && line.order().minute() > sale.minute());
                assertTrue(line.order().minute() < 60 * SampleOrder.MINUTES_A_DAY);
                assertTrue(clean.contains(
                        new SampleLine(sale, line.product(), -line.quantity(), line.cents(), LineFault.NONE)));
            }
        }
    }

    @Test
    void onlyTwentyProductsAreMisspelled() {
        Set<Integer> misspelled = dirty.stream()
                .filter(line -> line.fault() == LineFault.OTHER_SPELLING)
                .map(SampleLine::product)
                .collect(Collectors.toSet());
        assertTrue(misspelled.size() <= 20, misspelled.size() + " products");
    }

    @Test
    void tooFewLinesAreRefused() {
        Soiling soiling = new Soiling(60, 3);
        List<SampleLine> few = clean.subList(0, 100);
        assertThrows(IllegalArgumentException.class, () -> soiling.soil(few, AMOUNTS));
    }
}
