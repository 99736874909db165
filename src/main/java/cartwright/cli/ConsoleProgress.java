package cartwright.cli;

import cartwright.app.job.Progress;
import java.io.PrintWriter;

/** Progress as one line that is written over; silent where nobody watches. A command is cancelled by Ctrl-C. */
final class ConsoleProgress implements Progress {

    private static final long PAUSE_NANOS = 200_000_000;

    private final PrintWriter err;
    private final String what;
    private final boolean interactive;
    private long last = System.nanoTime();
    private boolean shown;

    ConsoleProgress(CliServices services, String what) {
        this.err = services.err();
        this.what = what;
        this.interactive = services.interactive();
    }

    @Override
    public void report(long done, long total) {
        if (interactive && System.nanoTime() - last > PAUSE_NANOS) {
            last = System.nanoTime();
            shown = true;
            err.printf("\r%s %,d%s   ", what, done, total < 0 ? "" : String.format(" of %,d", total));
            err.flush();
        }
    }

    @Override
    public void checkCancelled() {}

    /** Ends the line, if there is one. */
    void done() {
        if (shown) {
            err.println();
            err.flush();
        }
    }
}
