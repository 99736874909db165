package cartwright.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern WORD = Pattern.compile("\"%?((?:[a-z][A-Za-z0-9]*\\.)+[A-Za-z0-9]+)\"");
    private static final Pattern FILE = Pattern.compile("\\.(css|csv|pkl)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        Messages english = Messages.in(Language.ENGLISH);
        Messages chinese = Messages.in(Language.CHINESE);

        assertEquals(english.bundle().keySet(), chinese.bundle().keySet());
        for (String key : english.bundle().keySet()) {
            assertEquals(places(english.text(key)), places(chinese.text(key)), key);
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> keys = new TreeSet<>(Messages.in(Language.ENGLISH).bundle().keySet());
        Set<String> words = wordsOf("src/main/java/cartwright", "resources/cartwright");
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> key.startsWith("enum.") || words.contains(key));
        assertEquals(Set.of(), unused, "keys that nobody reads");

        Set<String> families = new TreeSet<>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.'))));
        Set<String> missing = new TreeSet<>(words);
        missing.removeIf(word -> keys.contains(word)
                || !families.contains(word.substring(0, word.indexOf('.')))
                || FILE.matcher(word).find());
        assertEquals(Set.of(), missing, "keys that are read but not there");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeFilledIn(Language language) {
        Messages messages = Messages.in(language);
        for (String key : messages.bundle().keySet()) {
            if (!places(messages.text(key)).isEmpty()) {
                String filled = new MessageFormat(messages.text(key), language.locale())
                        .format(new Object[] {1, 2, 3, 4, 5, 6, 7});
                assertFalse(PLACE.matcher(filled).find(), key + ": " + filled);
            }
        }
    }

    @Test
    void englishHasNoQuotesThatTheFontOfTheProgramDrawsAsWideAsChineseCharacters() {
        Messages english = Messages.in(Language.ENGLISH);
        for (String key : english.bundle().keySet()) {
            assertFalse(english.text(key).matches("(?s).*[\u201c\u201d\u2018\u2019].*"), key);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Set<String> wordsOf(String... folders) throws IOException {
        Set<String> words = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(MessagesTest::isSource).toList()) {
                    Matcher matcher = WORD.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        words.add(matcher.group(1));
                    }
                }
            }
        }
        assertTrue(words.size() > 100, "saw only " + words.size() + " words");
        return words;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".fxml");
    }
}
