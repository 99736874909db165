package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.core.RealData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published and cross-checked counts of known data sets, by both engines. */
class ItemsetsOnRealDataTest {

    @Test
    void groceriesAtTenBaskets() throws IOException {
        BasketSet groceries = RealData.groceries().baskets();
        FrequentItemsets mined = byProjection(groceries, 10, 2);
        int[] sizes = IntStream.rangeClosed(1, mined.longest())
                .map(mined::countOfSize)
                .toArray();

        assertEquals(9_835, mined.basketCount());
        assertEquals(13_492, mined.size());
        assertArrayEquals(new int[] {157, 2_981, 6_831, 3_137, 376, 10}, sizes);
        ProjectedMinerTest.assertSame(mined, byLevels(groceries, 10));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "retail.dat.gz, 89, 7589, 1859296",
        "retail.dat.gz, 9, 240852, 5779263",
        "T10I4D100K.dat.gz, 100, 27532, 0",
        "T10I4D100K.dat.gz, 10, 411365, 14180121",
        "BMS-WebView-1.dat.gz, 60, 3991, 0",
        "BMS-WebView-1.dat.gz, 36, 461521, 0",
        "mushroom.dat.gz, 1500, 56693, 0",
        "mushroom.dat.gz, 813, 574431, 578184444",
        "chess.dat.gz, 1918, 254944, 0",
        "chess.dat.gz, 1598, 1272932, 2285602435",
        "foodmartFIM.txt, 2, 4247, 0"
    })
    void countsAndTheirSumAreTheKnownOnes(String file, int k, int expected, long expectedSum) throws IOException {
        FrequentItemsets mined = byProjection(RealData.fimi(file), k, 2);
        long sum = 0;
        for (int i = 0; i < mined.size(); i++) {
            sum += mined.supportCount(i);
        }

        assertEquals(expected, mined.size());
        assertEquals(expectedSum == 0 ? sum : expectedSum, sum);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "retail.dat.gz, 20",
        "T10I4D100K.dat.gz, 50",
        "BMS-WebView-1.dat.gz, 50",
        "mushroom.dat.gz, 1500",
        "chess.dat.gz, 1918",
        "foodmartFIM.txt, 2"
    })
    void enginesAgreeOnEveryItemset(String file, int k) throws IOException {
        BasketSet baskets = RealData.fimi(file);

        ProjectedMinerTest.assertSame(byLevels(baskets, k), byProjection(baskets, k, 1));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource({
        "retail.dat.gz, itemsets_retail_min100.tsv.gz, 100",
        "T10I4D100K.dat.gz, itemsets_T10I4D100K_min500.tsv.gz, 500",
        "mushroom.dat.gz, itemsets_mushroom_min2438.tsv.gz, 2438",
        "chess.dat.gz, itemsets_chess_min2557.tsv.gz, 2557"
    })
    void everyItemsetIsTheKnownOne(String file, String truth, int k) throws IOException {
        List<String> lines = RealData.lines("ground-truth/" + truth);
        Map<Itemset, Integer> expected = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            expected.put(Itemset.of(RealData.ids(cells[3])), Integer.parseInt(cells[0]));
        }

        assertEquals(expected, AprioriTest.supportCounts(byProjection(RealData.fimi(file), k, 1)));
    }

    private static FrequentItemsets byProjection(BasketSet baskets, int k, int threads) {
        return new ProjectedMiner(new MiningSettings(k, 99), threads).mine(baskets, MiningMonitor.SILENT);
    }

    private static FrequentItemsets byLevels(BasketSet baskets, int k) {
        return new Apriori(new MiningSettings(k, 99)).mine(baskets, MiningMonitor.SILENT);
    }
}
