package cartwright.ui.main;

import cartwright.app.port.EncoderException;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.StoreException;
import cartwright.ui.text.ErrorTexts;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong, kept until the analyst has read it: what the analyst can do something about one after the other, our
 * own mistakes together, because one often brings more.
 */
public final class ProblemViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemViewModel.class);

    private final Deque<Throwable> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<@Nullable Mistake> mistake = new ReadOnlyObjectWrapper<>(this, "mistake");

    /**
     * A mistake of the program.
     *
     * @param error the first one
     * @param more how many came after it
     */
    public record Mistake(Throwable error, int more) {}

    /** Takes an error to be read. */
    public void report(Throwable error) {
        if (expected(error)) {
            LOG.warn("{}", ErrorTexts.kind(error), error);
            unread.add(error);
            current.set(unread.peek());
        } else {
            LOG.error("our mistake, code {}", ErrorTexts.code(error), error);
            Mistake known = mistake.get();
            mistake.set(known == null ? new Mistake(error, 0) : new Mistake(known.error(), known.more() + 1));
        }
    }

    private static boolean expected(Throwable error) {
        return error instanceof ImportException
                || error instanceof StoreException
                || error instanceof EncoderException
                || error instanceof ExportException
                || error instanceof OutOfMemoryError;
    }

    /** Takes the current error away; the next one, if there is one, comes up. */
    public void dismiss() {
        unread.poll();
        current.set(unread.peek());
    }

    /** Takes the mistakes away. */
    public void dismissMistake() {
        mistake.set(null);
    }

    /** Returns the error to be read now; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Throwable> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns the mistakes of the program that were not read yet; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }
}
