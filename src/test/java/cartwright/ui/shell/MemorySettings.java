package cartwright.ui.shell;

import cartwright.app.port.SettingsStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings that end with the test. */
final class MemorySettings implements SettingsStore {

    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }
}
