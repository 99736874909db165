package cartwright.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDemandTest {

    private final HeldRunner held = new HeldRunner();
    private final List<List<Integer>> asked = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();
    private final OnDemand<String> values = new OnDemand<>(held, problems::add);

    private void useNames(String before) {
        values.use((keys, progress) -> {
            asked.add(keys);
            return keys.stream().map(key -> before + key).toList();
        });
    }

    @Test
    void whatIsWantedTogetherIsFoundTogether() {
        useNames("n");
        assertNull(values.get(1));
        assertNull(values.get(2));
        assertNull(values.get(3));
        held.finishOldest(); // of the first, which was alone when it was wanted
        assertEquals("n1", values.get(1));
        held.finishOldest();
        assertEquals("n3", values.get(3));
        assertEquals(List.of(List.of(1), List.of(2, 3)), asked);
        assertEquals(0, held.running());
    }

    @Test
    void valuesOfAnotherFinderAreForgotten() {
        useNames("old");
        values.get(1);
        useNames("new");
        assertNull(values.get(1));
        while (held.running() > 0) {
            held.finishOldest();
        }
        values.get(1);
        while (held.running() > 0) {
            held.finishOldest();
        }
        assertEquals("new1", values.get(1));
    }

    @Test
    void theVersionTellsThatValuesArrived() {
        useNames("n");
        int before = values.versionProperty().get();
        values.get(5);
        assertEquals(before, values.versionProperty().get());
        held.finishOldest();
        assertEquals(before + 1, values.versionProperty().get());
    }

    @Test
    void aFailureIsReportedAndLeavesTheValueUnknown() {
        values.use((keys, progress) -> {
            throw new IllegalStateException("no file");
        });
        values.get(1);
        held.finishOldest();
        assertEquals(1, problems.size());
        values.use(null);
        assertNull(values.get(1));
        assertEquals(0, held.running());
    }
}
