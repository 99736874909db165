package cartwright.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private final MemorySettings settings = new MemorySettings();

    @Test
    void comesBackAsItWasKept() {
        WindowPlace place = new WindowPlace(-20, 40, 1280, 800, true);
        place.remember(settings);
        assertEquals(Optional.of(place), WindowPlace.remembered(settings));
    }

    @Test
    void whatCannotBeReadIsNoPlace() {
        assertEquals(Optional.empty(), WindowPlace.remembered(settings));
        settings.put("window.place", "1 2 three 4 free");
        assertEquals(Optional.empty(), WindowPlace.remembered(settings));
        settings.put("window.place", "1 2");
        assertEquals(Optional.empty(), WindowPlace.remembered(settings));
    }

    @Test
    void aPlaceWithoutCoordinatesIsNotKeptAsOne() {
        new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false).remember(settings);
        assertEquals(Optional.empty(), WindowPlace.remembered(settings));
    }

    @Test
    void aWindowOnAScreenThatIsGoneIsNotSeen() {
        assertTrue(new WindowPlace(100, 50, 1280, 800, false).isSeenOn(0, 0, 1920, 1080));
        assertFalse(new WindowPlace(1900, 50, 1280, 800, false).isSeenOn(0, 0, 1920, 1080));
        assertFalse(new WindowPlace(100, -500, 1280, 800, false).isSeenOn(0, 0, 1920, 1080));
        assertFalse(new WindowPlace(-1250, 0, 1280, 800, false).isSeenOn(0, 0, 1920, 1080));
    }
}
