package cartwright.app.port;

import java.util.Optional;

/** The analyst's own settings, kept between starts: theme, language, window, last project. */
public interface SettingsStore {

    /** Returns a setting, if it was ever put. */
    Optional<String> get(String key);

    /** Keeps a setting. A setting that cannot be written is kept for this start only. */
    void put(String key, String value);
}
