package cartwright.adapter.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.RealFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleEntriesTest {

    private static final Path SAMPLES = Path.of("sample-datasets");
    private static final List<String> ROLES =
            List.of("basket", "item", "name", "time", "quantity", "price", "customer");

    private static Properties entry(String id) throws IOException {
        Properties entry = new Properties();
        try (Reader reader =
                Files.newBufferedReader(SAMPLES.resolve(id).resolve("entry.properties"), StandardCharsets.UTF_8)) {
            entry.load(reader);
        }
        return entry;
    }

    @ParameterizedTest
    @ValueSource(strings = {"outdoor", "online-retail"})
    void everyEntrySaysWhatItIsAndWhoseItIs(String id) throws IOException {
        Properties entry = entry(id);
        assertEquals(id, entry.getProperty("id"));
        for (String key : List.of("title.en", "title.zh", "source", "licence", "rows", "query.en", "query.zh")) {
            assertFalse(entry.getProperty(key, "").isBlank(), key);
        }
        assertTrue(Files.readString(SAMPLES.resolve("README.md")).contains("`" + id + "/`"));
        assertTrue(Files.exists(SAMPLES.resolve(id).resolve("README.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theOutdoorEntryFitsItsFiles(String language) throws IOException {
        Properties entry = entry("outdoor");
        List<List<String>> rows =
                SalesTable.rows(SAMPLES.resolve("outdoor").resolve(entry.getProperty("files." + language)));
        assertEquals(entry.getProperty("rows"), Integer.toString(rows.size() - 1));
        for (String role : ROLES) {
            assertTrue(rows.get(0).contains(entry.getProperty(role + "." + language)), role);
        }
        assertTrue(rows.get(0).contains(entry.getProperty("category." + language)));
    }

    @Test
    void theOnlineRetailEntryFitsTheRealFile() throws IOException, NoSuchAlgorithmException {
        Properties entry = entry("online-retail");
        Path file = RealFiles.file("online-retail/online_retail_full.csv.gz");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertTrue(entry.getProperty("sha256").endsWith(" " + HexFormat.of().formatHex(hash)));
        List<List<String>> rows = SalesTable.rows(file);
        assertEquals(entry.getProperty("rows"), Integer.toString(rows.size() - 1));
        for (String role : ROLES) {
            assertTrue(rows.get(0).contains(entry.getProperty(role)), role);
        }
    }
}
