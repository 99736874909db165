package cartwright.ui.shell;

import cartwright.app.port.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The projects opened last, the latest first, kept between starts. */
public final class RecentProjects {

    private static final String KEY = "recent";
    private static final int MOST = 8;

    private final SettingsStore settings;

    /** Creates the list as it was kept. */
    public RecentProjects(SettingsStore settings) {
        this.settings = settings;
    }

    /** Returns the projects whose files are still there, the latest first. */
    public List<Path> list() {
        return settings.get(KEY).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Puts a project first. */
    public void add(Path project) {
        Path file = project.toAbsolutePath().normalize();
        List<String> next = new ArrayList<>();
        next.add(file.toString());
        settings.get(KEY).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.equals(file.toString()))
                .limit(MOST - 1)
                .forEach(next::add);
        settings.put(KEY, String.join("\n", next));
    }

    /** Forgets all of them; the files stay. */
    public void clear() {
        settings.put(KEY, "");
    }
}
