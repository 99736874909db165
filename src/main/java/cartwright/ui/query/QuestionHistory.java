package cartwright.ui.query;

import cartwright.ui.history.UndoHistory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out which part of the question was changed, and tells the history of the window. */
final class QuestionHistory {

    private final UndoHistory history;
    private final Consumer<Question> ask;
    private @Nullable Question now;

    /**
     * Creates the history of no question.
     *
     * @param ask asks a question of before
     */
    QuestionHistory(UndoHistory history, Consumer<Question> ask) {
        this.history = history;
        this.ask = ask;
    }

    /** Forgets everything: another project was opened. */
    void clear() {
        history.clear();
        now = null;
    }

    /** Takes note of the question as it stands now. */
    void record(Question question) {
        Question last = now;
        now = question;
        Question.Part part = last == null ? Question.Part.NOTHING : last.changedIn(question);
        if (last != null && part != Question.Part.NOTHING) {
            history.record(part, () -> goTo(last), () -> goTo(question));
        }
    }

    /** The answer may come later; it is no change then. */
    private void goTo(Question question) {
        now = question;
        ask.accept(question);
    }
}
