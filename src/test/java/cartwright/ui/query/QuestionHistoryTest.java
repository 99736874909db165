package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketFilter;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import org.junit.jupiter.api.Test;

class QuestionHistoryTest {

    private long time;
    private final QuestionHistory history = new QuestionHistory(() -> time);

    private static Question question(String words, double tau, int k) {
        return new Question(
                words, Matching.MEANING, MatchMode.BEST, ChosenProducts.NONE, BasketFilter.ALL, tau, k, 0.1);
    }

    private Question step(String words, double tau, int k) {
        time += 5000;
        Question question = question(words, tau, k);
        history.record(question);
        return question;
    }

    @Test
    void undoAndRedoWalkTheSameQuestions() {
        Question first = step("", 0, 10);
        Question second = step("tent", 0.4, 10);
        Question third = step("tent", 0.4, 20);
        assertEquals(second, history.undo());
        assertEquals(first, history.undo());
        assertNull(history.undo());
        assertEquals(second, history.redo());
        assertEquals(third, history.redo());
        assertNull(history.redo());
    }

    @Test
    void aDragIsOneStep() {
        Question first = step("tent", 0.4, 10);
        for (int move = 1; move <= 50; move++) {
            time += 16;
            history.record(question("tent", 0.4 + move / 100.0, 10));
        }
        assertEquals(first, history.undo());
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void twoDragsWithAPauseAreTwoSteps() {
        step("tent", 0.4, 10);
        Question second = step("tent", 0.5, 10);
        step("tent", 0.6, 10);
        assertEquals(second, history.undo());
    }

    @Test
    void movesOfTwoSlidersAreTwoSteps() {
        step("tent", 0.4, 10);
        Question moved = step("tent", 0.5, 10);
        time += 16;
        history.record(question("tent", 0.5, 12));
        assertEquals(moved, history.undo());
    }

    @Test
    void tauThatFollowsAQueryIsPartOfIt() {
        Question first = step("", 0, 10);
        step("tent", 0.4, 10);
        assertEquals(first, history.undo(), "words and tau in one step");
    }

    @Test
    void anotherChangeAfterAnUndoLeavesNothingToRedo() {
        step("a", 0, 10);
        step("b", 0, 10);
        history.undo();
        assertTrue(history.canRedoProperty().get());
        step("c", 0, 10);
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void theSameQuestionOnceMoreIsNoStep() {
        step("a", 0, 10);
        step("a", 0, 10);
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void clearForgets() {
        step("a", 0, 10);
        step("b", 0, 10);
        history.clear();
        assertNull(history.undo());
        assertFalse(history.canUndoProperty().get());
    }
}
