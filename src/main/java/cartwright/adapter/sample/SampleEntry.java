package cartwright.adapter.sample;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.SampleProjects.Download;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.port.SampleProjects.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What {@code entry.properties} says of one sample in one language. */
final class SampleEntry {

    private final String folder;
    private final String language;
    private final Properties values;

    /** @param folder folder of the sample in the program's own files */
    SampleEntry(String folder, String language, Properties values) {
        this.folder = folder;
        this.language = language;
        this.values = values;
    }

    /**
     * Reads an entry.
     *
     * @throws UncheckedIOException if it is missing: the program is damaged
     */
    static SampleEntry read(String folder, String language) {
        Properties values = new Properties();
        try (InputStream bytes = resource(folder + "entry.properties");
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            values.load(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return new SampleEntry(folder, language, values);
    }

    Sample sample() {
        boolean remote = values.containsKey("url");
        Download download = remote
                ? new Download(value("url"), Long.parseLong(value("bytes")), Long.parseLong(value("rows")))
                : null;
        return new Sample(
                remote ? value("id") : value("id") + "-" + language,
                language,
                value("title." + language),
                value("query." + language),
                new Source(value("source"), value("licence"), value("attribution"), download));
    }

    ImportSettings settings() {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String key = role.name().toLowerCase(Locale.ROOT);
            String column = values.getProperty(key, values.getProperty(key + "." + language));
            if (column != null) {
                columns.put(role, column);
            }
        }
        return new ImportSettings(Format.LONG, columns);
    }

    /** Returns the checksums of every copy that is known, first that of the download. */
    List<String> checksums() {
        return List.of(value("sha256").split(" "));
    }

    /** Returns the file name of the basket file. */
    String fileName() {
        return value("files." + language);
    }

    /** Opens the basket file that came with the program. */
    InputStream bundled() {
        return resource(folder + fileName());
    }

    private String value(String key) {
        return Objects.requireNonNull(values.getProperty(key), key);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleEntry.class.getResourceAsStream(name), name);
    }
}
