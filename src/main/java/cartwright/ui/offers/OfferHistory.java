package cartwright.ui.offers;

import cartwright.app.session.OfferBook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The books before and after the one on screen. Changes of one control in quick succession are one step. */
final class OfferHistory {

    private static final int MOST = 100;
    private static final long PAUSE = 1_000;

    private final LongSupplier millis;
    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private String lastControl = "";
    private long lastTime;

    /**
     * A book that was left.
     *
     * @param book the book as it was
     * @param change what was changed then
     */
    record Step(OfferBook book, OfferChange change) {}

    /**
     * Creates an empty history.
     *
     * @param millis a clock that counts milliseconds from anywhere
     */
    OfferHistory(LongSupplier millis) {
        this.millis = millis;
    }

    void clear() {
        before.clear();
        after.clear();
        lastControl = "";
    }

    /**
     * Takes note that a book was left.
     *
     * @param control what was moved; empty for a step of its own
     */
    void record(OfferBook left, OfferChange change, String control) {
        long time = millis.getAsLong();
        boolean goesOn =
                !control.isEmpty() && control.equals(lastControl) && time - lastTime < PAUSE && !before.isEmpty();
        if (!goesOn) {
            before.push(new Step(left, change));
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        lastControl = control;
        lastTime = time;
    }

    /** Returns the book before this one; null where there is none. */
    @Nullable OfferBook undo(OfferBook now) {
        return move(before, after, now);
    }

    /** Returns the book that was last undone; null where there is none. */
    @Nullable OfferBook redo(OfferBook now) {
        return move(after, before, now);
    }

    private @Nullable OfferBook move(Deque<Step> from, Deque<Step> to, OfferBook now) {
        lastControl = "";
        if (from.isEmpty()) {
            return null;
        }
        Step step = from.pop();
        to.push(new Step(now, step.change()));
        return step.book();
    }

    /** Returns what was changed last; null where nothing was. */
    @Nullable OfferChange last() {
        return before.isEmpty() ? null : before.element().change();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
