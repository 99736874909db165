package cartwright.ui.query;

import cartwright.app.port.Baskets;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.PoolingRule;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.lexical.StopWords;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A shop small enough to count by hand: 40 baskets with shoes, of which 30 with socks, and 60 with a tent or a stove. */
public final class SmallShop {

    /** Item ids. */
    public static final int SHOE = 0;

    /** Bought with {@link #SHOE} in 30 of 40 baskets. */
    public static final int SOCK = 1;

    /** Bought with shoe and sock in 12 baskets. */
    public static final int BAND = 2;

    /** In 50 baskets. */
    public static final int TENT = 3;

    /** In 30 baskets, 20 of them with a tent. */
    public static final int STOVE = 4;

    private static final List<String> NAMES = List.of("Shoe", "Sock", "Band", "Tent", "Stove");
    private static final List<float[]> VECTORS = List.of(
            new float[] {1, 0, 0},
            new float[] {0.8f, 0.6f, 0},
            new float[] {0.6f, 0.8f, 0},
            new float[] {0, 0, 1},
            new float[] {0, 0.6f, 0.8f});

    private SmallShop() {}

    /** Returns the project: 100 baskets of 5 products. */
    public static ProjectData data() {
        List<int[]> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(12, new int[] {SHOE, SOCK, BAND}));
        rows.addAll(Collections.nCopies(18, new int[] {SHOE, SOCK}));
        rows.addAll(Collections.nCopies(10, new int[] {SHOE}));
        rows.addAll(Collections.nCopies(20, new int[] {TENT, STOVE}));
        rows.addAll(Collections.nCopies(30, new int[] {TENT}));
        rows.addAll(Collections.nCopies(10, new int[] {STOVE}));
        BasketSet baskets = BasketSet.of(NAMES.size(), rows.toArray(int[][]::new));
        ProjectSummary summary = new ProjectSummary(
                100,
                5,
                162,
                0,
                LocalDateTime.of(2026, 1, 2, 9, 0),
                LocalDateTime.of(2026, 3, 30, 18, 0),
                null,
                0,
                null);
        return new ProjectData(
                Path.of("small.cartwright"),
                summary,
                catalog(),
                new Baskets(baskets, Occasions.unknown(baskets.size())));
    }

    /** Returns the five products. */
    public static ItemCatalog catalog() {
        List<Item> items = new ArrayList<>();
        for (String name : NAMES) {
            items.add(new Item(items.size(), "S" + items.size(), name, "", Double.NaN));
        }
        return new ItemCatalog(items);
    }

    /** Returns the products as vectors of three numbers. */
    public static EncodedCatalog encoded(ProjectData data) {
        EmbeddingTable table = EmbeddingTable.ofRows(3, VECTORS);
        return new EncodedCatalog(
                new TableEncoder().description(), table, new QueryScorer(data.baskets(), table), NAMES.size());
    }

    /** Returns an encoder that knows the names of the five products and no other word. */
    public static TextEncoder encoder() {
        return new TableEncoder();
    }

    /** Returns what finds the five products: their words and their vectors. */
    public static ProductSearch search(ProjectData data) {
        LexicalIndex words = LexicalIndex.of(NAMES, StopWords.NONE);
        return ProductSearch.of(data.baskets(), words, new ProductSearch.Meaning(encoded(data), encoder()));
    }

    private static final class TableEncoder implements TextEncoder {
        @Override
        public EncoderDescription description() {
            return new EncoderDescription("table", "hash", 3, "cpu", "none", PoolingRule.MEAN, 0.7);
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream().map(this::encodeQuery).toList();
        }

        @Override
        public float[] encodeQuery(String text) {
            int item = NAMES.indexOf(text);
            return item < 0 ? new float[] {0, 1, 0} : VECTORS.get(item).clone();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
