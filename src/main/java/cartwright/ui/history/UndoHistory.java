package cartwright.ui.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the question, of the conditions on rules and of the cart in the order in which they were made: one undo for
 * all of them.
 *
 * <p>A drag of a slider, or a query typed letter by letter, is one step: changes of the same part that follow each other within
 * {@link #PAUSE} milliseconds are taken together.
 */
public final class UndoHistory {

    /** Changes of one part that are further apart, in milliseconds, are two steps. */
    public static final long PAUSE = 1200;

    private static final int MOST = 200;

    private final LongSupplier millis;
    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private @Nullable Object lastPart;
    private long lastTime;
    private boolean moving;

    private record Step(Runnable back, Runnable forth) {}

    /**
     * Creates an empty history.
     *
     * @param millis a clock that counts milliseconds from anywhere
     */
    public UndoHistory(LongSupplier millis) {
        this.millis = millis;
    }

    /** Forgets everything: another project was opened. */
    public void clear() {
        before.clear();
        after.clear();
        lastPart = null;
        tell();
    }

    /**
     * Takes note of a change. What changes while a step is taken back is none.
     *
     * @param part what was changed; changes of equal parts may be one step
     * @param back takes the change back
     * @param forth makes it again
     */
    public void record(Object part, Runnable back, Runnable forth) {
        if (moving) {
            return;
        }
        long time = millis.getAsLong();
        boolean goesOn = part.equals(lastPart) && time - lastTime < PAUSE && !before.isEmpty();
        before.push(new Step(goesOn ? before.pop().back() : back, forth));
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        lastPart = part;
        lastTime = time;
        tell();
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        if (!before.isEmpty()) {
            Step step = before.pop();
            after.push(step);
            run(step.back());
        }
    }

    /** Makes the change again that was taken back last, if there is one. */
    public void redo() {
        if (!after.isEmpty()) {
            Step step = after.pop();
            before.push(step);
            run(step.forth());
        }
    }

    private void run(Runnable change) {
        lastPart = null;
        moving = true;
        try {
            change.run();
        } finally {
            moving = false;
        }
        tell();
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }

    /** Tells whether there is a change to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Tells whether a change was taken back. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
