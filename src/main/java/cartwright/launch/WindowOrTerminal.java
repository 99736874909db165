package cartwright.launch;

import cartwright.ui.UiServices;
import cartwright.ui.text.ErrorTexts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in one sentence why it cannot and shows the analysis in the terminal. */
final class WindowOrTerminal {

    private static final Logger LOG = LoggerFactory.getLogger(WindowOrTerminal.class);

    private final Wiring wiring;
    private final String[] projects;

    /** Opens a window or the terminal on this program, with a project that was handed over, if one was. */
    WindowOrTerminal(Wiring wiring, String... projects) {
        this.wiring = wiring;
        this.projects = projects;
    }

    /** Runs until the window is closed or the terminal has everything; returns the exit code. */
    int run() {
        if (!hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
            return terminal("launch.noDisplay");
        }
        Optional<Path> project = Stream.of(projects).findFirst().map(Path::of);
        UiServices services = wiring.windowAhead(project); // before the toolkit, which keeps one processor busy
        try {
            CartwrightApplication.open(services, projects);
            return 0;
        } catch (RuntimeException | LinkageError failed) {
            if (isOurs(failed)) {
                return mistake(failed);
            }
            LOG.warn("The window could not be opened", failed);
            return terminal(mentions(failed, "gtk") ? "launch.noGtk" : "launch.noWindow");
        }
    }

    /** On Linux the environment tells where the display is; a toolkit that draws without one is named by a property. */
    static boolean hasDisplay(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux") || System.getProperty("glass.platform") != null) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /** The toolkit came up, and then our own window failed: that is no matter of the display. */
    private static boolean isOurs(Throwable failed) {
        return failed.getCause() != null && String.valueOf(failed.getMessage()).contains("in Application start method");
    }

    private int mistake(Throwable failed) {
        Throwable first = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            first = cause;
        }
        LOG.error("The window could not be opened", failed);
        wiring.cli().err().println(new ErrorTexts(wiring.messages()).sentence(first));
        wiring.cli().err().flush();
        return 1;
    }

    private static boolean mentions(Throwable failed, String word) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private int terminal(String why) {
        wiring.cli().out().println(wiring.messages().text(why));
        wiring.cli().out().flush();
        try {
            wiring.tour().run(wiring.firstSample());
            return 0;
        } catch (Exception failed) {
            LOG.error("The analysis in the terminal failed", failed);
            wiring.cli().err().println(new ErrorTexts(wiring.messages()).sentence(failed));
            wiring.cli().err().flush();
            return 1;
        }
    }
}
