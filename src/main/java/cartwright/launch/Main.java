package cartwright.launch;

import cartwright.adapter.settings.ProgramFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the program: a command when there are arguments other than a project file, else the window, else, where there is no display, the same
 * analysis in the terminal.
 *
 * <p>It does not extend the toolkit's application class, so that the program starts from the class path.
 */
public final class Main {

    /** Held so that its level is not forgotten with it. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Main() {}

    /** Runs the program; the exit code is 0 when done, 1 when it failed with one sentence, 2 when used wrongly. */
    public static void main(String[] arguments) {
        ProgramFolders folders = ProgramFolders.ofThisUser();
        if (System.getProperty("cartwright.logs") == null) {
            System.setProperty("cartwright.logs", folders.logs().toString());
        }
        // JavaFX warns that it runs from the class path, which is what we want.
        TOOLKIT.setLevel(Level.SEVERE);
        boolean command = arguments.length > 0 && !isProject(arguments);
        Wiring wiring = new Wiring(folders);
        System.exit(command ? wiring.commandLine().run(arguments) : new WindowOrTerminal(wiring, arguments).run());
    }

    /** A desktop opens a project by handing its file over. */
    static boolean isProject(String... arguments) {
        return arguments.length == 1
                && arguments[0].endsWith(".cartwright")
                && Files.isRegularFile(Path.of(arguments[0]));
    }
}
