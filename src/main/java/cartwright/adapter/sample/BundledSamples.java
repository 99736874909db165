package cartwright.adapter.sample;

import cartwright.app.port.ImportException;
import cartwright.app.port.SampleProjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The samples inside the program's own jar: the outdoor shop in English and in Chinese. */
public final class BundledSamples implements SampleProjects {

    private static final String FOLDER = "/sample-datasets/outdoor/";

    private final Path folder;
    private final Properties entry = new Properties();

    /**
     * Reads what the program says of its samples.
     *
     * @param folder where the sample projects are kept
     * @throws UncheckedIOException if it is missing: the program is damaged
     */
    public BundledSamples(Path folder) {
        this.folder = folder;
        try (InputStream bytes = resource("entry.properties");
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            entry.load(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public List<Sample> list() {
        return Stream.of("en", "zh")
                .map(language -> new Sample(
                        entry.getProperty("id") + "-" + language,
                        language,
                        entry.getProperty("title." + language),
                        entry.getProperty("query." + language)))
                .toList();
    }

    @Override
    public Path basketFile(Sample sample) throws ImportException {
        String name = entry.getProperty("files." + sample.language());
        Path file = folder.resolve(name);
        try (InputStream bytes = resource(name)) {
            Files.createDirectories(folder);
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotWrite) {
            throw new ImportException(ImportException.Reason.NOT_READABLE, file, "", cannotWrite);
        }
        return file;
    }

    @Override
    public Path projectFile(Sample sample) {
        return folder.resolve(sample.id() + ".cartwright");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BundledSamples.class.getResourceAsStream(FOLDER + name), name);
    }
}
