package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.app.port.SettingsStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlierQueriesTest {

    private final Map<String, String> kept = new HashMap<>();
    private final SettingsStore settings = new SettingsStore() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, String value) {
            kept.put(key, value);
        }
    };

    @Test
    void theLatestStandsFirstAndOnce() {
        EarlierQueries queries = new EarlierQueries(settings);
        queries.add("tent");
        queries.add(" wet \n trails ");
        queries.add("Tent");
        assertEquals(List.of("Tent", "wet trails"), queries.list());
        assertEquals(List.of("Tent", "wet trails"), new EarlierQueries(settings).list(), "kept between starts");
    }

    @Test
    void blankOnesAreNotKept() {
        EarlierQueries queries = new EarlierQueries(settings);
        queries.add("  ");
        assertEquals(List.of(), queries.list());
    }

    @Test
    void onlyTheLastThirtyAreKept() {
        EarlierQueries queries = new EarlierQueries(settings);
        for (int number = 0; number < 40; number++) {
            queries.add("query " + number);
        }
        assertEquals(30, queries.list().size());
        assertEquals("query 39", queries.list().get(0));
    }
}
