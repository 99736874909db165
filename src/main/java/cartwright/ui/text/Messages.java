package cartwright.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language. */
public final class Messages {

    /** Each language is read once; the formats are not shared, because they are not made for many threads. */
    private static final Map<Language, ResourceBundle> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle texts;
    private final Map<String, MessageFormat> formats =
            new ConcurrentHashMap<>(); // making one takes longer than using it

    private Messages(Language language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * Reads the texts that came with the program.
     *
     * @throws UncheckedIOException if they are missing: the program is damaged
     */
    public static Messages in(Language language) {
        return new Messages(language, READ.computeIfAbsent(language, Messages::read));
    }

    private static ResourceBundle read(Language language) {
        try (InputStream bytes =
                        Objects.requireNonNull(Messages.class.getResourceAsStream(language.file()), language.file());
                InputStreamReader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(characters);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns every text by key, for FXML. */
    public ResourceBundle bundle() {
        return texts;
    }

    /**
     * Returns a text.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key) {
        return texts.getString(key);
    }

    /** Returns a text with its places {@code {0}}, {@code {1}} and so on filled in. */
    public String text(String key, Object first, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = first;
        System.arraycopy(more, 0, values, 1, more.length);
        MessageFormat format =
                formats.computeIfAbsent(key, known -> new MessageFormat(texts.getString(known), language.locale()));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** Returns the name of a choice; its key is {@code enum.}, the name of its type and its own. */
    public String name(Enum<?> choice) {
        return texts.getString(keyOf(choice));
    }

    static String keyOf(Enum<?> choice) {
        Class<?> type = choice.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        String prefix = outer == null ? "" : outer.getSimpleName() + ".";
        return "enum." + prefix + type.getSimpleName() + "." + choice.name();
    }
}
