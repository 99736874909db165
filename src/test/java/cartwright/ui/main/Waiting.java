package cartwright.ui.main;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what a walk is to see. Parts of the window come after its first frame, so what is not there yet may come. */
final class Waiting {

    private static final int LONGEST_SECONDS = 90;

    private Waiting() {}

    /** Waits until something is seen, and until the window has done what follows from it. */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> holds(condition));
        } catch (TimeoutException never) {
            throw new AssertionError("never saw " + what, never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (EmptyNodeQueryException notYet) {
            return false;
        } catch (ExecutionException onTheWindowsThread) {
            if (onTheWindowsThread.getCause() instanceof EmptyNodeQueryException) {
                return false;
            }
            throw onTheWindowsThread;
        }
    }
}
