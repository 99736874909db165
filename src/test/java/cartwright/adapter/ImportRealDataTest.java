package cartwright.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.RealFiles;
import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Imports the real sets; every count is found a second time by simpler means. */
class ImportRealDataTest {

    @TempDir
    Path folder;

    private final SqliteProjects projects = new SqliteProjects(Clock.systemUTC());

    @Test
    void onlineRetailIsImportedWhole(TestInfo info, TestReporter reporter) throws Exception {
        Path file = RealFiles.file("online-retail/online_retail_full.csv.gz");
        Expected expected = Expected.of(file);

        long start = System.nanoTime();
        try (Project project = projects.openOrCreate(folder.resolve("p.cartwright"))) {
            ImportReport report = project.importLines(
                    new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT), Progress.SILENT);
            reporter.publishEntry("import ms", String.valueOf((System.nanoTime() - start) / 1_000_000));

            assertEquals(
                    Map.of(
                            Role.BASKET, "InvoiceNo",
                            Role.ITEM, "StockCode",
                            Role.NAME, "Description",
                            Role.TIME, "InvoiceDate",
                            Role.QUANTITY, "Quantity",
                            Role.PRICE, "UnitPrice",
                            Role.CUSTOMER, "CustomerID",
                            Role.SEGMENT, "Country"),
                    report.source().settings().columns());
            assertEquals(Format.LONG, report.source().settings().format());
            assertEquals(Map.of(RejectedLine.Reason.RETURN, expected.returns), report.rejected());
            assertEquals(expected.lines, report.lines());
            assertEquals(541_909, report.lines() + report.rejectedLines());
            assertEquals(expected.baskets.size(), report.newBaskets());
            assertEquals(expected.names.size(), report.newItems());

            start = System.nanoTime();
            ItemCatalog catalog = project.catalog();
            BasketSet baskets = project.baskets().baskets();
            long loaded = (System.nanoTime() - start) / 1_000_000;
            reporter.publishEntry("load ms", String.valueOf(loaded));
            assertTrue(loaded < 5_000, loaded + " ms to load");
            expected.check(catalog, baskets);
            assertEquals(LocalDateTime.of(2010, 12, 1, 8, 26), project.summary().from());
            assertEquals(expected.lines, project.summary().lines());
        }
        assertTrue(info.getTestMethod().isPresent());
    }

    /** The same numbers from a general CSV reader and plain maps. */
    private static final class Expected {

        private final Map<String, Set<String>> baskets = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        private long lines;
        private long returns;

        static Expected of(Path file) throws IOException {
            Expected expected = new Expected();
            try (Reader text = new InputStreamReader(
                            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                    CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
                records.forEach(expected::see);
            }
            return expected;
        }

        private void see(NamedCsvRecord record) {
            if (Integer.parseInt(record.getField("Quantity")) <= 0) {
                returns++;
                return;
            }
            lines++;
            String sku = record.getField("StockCode").strip();
            baskets.computeIfAbsent(record.getField("InvoiceNo"), key -> new HashSet<>())
                    .add(sku);
            Map<String, Integer> counts = names.computeIfAbsent(sku, key -> new TreeMap<>());
            String name = record.getField("Description").strip();
            if (!name.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
            }
        }

        private void check(ItemCatalog catalog, BasketSet actual) {
            assertEquals(
                    names.keySet().stream().toList(),
                    catalog.items().stream().map(i -> i.sku()).toList());
            names.forEach((sku, counts) -> {
                int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
                String name = counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(sku);
                assertEquals(name, catalog.bySku(sku).orElseThrow().name());
            });
            assertEquals(baskets.size(), actual.size());
            int basket = 0;
            for (Set<String> skus : baskets.values()) {
                Set<String> found = new HashSet<>();
                for (int item : actual.itemsOf(basket)) {
                    found.add(catalog.item(item).sku());
                }
                assertEquals(skus, found, "basket " + basket);
                basket++;
            }
        }
    }

    @Test
    void groceriesAreImportedWhole() throws Exception {
        Path file = RealFiles.file("groceries/groceries.csv");
        Map<String, Integer> expected = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            for (String name : new TreeSet<>(java.util.List.of(line.split(",")))) {
                expected.merge(name.strip(), 1, Integer::sum);
            }
        }

        for (Format format : new Format[] {Format.AUTO, Format.BASKET}) {
            try (Project project = projects.openOrCreate(folder.resolve(format + ".cartwright"))) {
                ImportSettings settings = new ImportSettings(format, Map.of());
                ImportReport report = project.importLines(
                        new BasketFileReader().open(file, settings, Progress.SILENT), Progress.SILENT);

                assertEquals(Format.BASKET, report.source().settings().format());
                assertEquals(9_835, report.newBaskets());
                assertEquals(169, report.newItems());
                assertEquals(43_367, report.lines());
                assertEquals(0, report.rejectedLines());
                ItemCatalog catalog = project.catalog();
                int[] counts = project.baskets().baskets().itemSupportCounts();
                Map<String, Integer> actual = new HashMap<>();
                catalog.items().forEach(item -> actual.put(item.name(), counts[item.id()]));
                assertEquals(expected, actual);
            }
        }
    }

    @Test
    void fimiFilesAreTakenForBaskets() throws Exception {
        for (String name : new String[] {"fimi/BMS-WebView-1.dat.gz", "fimi/chess.dat.gz", "fimi/foodmartFIM.txt"}) {
            Path file = RealFiles.file(name);
            long lines = 0;
            try (Reader in = new InputStreamReader(
                    name.endsWith("gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                    StandardCharsets.UTF_8)) {
                lines = new java.io.BufferedReader(in)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count();
            }
            try (Project project = projects.openOrCreate(folder.resolve(file.getFileName() + ".cartwright"))) {
                ImportReport report = project.importLines(
                        new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT), Progress.SILENT);
                assertEquals(Format.BASKET, report.source().settings().format(), name);
                assertEquals(lines, report.newBaskets(), name);
            }
        }
    }

    @Test
    void onlineRetailIsReadQuickly(TestReporter reporter) throws Exception {
        Path file = RealFiles.file("online-retail/online_retail_full.csv.gz");
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long[] seen = new long[1];
            long start = System.nanoTime();
            new BasketFileReader()
                    .open(file, ImportSettings.GUESS, Progress.SILENT)
                    .read(
                            new cartwright.app.port.LineSink() {
                                @Override
                                public void accept(cartwright.app.port.BasketLine line) {
                                    seen[0]++;
                                }

                                @Override
                                public void reject(RejectedLine line) {
                                    seen[0]++;
                                }
                            },
                            Progress.SILENT);
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
            assertEquals(541_909, seen[0]);
        }
        reporter.publishEntry("read ms", String.valueOf(best));
        assertTrue(best < 10_000, best + " ms to read");
    }
}
