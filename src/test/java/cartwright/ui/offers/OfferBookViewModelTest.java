package cartwright.ui.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.OfferFileException;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.OfferWishes.Place;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.CategoryEdge;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.BusinessRules.SubstituteOf;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferBookViewModelTest {

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final InlineRunner inline = new InlineRunner();
    private final OfferBookViewModel book = model();
    private long millis;
    private ProjectData data = SmallShop.data();

    private OfferBookViewModel model() {
        return new OfferBookViewModel(
                store,
                new CsvOfferFiles(),
                new OfferBookViewModel.Runners(inline, inline),
                error -> {
                    throw new AssertionError(error);
                },
                () -> millis);
    }

    /** One code looks like a formula to a spreadsheet, and two products have categories. */
    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("small.cartwright");
        store.openOrCreate(file).close();
        List<Item> items = new ArrayList<>();
        for (Item item : data.catalog().items()) {
            String sku = item.id() == SmallShop.BAND ? "=1+1" : item.sku();
            items.add(new Item(
                    item.id(), sku, item.name(), item.id() < SmallShop.TENT ? "Running" : "Camping", Double.NaN));
        }
        data = new ProjectData(
                file, data.summary(), new ItemCatalog(items), data.baskets(), data.occasions(), data.index());
        book.use(data);
    }

    private OfferWishes wishes() {
        return book.bookProperty().get().wishes();
    }

    private List<Rule> rules() {
        return book.bookProperty().get().rules().rules();
    }

    private OfferBook reopened() {
        OfferBookViewModel other = model();
        other.use(data);
        return other.bookProperty().get();
    }

    @Test
    void everythingIsKeptWithTheProjectExceptWhatIsHiddenForNow() {
        book.want(wishes().withPowers(1, 0.5, 0.3).withHalfLife(30).withCategory("Camping", 2), "");
        book.put(data.catalog().item(SmallShop.SOCK), Place.FIRST);
        book.put(data.catalog().item(SmallShop.TENT), Place.HIDDEN);
        book.put(data.catalog().item(SmallShop.BAND), Place.NEVER);
        List<Rule> every = List.of(
                new NeverTogether(SmallShop.SHOE, SmallShop.TENT),
                new AlwaysOffer(SmallShop.BAND, -1),
                new AlwaysOffer(SmallShop.SOCK, SmallShop.SHOE),
                new SubstituteOf(SmallShop.TENT, SmallShop.STOVE),
                new AccessoryOf(SmallShop.SOCK, SmallShop.SHOE),
                new CategoryEdge("Running", "Camping", 0.5));
        book.addRules(every);
        assertEquals(Set.of(SmallShop.TENT, SmallShop.BAND), wishes().settings().hidden());

        OfferBook later = reopened();
        assertEquals(every, later.rules().rules());
        assertEquals(0.5, later.wishes().relevance());
        assertEquals(30, later.wishes().halfLifeDays());
        assertEquals(2, later.wishes().categories().get("Camping"));
        assertEquals(Set.of(SmallShop.SOCK), later.wishes().pinned());
        assertEquals(Set.of(), later.wishes().hidden());
        assertEquals(Set.of(SmallShop.BAND), later.wishes().never());
    }

    @Test
    void stepsOfOneSliderAreUndoneAtOnce() {
        book.want(wishes().withPowers(1.1, 1, 1), "importance");
        millis += 100;
        book.want(wishes().withPowers(1.2, 1, 1), "importance");
        millis += 5_000;
        book.want(wishes().withPowers(1.3, 1, 1), "importance");
        book.undo();
        assertEquals(1.2, wishes().importance());
        book.undo();
        assertEquals(1, wishes().importance());
        assertNull(book.lastChangeProperty().get());
        book.redo();
        book.redo();
        assertEquals(1.3, wishes().importance());
        assertFalse(book.canRedoProperty().get());
        assertEquals(1.3, reopened().wishes().importance(), "the undone state is what is kept");
    }

    @Test
    void rulesAreWrittenAsTheCommandLineReadsThem() throws Exception {
        book.addRules(
                List.of(new NeverTogether(SmallShop.SHOE, SmallShop.BAND), new CategoryEdge("Running", "Camping", 2)));
        Path file = folder.resolve("rules.csv");
        book.exportRules(file);
        assertEquals(
                List.of("rule,item,other,factor", "never-together,S0,'=1+1,", "category-edge,Running,Camping,2"),
                Files.readAllLines(file));
        assertEquals(rules(), new CsvOfferFiles().rules(file, data.catalog()).rules());

        List<Rule> before = rules();
        book.removeRules(before);
        assertEquals(List.of(), rules());
        book.importRules(file);
        assertEquals(before, rules());
        book.importRules(file);
        assertEquals(before, rules(), "none is there twice");
        assertEquals("2", book.lastChangeProperty().get().subject());
    }

    @Test
    void aWrongLineRefusesTheFileAndSaysWhere() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "always-offer,S0\nnever-together,S0,nobody\n");
        book.importRules(file);
        assertEquals(List.of(), rules());
        OfferFileException refused = (OfferFileException) book.refusedProperty().get();
        assertNotNull(refused);
        assertEquals(2, refused.line());
        assertEquals("nobody", refused.text());
        book.addRules(List.of(new AlwaysOffer(SmallShop.SOCK, -1)));
        assertNull(book.refusedProperty().get());
    }

    @Test
    void factsAreReadKeptAndForgotten() throws Exception {
        Path file = Files.writeString(folder.resolve("facts.csv"), "sku,margin,stock\nS0,3,0\n'=1+1,1,5\n");
        book.importFacts(file);
        assertTrue(book.bookProperty().get().hasFacts());
        OfferBook later = reopened();
        assertTrue(later.hasFacts());
        assertEquals(3, later.facts().value(Fact.MARGIN, SmallShop.SHOE));
        assertEquals(5, later.facts().value(Fact.STOCK, SmallShop.BAND));
        assertTrue(Double.isNaN(later.facts().value(Fact.RATING, SmallShop.SHOE)));
        book.forgetFacts();
        assertFalse(reopened().hasFacts());
    }

    @Test
    void linesAboutProductsThatAreGoneAreLeftOutAndTold() {
        book.addRules(List.of(new AlwaysOffer(SmallShop.STOVE, -1), new NeverTogether(SmallShop.SHOE, SmallShop.SOCK)));
        ProjectData fewer = new ProjectData(
                data.file(),
                data.summary(),
                new ItemCatalog(data.catalog().items().subList(0, SmallShop.STOVE)),
                data.baskets(),
                data.occasions(),
                data.index());
        OfferBookViewModel other = model();
        other.use(fewer);
        OfferBook now = other.bookProperty().get();
        assertEquals(
                List.of(new NeverTogether(SmallShop.SHOE, SmallShop.SOCK)),
                now.rules().rules());
        assertEquals(1, now.leftOut().size());
        assertEquals("S4", now.leftOut().get(0).text());
    }

    @Test
    void theShopTellsCategoriesAndWhetherBasketsCanFade() {
        assertEquals(List.of("Running", "Camping"), book.shopProperty().get().categories());
        assertFalse(book.shopProperty().get().timed());
        book.use(null);
        assertNull(book.shopProperty().get().catalog());
    }
}
