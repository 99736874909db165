package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.PoolingRule;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which names are encoded and which are kept, in a real project file. */
class EncodeItemsTest {

    private static final int NAMES = 1_300;
    private static final int BATCH = 512;

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final Counting encoder = new Counting();

    private ProjectData shop() throws Exception {
        return imported("name 7");
    }

    /** Imports sales in which product 7 has a name of its own, and in which it is sold three times. */
    private ProjectData imported(String seventh) throws Exception {
        StringBuilder csv = new StringBuilder("order,sku,item\n");
        for (int item = 0; item < NAMES; item++) {
            csv.append("o%d,s%d,%s\n".formatted(item / 2, item, item == 7 ? seventh : "name " + item));
        }
        csv.append("o900,s7,%s\no901,s7,%s\n".formatted(seventh, seventh));
        Path file = Files.writeString(folder.resolve("shop.csv"), csv);
        Path project = folder.resolve("shop.cartwright");
        new ImportBaskets(store, new BasketFileReader(), project, List.of(file), ImportSettings.GUESS)
                .run(Progress.SILENT);
        return new OpenProject(store, project).run(Progress.SILENT);
    }

    private EncodedCatalog encode(ProjectData data) throws Exception {
        encoder.encoded = 0;
        EncodedCatalog found = new EncodeItems(store, data, encoder).run(Progress.SILENT);
        assertEquals(encoder.encoded, found.encodedNow());
        return found;
    }

    @Test
    void aSecondOpeningEncodesNothingAndARenamedProductOne() throws Exception {
        ProjectData data = shop();
        assertEquals(NAMES, encode(data).encodedNow());
        assertEquals(0, encode(data).encodedNow());
        List<Item> items = new ArrayList<>();
        for (int id = 0; id < NAMES; id++) {
            Item item = data.catalog().item(id);
            items.add(id == 7 ? new Item(id, item.sku(), "another name", item.category(), item.price()) : item);
        }
        ProjectData renamed = new ProjectData(
                data.file(), data.summary(), new ItemCatalog(items), data.baskets(), data.occasions(), data.index());
        assertEquals(1, encode(renamed).encodedNow());
        encoder.hash = "another";
        assertEquals(NAMES, encode(renamed).encodedNow(), "vectors belong to their model");
    }

    /** The names are those of the import that counts; a name that was encoded before is never encoded again. */
    @Test
    void afterAnUndoAProductThatIsImportedByAnotherNameIsEncoded() throws Exception {
        ProjectData first = imported("name 7");
        assertEquals("name 7", first.catalog().item(7).name());
        assertEquals(NAMES, encode(first).encodedNow());
        undo();
        ProjectData renamed = imported("another name");
        assertEquals("another name", renamed.catalog().item(7).name());
        EncodedCatalog encoded = encode(renamed);
        assertEquals(1, encoded.encodedNow());
        assertArrayEquals(
                encoder.encodeQuery("another name"), encoded.embeddings().row(7));
        undo();
        assertEquals(0, encode(imported("name 7")).encodedNow(), "its first name is known");
        undo();
        assertEquals(0, encode(imported("another name")).encodedNow(), "and so is its second");
        ProjectData twice = imported("then a third name");
        assertEquals("another name", twice.catalog().item(7).name(), "of names as common the first by letters");
        assertEquals(0, encode(twice).encodedNow(), "its third is not the one that counts");
    }

    private void undo() throws Exception {
        Path project = folder.resolve("shop.cartwright");
        new UndoImport(store, project).run(Progress.SILENT);
    }

    @Test
    void aCancelLosesAtMostOneBatch() throws Exception {
        ProjectData data = shop();
        Progress stops = new Progress() {
            @Override
            public void report(long done, long total) {
                assertEquals(NAMES, total);
            }

            @Override
            public void checkCancelled() {
                if (encoder.encoded >= BATCH) {
                    throw new CancellationException();
                }
            }
        };
        assertThrows(CancellationException.class, () -> new EncodeItems(store, data, encoder).run(stops));
        int before = encoder.encoded;
        assertTrue(before <= BATCH, "stopped after " + before);
        assertEquals(NAMES - before, encode(data).encodedNow(), "what was encoded is kept");
    }

    /** Counts what it is asked. */
    private static final class Counting implements TextEncoder {

        private int encoded;
        private String hash = "hash";

        @Override
        public EncoderDescription description() {
            return new EncoderDescription("counting", hash, 2, "cpu", "none", PoolingRule.MEAN, 0.5);
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            encoded += texts.size();
            return texts.stream().map(this::encodeQuery).toList();
        }

        @Override
        public float[] encodeQuery(String text) {
            return text.hashCode() % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
