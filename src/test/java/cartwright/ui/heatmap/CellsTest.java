package cartwright.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.session.ItemComparison;
import cartwright.core.basket.BasketSet;
import cartwright.core.rule.PairMatrix;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.SimilarityMatrix;
import cartwright.ui.heatmap.CellCodes.Range;
import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.picture.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final Runnable GO_ON = () -> {};

    private static ItemComparison random(int n) {
        Random random = new Random(n);
        int[][] rows = new int[2000][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(6, 0, n).toArray();
        }
        int[] items = IntStream.range(0, n).toArray();
        float[] cosines = new float[n * n];
        for (int cell = 0; cell < cosines.length; cell++) {
            cosines[cell] = random.nextFloat() * 1.4f - 0.4f;
        }
        List<float[]> vectors = new ArrayList<>();
        for (int item = 0; item < n; item++) {
            vectors.add(new float[] {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f, random.nextFloat() - 0.5f});
        }
        return new ItemComparison(
                        items,
                        items,
                        SimilarityMatrix.of(n, (a, b) -> cosines[Math.max(a, b) * n + Math.min(a, b)]),
                        PairMatrix.of(BasketSet.of(n, rows), items, GO_ON),
                        null)
                .withPurchases(EmbeddingTable.ofRows(3, vectors));
    }

    @ParameterizedTest
    @EnumSource
    void aPixelOfALargeCellHasItsColour(Upper upper) {
        ItemComparison comparison = random(40);
        CellCodes codes = CellCodes.of(comparison, upper, GO_ON);
        Viewport view = new Viewport(3.5, 8, 10);
        Pixels pixels = CellPainter.paint(codes, view, 200, 150, Ramps.LIGHT);
        for (int y = 0; y < 150; y += 7) {
            for (int x = 0; x < 200; x += 7) {
                int row = view.rowAt(y);
                int column = view.columnAt(x);
                int code = codes.level(0)[row * 40 + column] & 0xFF;
                int expected = column > row ? Ramps.LIGHT.upper(code, upper) : Ramps.LIGHT.similarity(code);
                assertEquals(expected, pixels.colour(x, y));
            }
        }
    }

    @Test
    void whatIsBoughtAlikeIsCodedByItsOwnRange() {
        ItemComparison comparison = random(40);
        CellCodes codes = CellCodes.of(comparison, Upper.BOUGHT_LIKE, GO_ON);
        int largest = 0;
        for (int b = 0; b < 40; b++) {
            for (int a = b + 1; a < 40; a++) {
                int code = codes.level(0)[b * 40 + a] & 0xFF;
                assertEquals(CellCodes.similarity(comparison.boughtLike(a, b), codes.boughtRange()), code);
                largest = Math.max(largest, code);
            }
        }
        assertEquals(255, largest);
        CellCodes without = CellCodes.of(comparison.withPurchases(null), Upper.BOUGHT_LIKE, GO_ON);
        assertEquals(0, without.level(0)[1], "nothing is known");
    }

    @Test
    void besideTheCellsPixelsAreClear() {
        CellCodes codes = CellCodes.of(random(10), Upper.LIFT, GO_ON);
        Pixels pixels = CellPainter.paint(codes, new Viewport(0, 0, 4), 60, 60, Ramps.DARK);
        assertEquals(0, pixels.colour(45, 5));
        assertEquals(0, pixels.colour(5, 45));
        assertTrue(pixels.colour(39, 39) != 0);
    }

    @ParameterizedTest(name = "{0} pixels a cell")
    @ValueSource(doubles = {0.9, 0.6, 0.4, 0.21, 0.13})
    void theMostAlikePairIsSeenHoweverSmallTheCells(double cell) {
        int n = 1500;
        CellCodes codes = CellCodes.of(loneCell(n, 1234, 77), Upper.TOGETHER, GO_ON);
        int side = (int) Math.ceil(n * cell);
        Pixels pixels = CellPainter.paint(codes, new Viewport(0, 0, cell), side, side, Ramps.LIGHT);
        int seen = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (pixels.colour(x, y) == Ramps.LIGHT.similarity(255)) {
                    seen++;
                    assertEquals(1234 * cell, y, 3);
                    assertEquals(77 * cell, x, 3);
                }
            }
        }
        assertTrue(seen > 0, "the cell is lost");
    }

    private static ItemComparison loneCell(int n, int row, int column) {
        int[] items = IntStream.range(0, n).toArray();
        SimilarityMatrix lone =
                SimilarityMatrix.of(n, (a, b) -> Math.max(a, b) == row && Math.min(a, b) == column ? 0.9 : 0);
        PairMatrix none = PairMatrix.of(BasketSet.of(n, new int[0][]), items, GO_ON);
        return new ItemComparison(items, items, lone, none, null);
    }

    @Test
    void coloursGrowWithSimilarityAndTurnAtChance() {
        int before = 256;
        for (double cosine = 0; cosine <= 1; cosine += 0.05) {
            int lightness = lightness(Ramps.LIGHT.similarity(CellCodes.similarity(cosine, new Range(0, 1))));
            assertTrue(lightness <= before, "cosine " + cosine);
            before = lightness;
        }
        int chance = lightness(Ramps.LIGHT.upper(CellCodes.lift(50, 50), Upper.LIFT));
        assertTrue(chance > lightness(Ramps.LIGHT.upper(CellCodes.lift(200, 50), Upper.LIFT)));
        assertTrue(chance > lightness(Ramps.LIGHT.upper(CellCodes.lift(12, 50), Upper.LIFT)));
        int dark = lightness(Ramps.DARK.upper(CellCodes.lift(50, 50), Upper.LIFT));
        assertTrue(dark < lightness(Ramps.DARK.upper(CellCodes.lift(200, 50), Upper.LIFT)));
        assertEquals(0, CellCodes.similarity(Double.NaN, new Range(0, 1)));
    }

    @Test
    void pairsThatChanceHardlyGivesStayPale() {
        int rare = Math.abs(CellCodes.lift(0, 0.3) - CellCodes.CHANCE);
        int often = Math.abs(CellCodes.lift(0, 30) - CellCodes.CHANCE);
        assertTrue(rare < 20 && often > 100, rare + " " + often);
    }

    private static int lightness(int colour) {
        return ((colour >> 16 & 0xFF) * 299 + (colour >> 8 & 0xFF) * 587 + (colour & 0xFF) * 114) / 1000;
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport view = Viewport.whole(2000, 700, 600);
        assertEquals(0.3, view.cell(), 1e-12);
        Viewport nearer = view.zoomed(4, 210, 120, 0.3);
        assertEquals(view.columnAt(210), nearer.columnAt(210));
        assertEquals(view.rowAt(120), nearer.rowAt(120));
        assertEquals(0.3, nearer.zoomed(0.01, 0, 0, 0.3).cell(), 1e-12);
        assertEquals(Viewport.LARGEST_CELL, nearer.zoomed(1000, 0, 0, 0.3).cell());
    }

    @Test
    void noRoomIsWastedBesideTheCells() {
        Viewport view = new Viewport(90, -5, 10).within(100, 300, 200);
        assertEquals(70, view.left(), 1e-12);
        assertEquals(0, view.top(), 1e-12);
        assertEquals(0, new Viewport(5, 5, 2).within(100, 300, 300).left());
        Viewport centred = new Viewport(0, 0, 1).centredOn(50, 40, 16, 320, 160);
        assertEquals(50, centred.rowAt(80));
        assertEquals(40, centred.columnAt(160));
        assertEquals(-20, new Viewport(0, 0, 10).moved(200, 0).left(), 1e-12);
    }
}
