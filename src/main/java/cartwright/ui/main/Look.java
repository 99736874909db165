package cartwright.ui.main;

import cartwright.app.port.SettingsStore;
import cartwright.ui.text.Language;
import java.util.Locale;

/**
 * Theme and language, as remembered between starts.
 *
 * @param theme light or dark
 * @param language the language of every text
 */
record Look(Theme theme, Language language) {

    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";

    /** Reads what was remembered; else light, and Chinese on a Chinese system. */
    static Look remembered(SettingsStore settings) {
        String language = settings.get(LANGUAGE).orElse(Locale.getDefault().getLanguage());
        return new Look(
                settings.get(THEME).filter("dark"::equals).isPresent() ? Theme.DARK : Theme.LIGHT,
                language.startsWith("zh") ? Language.CHINESE : Language.ENGLISH);
    }

    void remember(SettingsStore settings) {
        settings.put(THEME, theme == Theme.DARK ? "dark" : "light");
        settings.put(LANGUAGE, language == Language.CHINESE ? "zh" : "en");
    }
}
