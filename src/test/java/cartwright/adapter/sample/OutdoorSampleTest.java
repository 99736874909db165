package cartwright.adapter.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutdoorSampleTest {

    private static final Path COMMITTED = Path.of("sample-datasets", "outdoor");
    private static final List<String> FILES =
            List.of("outdoor-en.csv.gz", "outdoor-zh.csv.gz", "planted-truth.csv", "expected-import.csv");

    @TempDir
    static Path again;

    private static List<List<String>> english;
    private static List<List<String>> chinese;

    @BeforeAll
    static void makeTheSampleAgain() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab")); // other digits: must not show
        try {
            assertEquals(FILES.stream().map(again::resolve).toList(), new OutdoorSample().write(again));
        } finally {
            Locale.setDefault(before);
        }
        english = SalesTable.rows(again.resolve(FILES.get(0)));
        chinese = SalesTable.rows(again.resolve(FILES.get(1)));
    }

    @Test
    void theFilesOfTheTreeAreWhatTheGeneratorMakes() throws IOException {
        for (String file : FILES) {
            // Uncompressed: how well an archive is packed differs between the libraries that Java is built with.
            assertArrayEquals(
                    SalesTable.content(COMMITTED.resolve(file)), SalesTable.content(again.resolve(file)), file);
        }
    }

    @Test
    void theFilesAreSmallEnoughToShip() throws IOException {
        assertTrue(
                Files.size(COMMITTED.resolve(FILES.get(0))) + Files.size(COMMITTED.resolve(FILES.get(1))) < 6_000_000);
    }

    @Test
    void bothLanguagesHaveTheSameLinesAndDifferInWordsAlone() {
        assertEquals(
                List.of("order_id", "sku", "product", "category", "time", "quantity", "price", "customer", "store"),
                english.get(0));
        assertEquals(List.of("订单号", "商品编码", "商品名称", "类别", "时间", "数量", "单价", "会员号", "门店"), chinese.get(0));
        assertEquals(english.size(), chinese.size());
        for (int i = 1; i < english.size(); i++) {
            assertEquals(withoutWords(english.get(i)), withoutWords(chinese.get(i)));
        }
    }

    private static List<String> withoutWords(List<String> row) {
        return List.of(row.get(0), row.get(1), row.get(4), row.get(5), row.get(6), row.get(7), row.get(8));
    }

    @Test
    void noTwoProductsShareAName() {
        for (List<List<String>> table : List.of(english, chinese)) {
            Map<String, String> skuByName = new HashMap<>();
            for (List<String> row : table.subList(1, table.size())) {
                String name = row.get(2).strip();
                if (!name.isEmpty()) {
                    String other = skuByName.putIfAbsent(name, row.get(1));
                    assertTrue(other == null || other.equals(row.get(1)), name);
                }
            }
        }
    }

    @Test
    void thePlantedNamesReadAsPromised() {
        assertEquals(Set.of("Sports socks cushioned 3-pack"), names(english, "SOC-033"));
        assertEquals(Set.of("运动袜 加厚 三双装"), names(chinese, "SOC-033"));
        assertEquals(Set.of("Sports wristband cotton, black"), names(english, "WRI-032"));
        assertEquals(Set.of("运动护腕 棉质 黑色"), names(chinese, "WRI-032"));
    }

    private static Set<String> names(List<List<String>> table, String sku) {
        Set<String> names = new HashSet<>();
        table.stream()
                .filter(row -> row.get(1).equals(sku))
                .forEach(row -> names.add(row.get(2).strip()));
        names.remove("");
        return names;
    }

    @Test
    void theSampleIsAsLargeAsPromised() throws IOException {
        Map<String, Long> facts = expected();
        assertTrue(facts.get("baskets") >= 40_000);
        assertTrue(facts.get("products") >= 1_500);
        assertTrue(english.stream().skip(1).map(row -> row.get(3)).distinct().count() >= 40);
    }

    @Test
    void runningShoesSellSocksAndWristbandsMoreThanAnythingElse() {
        Map<String, Set<String>> runners = new HashMap<>(Purchases.of(english).skusByOrder());
        runners.values().removeIf(skus -> skus.stream().noneMatch(sku -> sku.startsWith("RUN-")));
        Map<String, Integer> counts = new TreeMap<>();
        runners.values()
                .forEach(skus -> skus.stream()
                        .filter(sku -> !sku.startsWith("RUN-"))
                        .forEach(sku -> counts.merge(sku, 1, Integer::sum)));
        List<String> best = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of("SOC-033", "WRI-032"), best.subList(0, 2));
        assertTrue(counts.get("WRI-032") > 2 * counts.get(best.get(2)), best.get(2) + " comes close");
        assertTrue(counts.get(best.get(2)) < 0.12 * runners.size());
    }

    @Test
    void anImportHasToCountWhatIsStated() throws IOException {
        Purchases purchases = Purchases.of(english);
        Map<String, Long> facts = expected();
        assertEquals(facts.get("lines"), english.size() - 1L);
        assertEquals(facts.get("accepted_lines"), (long) purchases.lines());
        assertEquals(facts.get("baskets"), (long) purchases.skusByOrder().size());
        Map<String, Long> rejected = new TreeMap<>();
        facts.forEach((fact, value) -> {
            if (fact.startsWith("rejected_")) {
                rejected.put(fact.substring("rejected_".length()), value);
            }
        });
        assertEquals(rejected, purchases.rejected());
        Set<String> skus = new HashSet<>();
        purchases.skusByOrder().values().forEach(skus::addAll);
        assertEquals(facts.get("products"), (long) skus.size());
    }

    private static Map<String, Long> expected() throws IOException {
        Map<String, Long> facts = new HashMap<>();
        for (List<String> row : SalesTable.rows(COMMITTED.resolve("expected-import.csv"))) {
            if (row.get(1).matches("\\d+")) {
                facts.put(row.get(0), Long.valueOf(row.get(1)));
            }
        }
        return facts;
    }

    @Test
    void thePlantedTruthIsWhatCountingTheFileGives() throws IOException {
        Purchases purchases = Purchases.of(english);
        List<List<String>> rules = SalesTable.rows(COMMITTED.resolve("planted-truth.csv"));
        assertTrue(rules.size() > 15);
        for (List<String> rule : rules.subList(1, rules.size())) {
            int[] counts = purchases.count(rule.get(2), rule.get(4), rule.get(5));
            List<String> stated = rule.subList(7, 11);
            assertEquals(stated, List.of("" + counts[0], "" + counts[1], "" + counts[2], "" + counts[3]), rule.get(0));
            double attach = (double) counts[3] / counts[1];
            double base = (double) counts[2] / counts[0];
            assertEquals(attach, Double.parseDouble(rule.get(11)), 5.1e-7);
            assertEquals(base, Double.parseDouble(rule.get(12)), 5.1e-7);
            assertEquals(attach / base, Double.parseDouble(rule.get(13)), 5.1e-7);
        }
    }

    @Test
    void substitutesAreNeverBoughtTogetherAndLinksAreWhereTheyShouldBe() throws IOException {
        Map<String, Double> lift = new HashMap<>();
        for (List<String> rule : SalesTable.rows(COMMITTED.resolve("planted-truth.csv"))) {
            if (!rule.get(0).equals("rule")) {
                lift.put(rule.get(0), Double.valueOf(rule.get(13)));
                assertEquals(rule.get(1).equals("SUBSTITUTE"), rule.get(10).equals("0"), rule.get(0));
            }
        }
        assertFalse(lift.isEmpty());
        assertTrue(lift.get("sunscreen-goggles-summer") > 5 && lift.get("gloves-warmers-winter") > 5);
        assertTrue(lift.get("headlamp-batteries-camping") > 3);
        assertEquals(1, lift.get("headlamp-batteries-all"), 0.1);
        assertEquals(1, lift.get("running-bottle"), 0.15);
    }
}
