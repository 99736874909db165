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

/** What went wrong, kept until the analyst has read it, one after the other. */
public final class ProblemViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemViewModel.class);

    private final Deque<Throwable> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> current = new ReadOnlyObjectWrapper<>(this, "current");

    /** Takes an error to be read. */
    public void report(Throwable error) {
        if (expected(error)) {
            LOG.warn("{}", error.getMessage(), error);
        } else {
            LOG.error("our mistake, code {}", ErrorTexts.code(error), error);
        }
        unread.add(error);
        current.set(unread.peek());
    }

    private static boolean expected(Throwable error) {
        return error instanceof ImportException
                || error instanceof StoreException
                || error instanceof EncoderException
                || error instanceof ExportException;
    }

    /** Takes the current error away; the next one, if there is one, comes up. */
    public void dismiss() {
        unread.poll();
        current.set(unread.peek());
    }

    /** Returns the error to be read now; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Throwable> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
