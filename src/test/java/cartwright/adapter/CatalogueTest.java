package cartwright.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.CatalogueMatch;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.task.ImportBaskets;
import cartwright.app.task.UndoImport;
import cartwright.core.basket.Item;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue joined to what was sold, on real files and a real project. */
class CatalogueTest {

    private static final String SALES =
            "order_id,sku,product,price\n1,A,tea,2\n1,B,milk,1\n2,A,tea,2\n2,C,bread,3\n3,X9,bag,0.1\n";

    private static final String CATALOGUE = "sku,name,category 1,category 2,price,margin,brand,image_url\n"
            + "A,Green tea,Drinks,Tea,2.20,0.80,Leaf,a.jpg\n"
            + "B,,Drinks,Milk,,35%,,\n"
            + ",Nobody,Drinks,Tea,1,1,,\n"
            + "A,Green tea again,Drinks,Tea,9,9,,\n"
            + "C,Bread,Bakery,Bakery,cheap,,,\n"
            + "Z,Never sold,Bakery,,4,1,,\n";

    private final SqliteProjects store = new SqliteProjects(Clock.systemUTC());
    private final BasketFileReader files = new BasketFileReader();

    @TempDir
    Path folder;

    private List<ImportReport> imported(String name, String text, ImportSettings settings) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return new ImportBaskets(store, files, folder.resolve("p.cartwright"), List.of(file), settings)
                .run(Progress.SILENT);
    }

    private Item item(String sku) throws Exception {
        try (Project open = store.open(folder.resolve("p.cartwright"))) {
            return open.catalog().bySku(sku).orElseThrow();
        }
    }

    @Test
    void whatTheCatalogueSaysCountsAndMissingAndDoubleCodesAreRejected() throws Exception {
        imported("sales.csv", SALES, ImportSettings.GUESS);
        ImportReport report =
                imported("catalogue.csv", CATALOGUE, ImportSettings.GUESS).get(0);
        assertEquals(Format.CATALOGUE, report.source().settings().format());
        assertEquals(3, report.lines());
        assertEquals(Map.of(Reason.NO_ITEM, 1L, Reason.DUPLICATE, 1L, Reason.NOT_A_NUMBER, 1L), report.rejected());
        assertEquals(
                new Item(0, "A", "Green tea", "Drinks > Tea", 2.2, new Item.Details(0.8, "Leaf", "a.jpg")), item("A"));
        assertEquals(new Item(1, "B", "milk", "Drinks > Milk", 1, new Item.Details(0.35, "", "")), item("B"));
        assertEquals(new Item(2, "C", "bread", "", 3), item("C"));
        try (Project open = store.open(folder.resolve("p.cartwright"))) {
            assertEquals(new CatalogueMatch(3, 2, 2), open.catalogueMatch());
            assertEquals(5, open.summary().lines());
            assertEquals(3, open.summary().rejectedLines());
            ItemFacts facts = ItemFacts.of(open.catalog());
            assertEquals(0.8 / 0.575, facts.boost(Fact.MARGIN, 0, 1), 1e-12);
            assertEquals(1, facts.boost(Fact.MARGIN, 2, 1));
        }
    }

    @Test
    void chineseHeadingsAreUnderstoodAndACatalogueMayComeFirst() throws Exception {
        imported(
                "目录.csv",
                "商品编码,商品名称,一级分类,二级分类,售价,毛利,品牌,图片链接\nA,绿茶,饮料,茶,2.5,1,叶,a\nB,牛奶,饮料,奶,1,0.2,牧场,b\n",
                ImportSettings.GUESS);
        imported("sales.csv", SALES, ImportSettings.GUESS);
        assertEquals(new Item(0, "A", "绿茶", "饮料 > 茶", 2.5, new Item.Details(1, "叶", "a")), item("A"));
    }

    @Test
    void aLaterCatalogueCountsBeforeAnEarlierOneAndAnUndoTakesItBack() throws Exception {
        imported("sales.csv", SALES, ImportSettings.GUESS);
        imported("one.csv", CATALOGUE, ImportSettings.GUESS);
        Item first = item("A");
        imported("two.csv", "sku,name,brand\nA,,Leaf & Co\nB,Milk,\n", ImportSettings.GUESS);
        assertEquals("Leaf & Co", item("A").details().brand());
        assertEquals("Green tea", item("A").name());
        assertEquals(0.8, item("A").details().margin());
        UndoImport undo = new UndoImport(store, folder.resolve("p.cartwright"));
        assertEquals(2, undo.run(Progress.SILENT).orElseThrow().lines());
        assertEquals(first, item("A"));
        assertEquals(3, undo.run(Progress.SILENT).orElseThrow().lines());
        assertEquals(new Item(0, "A", "tea", "", 2), item("A"));
        try (Project open = store.open(folder.resolve("p.cartwright"))) {
            assertEquals(new CatalogueMatch(0, 0, 4), open.catalogueMatch());
            assertEquals(3, open.baskets().baskets().size());
        }
    }

    @Test
    void columnsCanBeNamedAndWithoutACodeItIsNoCatalogue() throws Exception {
        ImportSettings told = new ImportSettings(
                Format.CATALOGUE,
                Map.of(
                        ImportSettings.Role.ITEM, "a",
                        ImportSettings.Role.MARGIN, "b",
                        ImportSettings.Role.CATEGORY, "c"));
        imported("sales.csv", SALES, ImportSettings.GUESS);
        imported("odd.csv", "a,b,c,category 2\nA,7,Hot,Tea\nB,8,Cold,Milk\n", told);
        assertEquals(7, item("A").details().margin());
        assertEquals("Hot", item("A").category());
        ImportSettings catalogue = new ImportSettings(Format.CATALOGUE, Map.of());
        ImportException none =
                assertThrows(ImportException.class, () -> imported("n.csv", "name,brand\ntea,Leaf\n", catalogue));
        assertEquals(ImportException.Reason.NO_ROLE, none.reason());
    }
}
