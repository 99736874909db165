package cartwright.ui.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The questions asked before, to go back to.
 *
 * <p>A drag of a slider, or a query typed letter by letter, is one step: changes of the same part that follow each other within
 * {@link #PAUSE} milliseconds are taken together.
 */
final class QuestionHistory {

    static final long PAUSE = 1200;

    private static final int MOST = 200;

    private final LongSupplier millis;
    private final Deque<Question> before = new ArrayDeque<>();
    private final Deque<Question> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private @Nullable Question now;
    private Question.Part lastPart = Question.Part.NOTHING;
    private long lastTime;

    /**
     * Creates an empty history.
     *
     * @param millis a clock that counts milliseconds from anywhere
     */
    QuestionHistory(LongSupplier millis) {
        this.millis = millis;
    }

    /** Forgets everything: another project was opened. */
    void clear() {
        before.clear();
        after.clear();
        now = null;
        lastPart = Question.Part.NOTHING;
        tell();
    }

    /** Takes note of the question as it stands now. */
    void record(Question question) {
        Question last = now;
        Question.Part part = last == null ? Question.Part.NOTHING : last.changedIn(question);
        now = question;
        if (last == null || part == Question.Part.NOTHING) {
            return;
        }
        long time = millis.getAsLong();
        boolean goesOn = part == lastPart && time - lastTime < PAUSE && !before.isEmpty();
        if (!goesOn) {
            before.push(last);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        lastPart = part;
        lastTime = time;
        tell();
    }

    /** Returns the question before this one; null where there is none. */
    @Nullable Question undo() {
        return move(before, after);
    }

    /** Returns the question that was last undone; null where there is none. */
    @Nullable Question redo() {
        return move(after, before);
    }

    private @Nullable Question move(Deque<Question> from, Deque<Question> to) {
        Question last = now;
        if (from.isEmpty() || last == null) {
            return null;
        }
        to.push(last);
        Question next = from.pop();
        now = next;
        lastPart = Question.Part.NOTHING;
        tell();
        return next;
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
