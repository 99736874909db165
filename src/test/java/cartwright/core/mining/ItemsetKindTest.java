package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.core.RandomBaskets;
import cartwright.core.RealData;
import cartwright.core.basket.Itemset;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsetKindTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithLookingAtEverySuperset(long seed) {
        FrequentItemsets mined = new ProjectedMiner(new MiningSettings(3, 9), 1)
                .mine(RandomBaskets.ofEveryDensity(new Random(seed), 200, 9), MiningMonitor.SILENT);
        Map<Itemset, Integer> counts = AprioriTest.supportCounts(mined);
        BitSet closed = new BitSet();
        BitSet maximal = new BitSet();
        for (int i = 0; i < mined.size(); i++) {
            int position = i;
            List<Itemset> larger = counts.keySet().stream()
                    .filter(other -> isPartOf(mined.itemset(position), other))
                    .toList();
            maximal.set(i, larger.isEmpty());
            closed.set(i, larger.stream().noneMatch(other -> counts.get(other) == mined.supportCount(position)));
        }

        assertEquals(closed, mined.positions(ItemsetKind.CLOSED));
        assertEquals(maximal, mined.positions(ItemsetKind.MAXIMAL));
        assertEquals(mined.size(), mined.positions(ItemsetKind.ALL).cardinality());
    }

    private static boolean isPartOf(Itemset itemset, Itemset other) {
        for (int at = 0; at < itemset.size(); at++) {
            if (!other.contains(itemset.item(at))) {
                return false;
            }
        }
        return other.size() > itemset.size();
    }

    /** Numbers that two other programs agree on. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "retail.dat.gz, 89, 7572, 3452",
        "T10I4D100K.dat.gz, 50, 46993, 12062",
        "BMS-WebView-1.dat.gz, 42, 20447, 7390",
        "mushroom.dat.gz, 813, 4885, 547",
        "chess.dat.gz, 1918, 98392, 3323",
        "foodmartFIM.txt, 2, 2967, 1690"
    })
    void countsAreTheKnownOnes(String file, int k, int closed, int maximal) throws IOException {
        FrequentItemsets mined =
                new ProjectedMiner(new MiningSettings(k, 99), 2).mine(RealData.fimi(file), MiningMonitor.SILENT);

        assertEquals(closed, mined.positions(ItemsetKind.CLOSED).cardinality());
        assertEquals(maximal, mined.positions(ItemsetKind.MAXIMAL).cardinality());
    }

    @Test
    void nothingHasNoKind() {
        FrequentItemsets none = new ProjectedMiner(new MiningSettings(9, 9), 1)
                .mine(RandomBaskets.ofSizeUpTo(new Random(1), 5, 5, 2), MiningMonitor.SILENT);

        assertEquals(0, none.positions(ItemsetKind.CLOSED).cardinality());
    }
}
