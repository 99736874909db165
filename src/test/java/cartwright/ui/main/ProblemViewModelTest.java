package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final ProblemViewModel model = new ProblemViewModel(Clock.fixed(NOW, ZoneOffset.UTC));

    private static StoreException error(String name) {
        return new StoreException(StoreException.Reason.LOCKED, Path.of(name), null);
    }

    private List<Throwable> unread() {
        return model.unread().stream().map(ProblemViewModel.Problem::error).toList();
    }

    @Test
    void problemsStayUntilTheyAreRead() {
        StoreException first = error("a");
        StoreException second = error("b");
        model.report(first);
        model.report(second);
        assertEquals(List.of(second, first), unread());
        assertEquals(NOW, model.unread().get(0).at());
        model.dismiss(1);
        assertEquals(List.of(second), unread());
        model.dismissAll();
        assertEquals(List.of(), unread());
    }

    @Test
    void ofVeryManyTheNewestStay() {
        for (int number = 0; number < 150; number++) {
            model.report(error("a" + number));
        }
        StoreException last = error("last");
        model.report(last);
        assertEquals(100, model.unread().size());
        assertEquals(last, unread().get(0));
    }

    @Test
    void mistakesOfTheProgramAreKeptApart() {
        model.report(new IllegalStateException("first"));
        model.report(new IllegalStateException("second"));
        assertEquals(List.of(), unread());
        assertNotNull(model.mistakeProperty().get());
        assertEquals(1, model.mistakeProperty().get().more());
        model.dismissMistake();
        assertNull(model.mistakeProperty().get());
    }
}
