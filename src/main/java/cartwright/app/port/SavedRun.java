package cartwright.app.port;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mining run that the analyst saved.
 *
 * @param name unique in the project
 * @param savedAt when it was saved
 * @param settings the options by name, as they were given
 * @param outcome what it found
 */
public record SavedRun(String name, Instant savedAt, Map<String, String> settings, RunOutcome outcome) {

    /** Copies the map, in order of name. */
    public SavedRun {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
