package cartwright.ui.text;

import java.util.Locale;

/** A language of the window. */
public enum Language {
    /** English. */
    ENGLISH("messages.properties", Locale.ENGLISH),
    /** Simplified Chinese. */
    CHINESE("messages_zh.properties", Locale.SIMPLIFIED_CHINESE);

    private final String file;
    private final Locale locale;

    Language(String file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /** Returns the locale that numbers and dates follow. */
    public Locale locale() {
        return locale;
    }

    String file() {
        return file;
    }
}
