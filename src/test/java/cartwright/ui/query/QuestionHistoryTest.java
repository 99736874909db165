package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketFilter;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.ui.history.UndoHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionHistoryTest {

    private long time;
    private final UndoHistory undone = new UndoHistory(() -> time);
    private final List<Question> asked = new ArrayList<>();
    private final QuestionHistory history = new QuestionHistory(undone, asked::add);

    private static Question question(String words, double tau, int k) {
        return new Question(
                words, Matching.MEANING, MatchMode.BEST, ChosenProducts.NONE, BasketFilter.ALL, tau, k, 0.1);
    }

    private @Nullable Question undo() {
        asked.clear();
        undone.undo();
        return asked.isEmpty() ? null : asked.get(0);
    }

    private @Nullable Question redo() {
        asked.clear();
        undone.redo();
        return asked.isEmpty() ? null : asked.get(0);
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
        assertEquals(second, undo());
        assertEquals(first, undo());
        assertNull(undo());
        assertEquals(second, redo());
        assertEquals(third, redo());
        assertNull(redo());
    }

    @Test
    void aDragIsOneStep() {
        Question first = step("tent", 0.4, 10);
        for (int move = 1; move <= 50; move++) {
            time += 16;
            history.record(question("tent", 0.4 + move / 100.0, 10));
        }
        assertEquals(first, undo());
        assertFalse(undone.canUndoProperty().get());
    }

    @Test
    void twoDragsWithAPauseAreTwoSteps() {
        step("tent", 0.4, 10);
        Question second = step("tent", 0.5, 10);
        step("tent", 0.6, 10);
        assertEquals(second, undo());
    }

    @Test
    void movesOfTwoSlidersAreTwoSteps() {
        step("tent", 0.4, 10);
        Question moved = step("tent", 0.5, 10);
        time += 16;
        history.record(question("tent", 0.5, 12));
        assertEquals(moved, undo());
    }

    @Test
    void tauThatFollowsAQueryIsPartOfIt() {
        Question first = step("", 0, 10);
        step("tent", 0.4, 10);
        assertEquals(first, undo(), "words and tau in one step");
    }

    @Test
    void anotherChangeAfterAnUndoLeavesNothingToRedo() {
        step("a", 0, 10);
        step("b", 0, 10);
        undo();
        assertTrue(undone.canRedoProperty().get());
        step("c", 0, 10);
        assertFalse(undone.canRedoProperty().get());
    }

    @Test
    void anAnswerThatComesAfterAnUndoIsNoStep() {
        Question first = step("a", 0, 10);
        step("b", 0, 10);
        undo();
        history.record(first);
        assertTrue(undone.canRedoProperty().get());
        assertFalse(undone.canUndoProperty().get());
    }

    @Test
    void changesOfOtherPartsOfTheWindowStandBetweenQuestions() {
        Question first = step("a", 0, 10);
        Question second = step("b", 0, 10);
        List<String> cart = new ArrayList<>(List.of("tent"));
        undone.record("cart", cart::clear, () -> cart.add("tent"));
        assertNull(undo(), "the cart first");
        assertTrue(cart.isEmpty());
        assertEquals(first, undo());
        assertEquals(second, redo());
        assertNull(redo());
        assertEquals(List.of("tent"), cart);
    }

    @Test
    void theSameQuestionOnceMoreIsNoStep() {
        step("a", 0, 10);
        step("a", 0, 10);
        assertFalse(undone.canUndoProperty().get());
    }

    @Test
    void clearForgets() {
        step("a", 0, 10);
        step("b", 0, 10);
        history.clear();
        assertNull(undo());
        assertFalse(undone.canUndoProperty().get());
    }
}
