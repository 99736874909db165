package cartwright.core.mining;

import java.util.concurrent.CancellationException;

/** Ends an attempt whose time is used up; the run goes on with less. */
final class TimeUp extends CancellationException {

    private static final long serialVersionUID = 1;
}
