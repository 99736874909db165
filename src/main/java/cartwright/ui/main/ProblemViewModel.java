package cartwright.ui.main;

import cartwright.app.port.EncoderException;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.StoreException;
import cartwright.ui.text.ErrorTexts;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong, kept until the analyst has read it: what the analyst can do something about as a list, our own mistakes
 * together, because one often brings more.
 */
public final class ProblemViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemViewModel.class);

    /** A disk that is gone fails everything; nobody reads more. */
    private static final int MOST = 100;

    private final Clock clock;
    private final ObservableList<Problem> unread = FXCollections.observableArrayList();
    private final ObservableList<Problem> readOnly = FXCollections.unmodifiableObservableList(unread);
    private final ReadOnlyObjectWrapper<@Nullable Mistake> mistake = new ReadOnlyObjectWrapper<>(this, "mistake");

    /**
     * What the analyst can do something about.
     *
     * @param at when it happened
     * @param error what it was
     */
    public record Problem(Instant at, Throwable error) {}

    /** Creates the list of no problems. */
    public ProblemViewModel(Clock clock) {
        this.clock = clock;
    }

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
            if (unread.size() == MOST) {
                unread.remove(MOST - 1);
            }
            unread.add(0, new Problem(clock.instant(), error));
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

    /** Takes the problem at a place of {@link #unread} away: it was read. */
    public void dismiss(int at) {
        unread.remove(at);
    }

    /** Takes all problems away. */
    public void dismissAll() {
        unread.clear();
    }

    /** Takes the mistakes away. */
    public void dismissMistake() {
        mistake.set(null);
    }

    /** Returns what was not read yet, the newest first; the last hundred at most; read-only. */
    public ObservableList<Problem> unread() {
        return readOnly;
    }

    /** Returns the mistakes of the program that were not read yet; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }
}
