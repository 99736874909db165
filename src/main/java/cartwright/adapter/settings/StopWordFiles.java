package cartwright.adapter.settings;

import cartwright.core.lexical.StopWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stop words of the search by words: one file a language, one word a line, lines that begin with # left out.
 *
 * <p>A file of the analyst's own, of the same name and in the program's folder, is read in place of the one that came with
 * the program.
 */
public final class StopWordFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StopWordFiles.class);

    private static final List<String> FILES = List.of("stop-words-en.txt", "stop-words-zh.txt");

    /** A list is some thousand words; a larger file is none. */
    private static final long LARGEST = 1_000_000;

    private final Path home;

    /** Looks for the analyst's own files in this folder. */
    public StopWordFiles(Path home) {
        this.home = home;
    }

    /** Returns the words of both languages. An own file that cannot be read is passed over. */
    public StopWords read() {
        List<String> words = new ArrayList<>();
        for (String name : FILES) {
            List<String> own = own(home.resolve(name));
            words.addAll(own == null ? bundled(name) : own);
        }
        return new StopWords(words);
    }

    private static @Nullable List<String> own(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                return words(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            LOG.warn("The stop words {} cannot be read; those of the program are used", file, unreadable);
        }
        return null;
    }

    private static List<String> bundled(String name) {
        InputStream found = StopWordFiles.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("the program lacks " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return words(reader.lines().toList());
        } catch (IOException broken) {
            throw new IllegalStateException("the program's " + name + " cannot be read", broken);
        }
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
