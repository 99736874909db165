package cartwright.ui.shell;

import cartwright.app.port.SettingsStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Which project a start shows: one that was handed over, else that of the last time. */
public final class LastProject {

    /** Name of the setting that holds it. */
    public static final String SETTING = "project";

    private LastProject() {}

    /** Returns it; empty where there is none any more. */
    public static Optional<Path> of(SettingsStore settings, Optional<Path> wanted) {
        return wanted.or(() -> settings.get(SETTING).flatMap(LastProject::path)).filter(Files::isRegularFile);
    }

    /** Settings are edited by hand too: what is no path is no project. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
