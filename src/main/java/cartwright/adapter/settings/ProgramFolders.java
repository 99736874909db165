package cartwright.adapter.settings;

import java.nio.file.Path;
import java.util.Locale;

/** Where the program keeps its own files: settings, logs, sample projects and the unpacked engine. */
public final class ProgramFolders {

    private final Path home;

    private ProgramFolders(Path home) {
        this.home = home;
    }

    /**
     * Returns the folders of this user: the property {@code cartwright.home} when it is set, else the place that the
     * operating system gives to programs for data of one user.
     */
    public static ProgramFolders ofThisUser() {
        String chosen = System.getProperty("cartwright.home", "");
        return new ProgramFolders(chosen.isBlank() ? usual() : Path.of(chosen).toAbsolutePath());
    }

    private static Path usual() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("windows")) {
            return environment("LOCALAPPDATA", user.resolve("AppData/Local")).resolve("Cartwright");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library/Application Support/Cartwright");
        }
        return environment("XDG_DATA_HOME", user.resolve(".local/share")).resolve("cartwright");
    }

    private static Path environment(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** Returns the folder of everything else here. */
    public Path home() {
        return home;
    }

    /** Returns the folder of the log files. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Returns the folder the engine is unpacked to; it may be deleted at any time. */
    public Path engine() {
        return home.resolve("engine");
    }

    /** Returns the folder of the sample projects. */
    public Path samples() {
        return home.resolve("samples");
    }

    /** Returns the settings file. */
    public Path settings() {
        return home.resolve("settings.properties");
    }
}
