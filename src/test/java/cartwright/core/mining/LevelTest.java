package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Levels of more rows than a block of memory holds: 32,768. */
class LevelTest {

    private static final int PARENTS = 40_000;
    private static final int CHILDREN = 3;

    /** Every second parent has children, whose items and counts tell where they belong. */
    private static Level children() {
        Level children = new Level();
        int[] itemOf = new int[CHILDREN + 1];
        Arrays.setAll(itemOf, number -> number * 10);
        for (int parent = 0; parent < PARENTS; parent += 2) {
            int[] counts = {-1, parent, parent + 1, parent + 2};
            int first = children.addClass(parent, new int[] {0, 1, 2, 3}, itemOf, counts, 1, CHILDREN);
            assertEquals(parent / 2 * CHILDREN, first);
        }
        return children;
    }

    private static void check(Level children, int parentShift) {
        assertEquals(PARENTS / 2 * CHILDREN, children.size());
        for (int row = 0; row < children.size(); row++) {
            int parent = row / CHILDREN * 2;
            assertEquals(parent + parentShift, children.parent(row));
            assertEquals((row % CHILDREN + 1) * 10, children.item(row));
            assertEquals(parent + row % CHILDREN, children.count(row));
        }
    }

    @Test
    void rowsStandAcrossBlocksAsTheyWereAdded() {
        check(children(), 0);
        check(children().trimmed(), 0);
    }

    @Test
    void rowsOfAnotherLevelAreAddedInPiecesOfAnySize() {
        Level children = children();
        Level copy = new Level();
        int[] pieces = {1, 11, 12, 13, 30_000, 5, 25_000};
        int from = 0;
        for (int at = 0; from < children.size(); at++) {
            int to = Math.min(children.size(), from + pieces[at % pieces.length]);
            copy.append(children, from, to, 7);
            from = to;
        }
        check(copy, 7);
    }

    @Test
    void childrenAreFoundByParentAndItem() {
        Level children = children();
        Level parents = new Level(PARENTS);
        for (int row = 0; row < PARENTS; row++) {
            parents.add(0, row, 1);
        }
        parents.link(children);
        for (int row = 0; row < PARENTS; row++) {
            int start = parents.childStart(row);
            int end = parents.childStart(row + 1);
            assertEquals(row % 2 == 0 ? CHILDREN : 0, end - start);
            assertEquals(row % 2 == 0 ? start + 1 : -1, children.find(20, start, end));
            assertTrue(children.find(25, start, end) < 0);
        }
    }
}
