package cartwright.ui.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryRobustness;
import cartwright.core.similar.QueryVariant;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import cartwright.ui.query.SmallShop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustViewModelTest {

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private ProjectData data = SmallShop.data();

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("small.cartwright");
        store.openOrCreate(file).close();
        data = new ProjectData(file, data.summary(), data.catalog(), data.baskets(), data.occasions(), data.index());
    }

    private TrustViewModel model(JobRunner runner) {
        return new TrustViewModel(store, runner, error -> {
            throw new AssertionError(error);
        });
    }

    private Meaning meaning() {
        return new Meaning(SmallShop.encoded(data), SmallShop.encoder());
    }

    @Test
    void everyCheckSaysWhatItFound() {
        TrustViewModel model = model(new InlineRunner());
        model.run(Check.RULES);
        assertEquals(Map.of(), model.findingsProperty().get(), "there is no project");
        model.use(data, null);
        assertTrue(model.canRun(Check.RULES));
        assertFalse(model.canRun(Check.SEARCH), "names are not encoded");
        model.use(data, meaning());
        model.kProperty().set(5);
        for (Check check : Check.values()) {
            model.run(check);
        }

        Map<Check, Finding> found = model.findingsProperty().get();
        Finding.Rules rules = assertInstanceOf(Finding.Rules.class, found.get(Check.RULES));
        assertTrue(rules.report().rules() > 0);
        Finding.Search search = assertInstanceOf(Finding.Search.class, found.get(Check.SEARCH));
        assertEquals(QueryVariant.values().length, search.ways().size());
        assertEquals(1, search.ways().get(0).mended(), 1e-9, "every wrong letter is mended by the names themselves");
        Finding.Learned learned = assertInstanceOf(Finding.Learned.class, found.get(Check.NAMES));
        assertFalse(learned.effect().helps(), "mended already");
        assertEquals(
                3,
                assertInstanceOf(Finding.Vectors.class, found.get(Check.VECTORS))
                        .checks()
                        .size());

        model.use(SmallShop.data(), null);
        assertEquals(Map.of(), model.findingsProperty().get(), "another project");
    }

    @Test
    void oneCheckAtATimeAndItCanBeCancelled() {
        HeldRunner held = new HeldRunner();
        TrustViewModel model = model(held);
        model.use(data, null);
        model.run(Check.RULES);
        assertTrue(model.busyProperty().get());
        model.cancel();
        held.finishOldest();
        assertFalse(model.busyProperty().get());
        assertEquals(Map.of(), model.findingsProperty().get());
    }

    @Test
    void oneWrongLetterThatChangesTooMuchIsAWarning() {
        assertTrue(way(QueryVariant.TYPO, 0.79).tooFew());
        assertTrue(way(QueryVariant.HOMOPHONE, 0.6).tooFew());
        assertFalse(way(QueryVariant.TYPO, 0.8).tooFew());
        assertFalse(way(QueryVariant.SYNONYM, 0.5).tooFew(), "another word may mean other products");
        assertFalse(way(QueryVariant.HOMOPHONE, Double.NaN).tooFew(), "none was tried");
    }

    private static QueryRobustness way(QueryVariant variant, double mended) {
        return new QueryRobustness(variant, 10, 0.3, mended, 0, "soa");
    }
}
