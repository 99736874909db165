package cartwright.adapter.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.NeighbourIndex;
import cartwright.app.session.NearestProducts;
import cartwright.app.session.NearestProducts.Way;
import cartwright.app.session.Neighbour;
import cartwright.app.task.IndexProducts;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index against comparing every row. */
class LuceneNeighboursTest {

    private static final int ROWS = 3_000;
    private static final int DIMENSION = 160; // more than the axes that the index keeps

    private final EmbeddingTable table = groups(new Random(1));

    /** Groups of thirty that are alike, as names are. */
    private static EmbeddingTable groups(Random random) {
        List<float[]> rows = new ArrayList<>();
        float[] middle = new float[DIMENSION];
        for (int row = 0; row < ROWS; row++) {
            float[] values = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                if (row % 30 == 0) {
                    middle[d] = (float) (random.nextGaussian() / (1 + d / 20));
                }
                values[d] = middle[d] + (float) (0.5 * random.nextGaussian() / (1 + d / 20));
            }
            rows.add(values);
        }
        return EmbeddingTable.ofRows(DIMENSION, rows);
    }

    private static int[] items(List<Neighbour> found) {
        return found.stream().mapToInt(Neighbour::itemId).toArray();
    }

    @Test
    void findsNearlyAllOfTheNearestAndSaysHowMany() {
        NearestProducts found = new IndexProducts(new LuceneNeighbours(), table).run(Progress.SILENT);
        assertEquals(Way.INDEX, found.way());
        assertTrue(found.recall() >= NearestProducts.ENOUGH, "recall " + found.recall());
        NearestProducts all = NearestProducts.exact(table);
        double sum = 0;
        for (int row = 7; row < ROWS; row += 30) { // other queries than those it was measured with
            float[] query = table.row(row);
            int[] wanted = items(all.of(query, 100));
            int[] got = items(found.of(query, 100));
            assertEquals(row, got[0]);
            sum += IntStream.of(got)
                            .filter(one -> IntStream.of(wanted).anyMatch(other -> other == one))
                            .count()
                    / 100.0;
            assertEquals(
                    table.similarity(query, got[99]),
                    found.of(query, 100).get(99).similarity());
            assertArrayEquals(items(all.of(query, 150)), items(found.of(query, 150)), "more than was measured: exact");
        }
        assertTrue(sum / 100 >= 0.94, "recall with other queries " + sum / 100);
    }

    @Test
    void theSameTableGivesTheSameIndex() {
        NeighbourIndex one = new LuceneNeighbours().build(table, Progress.SILENT);
        NeighbourIndex two = new LuceneNeighbours().build(table, Progress.SILENT);
        for (int row = 0; row < ROWS; row += 100) {
            assertArrayEquals(one.candidates(table.row(row), 50), two.candidates(table.row(row), 50));
        }
        assertEquals(
                1,
                new LuceneNeighbours()
                        .build(EmbeddingTable.ofRows(2, List.of(new float[] {1, 0})), Progress.SILENT)
                        .candidates(new float[] {0, 1}, 5)
                        .length);
    }

    @Test
    void buildingStopsAtOnce() {
        int[] in = {0};
        Progress stops = new Progress() {
            @Override
            public void report(long done, long total) {
                assertEquals(ROWS, total);
                in[0] = (int) done;
            }

            @Override
            public void checkCancelled() {
                if (in[0] == 1_000) {
                    throw new CancellationException();
                }
            }
        };
        assertThrows(CancellationException.class, () -> new LuceneNeighbours().build(table, stops));
        assertEquals(1_000, in[0]);
    }

    @Test
    void anIndexThatMissesTooManyIsNotAsked() {
        NearestProducts found = new IndexProducts(
                        (rows, progress) -> (query, breadth) -> {
                            int[] nearest = Nearest.of(rows.similarities(query), breadth);
                            return IntStream.of(nearest)
                                    .filter(row -> row % 10 != 0)
                                    .toArray(); // one of ten is lost
                        },
                        table)
                .run(Progress.SILENT);
        assertEquals(Way.ALL_SINCE_INDEX_MISSES, found.way());
        assertEquals(0.9, found.recall(), 0.02);
        float[] query = table.row(0);
        assertEquals(0, found.of(query, 10).get(0).itemId(), "row 0 is found all the same");
    }

    @Test
    void anIndexPaysWhereThereIsMuchToCompareOftenEnough() {
        assertFalse(IndexProducts.pays(49_999, 100_000));
        assertFalse(IndexProducts.pays(1_000_000, 1));
        assertTrue(IndexProducts.pays(50_000, 1_500));
        assertEquals(Way.ALL, NearestProducts.exact(table).way());
    }
}
