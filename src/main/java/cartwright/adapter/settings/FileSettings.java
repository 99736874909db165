package cartwright.adapter.settings;

import cartwright.app.port.SettingsStore;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in a properties file. A damaged file is set aside, never fatal. */
public final class FileSettings implements SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileSettings.class);

    private final Path file;
    private final Properties values = new Properties();

    /** Reads the settings, or starts with none where there is no file. */
    public FileSettings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException damaged) {
            values.clear();
            setAside(damaged);
        }
    }

    private void setAside(Exception damaged) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        LOG.warn("The settings file could not be read and is set aside as {}", aside, damaged);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotMove) {
            LOG.warn("It could not be set aside either", cannotMove);
        }
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotWrite) {
            LOG.warn("The settings could not be written; they hold for this start only", cannotWrite);
        }
    }
}
