package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.SupportCounter;
import cartwright.core.RandomBaskets;
import cartwright.core.RealData;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.BasketWeights;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts on tensors, on the processor: the code is the one a GPU runs. */
class DjlSupportCountersTest {

    private SupportCounter counter;

    @BeforeEach
    void open() throws EncoderException {
        counter = new DjlSupportCounters(ProgramFolders.ofThisUser().engine()).open(DeviceChoice.CPU);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "retail.dat.gz, 900",
        "T10I4D100K.dat.gz, 1500",
        "BMS-WebView-1.dat.gz, 600",
        "mushroom.dat.gz, 2438",
        "chess.dat.gz, 2557",
        "foodmartFIM.txt, 12"
    })
    void findsOnEverySetWhatTheProcessorFinds(String file, int k) throws Exception {
        assertAgree(RealData.fimi(file), new MiningSettings(k, 99), null);
    }

    @Test
    void findsTheSameInRandomSetsWithAndWithoutWeights() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            BasketSet baskets = RandomBaskets.ofSizeUpTo(random, random.nextInt(400), 1 + random.nextInt(40), 9);
            MiningSettings settings = new MiningSettings(2 + random.nextInt(5), 1 + random.nextInt(6));
            assertAgree(baskets, settings, null);
            assertAgree(
                    baskets,
                    settings,
                    BasketWeights.of(random.doubles(baskets.size()).toArray()));
        }
    }

    /** Blocks of 16 million cells: 2,000 items in 9,000 rows are two. */
    @Test
    void rowsOfSeveralBlocksAddUp() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(3), 20_000, 2_000, 12);
        assertAgree(baskets, new MiningSettings(8, 3), null);
    }

    @Test
    void countsAreThoseOfTheRowsThatHoldAll() {
        counter.load(4, new int[] {0, 3, 5, 6}, new int[] {0, 1, 3, 1, 3, 2});

        assertEquals("cpu", counter.device());
        assertEquals(
                List.of(1, 1, 0, 1, 1, 2, 0, 2),
                Arrays.stream(counter.countWithEachItem(new int[] {0, 1, 1, 3}, 2))
                        .boxed()
                        .toList());
        assertThrows(
                EncoderException.class,
                () -> new DjlSupportCounters(ProgramFolders.ofThisUser().engine()).open(DeviceChoice.GPU));
    }

    private void assertAgree(BasketSet baskets, MiningSettings settings, BasketWeights weights) {
        FrequentItemsets expected = new ProjectedMiner(settings, 2).mine(baskets, weights, MiningMonitor.SILENT);
        FrequentItemsets found = new Apriori(settings, counter).mine(baskets, weights, MiningMonitor.SILENT);

        assertEquals(expected.size(), found.size());
        assertTrue(expected.longest() == found.longest());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.itemset(i), found.itemset(i));
            assertEquals(expected.supportCount(i), found.supportCount(i));
            assertEquals(expected.weightedCount(i), found.weightedCount(i));
        }
    }
}
