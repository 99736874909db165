package cartwright.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.DjlEncoders;
import cartwright.adapter.djl.TinyFamily;
import cartwright.adapter.net.HttpDownloads;
import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.PoolingRule;
import cartwright.app.port.SettingsStore;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.ModelTrial;
import cartwright.app.session.PreferredEncoders;
import cartwright.app.session.ProjectData;
import cartwright.app.task.AdaptVectors;
import cartwright.app.task.EncodeItems;
import cartwright.app.task.TryModel;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.SimilaritySpread;
import cartwright.ui.evaluate.TrialShop;
import cartwright.ui.job.HeldRunner;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.job.JobRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shelf of models on the real engine, with a small model in a real folder. */
class ModelsViewModelTest {

    private static final EncoderProvider ENCODERS =
            new DjlEncoders(ProgramFolders.ofThisUser().engine(), new HttpDownloads());

    @TempDir
    Path folder;

    private final List<String> chosen = new ArrayList<>();
    private SettingsStore settings = new FileSettings(Path.of("none"));
    private TrialShop shop = new TrialShop(Path.of("none"));
    private Path tiny = Path.of("none");

    @BeforeEach
    void writeAModel() throws Exception {
        settings = new FileSettings(folder.resolve("settings.properties"));
        shop = new TrialShop(folder);
        tiny = folder.resolve("tiny");
        new TinyFamily("bert", "", 0, 2, 1e-12, 5).writeTo(tiny);
    }

    private ModelsViewModel model(JobRunner trying) {
        return new ModelsViewModel(
                ENCODERS,
                settings,
                shop.store(),
                new ModelsViewModel.Chosen() {
                    @Override
                    public void useModel(String model) {
                        chosen.add(model);
                    }

                    @Override
                    public void adapt(Adaptation adaptation) {
                        chosen.add(adaptation.name());
                    }
                },
                new ModelsViewModel.Runners(trying, new InlineRunner()),
                error -> {
                    throw new AssertionError(error);
                });
    }

    @Test
    void aFolderIsCheckedAndStaysOnTheShelf() {
        ModelsViewModel model = model(new InlineRunner());
        assertEquals(
                ENCODERS.bundled(),
                model.rowsProperty().get().stream().map(ModelRow::model).toList());
        model.add(tiny);
        assertEquals(tiny.toString(), model.selectedProperty().get());
        ModelTrial trial = model.trialProperty().get();
        assertNotNull(trial);
        assertEquals(8, trial.model().dimension());
        assertEquals(PoolingRule.ASSUMED_MEAN, trial.model().pooling(), "no file says how");
        model.add(tiny);
        assertEquals(3, model(new InlineRunner()).rowsProperty().get().size(), "once, and kept");
    }

    @Test
    void aBadFolderIsRefusedAndNotKept() throws Exception {
        ModelsViewModel model = model(new InlineRunner());
        Files.writeString(tiny.resolve("model.safetensors"), "nothing of the kind");
        model.add(tiny);
        EncoderException why =
                assertInstanceOf(EncoderException.class, model.refusedProperty().get());
        assertEquals(EncoderException.Reason.BAD_MODEL, why.reason());
        assertEquals(2, model.rowsProperty().get().size());
        assertNull(model.trialProperty().get());
        model.add(folder.resolve("nowhere"));
        assertEquals(
                EncoderException.Reason.UNKNOWN_MODEL,
                assertInstanceOf(EncoderException.class, model.refusedProperty().get())
                        .reason());
        model.selectedProperty().set("minilm");
        assertNull(model.refusedProperty().get(), "it was about another model");
    }

    @Test
    void tenNamesFindTheirNearest() throws Exception {
        ModelsViewModel model = model(new InlineRunner());
        ProjectData data = shop.visits("shop", 1);
        model.use(data, null, false);
        model.selectedProperty().set("minilm");
        model.test();
        ModelTrial trial = model.trialProperty().get();
        assertNotNull(trial);
        assertEquals(TryModel.NAMES, trial.nearest().size());
        assertTrue(trial.namesPerSecond() > 0);
        double before = 1;
        for (ModelTrial.Nearest pair : trial.nearest()) {
            assertTrue(pair.similarity() <= before, "most alike first");
            assertTrue(data.catalog().names().contains(pair.other())
                    && !pair.other().equals(pair.name()));
            before = pair.similarity();
        }
    }

    @Test
    void theTenNamesAreDifferentAndFromAllOverTheCatalogue() {
        List<String> all =
                IntStream.range(0, 997).mapToObj("name %03d"::formatted).toList();
        List<String> some = TryModel.someOf(all);
        assertEquals(TryModel.NAMES, new HashSet<>(some).size());
        assertTrue(some.contains("name 000") && some.contains("name 996"), some.toString());
        assertEquals(List.of("a", "b"), TryModel.someOf(List.of("b", "a", "b")));
    }

    @Test
    void theUsualModelIsSuggestedUntilItIsRemoved() {
        ModelsViewModel model = model(new InlineRunner());
        EncoderProvider preferred = new PreferredEncoders(ENCODERS, settings);
        assertEquals("minilm", preferred.suggestFor(List.of("Tent")));
        model.add(tiny);
        model.makeUsual();
        assertEquals(tiny.toString(), preferred.suggestFor(List.of("Tent")));
        assertTrue(model.rowsProperty().get().get(2).usual());
        assertTrue(model.canRemove());
        model.remove();
        assertEquals("minilm", preferred.suggestFor(List.of("Tent")));
        assertEquals(2, model.rowsProperty().get().size());
        model.selectedProperty().set("minilm");
        assertFalse(model.canRemove(), "it came with the program");
        model.wholeNumbersProperty().set(true);
        model.makeUsual();
        assertEquals("minilm:int8", preferred.suggestFor(List.of("帐篷")));
        assertTrue(model.rowsProperty().get().get(0).usual());
        model.byLanguage();
        assertEquals("bge-small-zh", preferred.suggestFor(List.of("帐篷")));
    }

    @Test
    void aCancelledCheckAddsNothing() {
        HeldRunner held = new HeldRunner();
        ModelsViewModel model = model(held);
        model.add(tiny);
        assertTrue(model.busyProperty().get());
        model.cancel();
        held.finishOldest();
        assertFalse(model.busyProperty().get());
        assertEquals(2, model.rowsProperty().get().size());
    }

    @Test
    void whatFittingDoesIsShownOnceProductsAreEncoded() throws Exception {
        ModelsViewModel model = model(new InlineRunner());
        ProjectData data = shop.visits("shop", 1);
        EncoderDescription used;
        try (TextEncoder encoder = ENCODERS.open("minilm", DeviceChoice.CPU)) {
            used = encoder.description();
            new EncodeItems(shop.store(), data, encoder).run(Progress.SILENT);
        }
        model.watch();
        model.use(data, used, false);
        assertEquals(0, model.fitsProperty().get().spreads().size(), "nothing is encoded as far as it knows");
        model.use(data, used, true);
        SimilaritySpread raw = model.fitsProperty().get().spreads().get(Adaptation.NONE);
        SimilaritySpread centred = model.fitsProperty().get().spreads().get(Adaptation.CENTRED);
        assertNotNull(raw);
        assertNotNull(centred);
        assertTrue(raw.quantile(0.5) > 0.2, "names like a1 and b2 are alike to the model");
        assertEquals(0, centred.mean(), 0.05);
        assertTrue(model.rowsProperty().get().get(0).inProject());
        model.adapt(Adaptation.CENTRED);
        assertEquals(Adaptation.CENTRED, model.fitsProperty().get().now());
        model.adapt(Adaptation.CENTRED);
        model.selectedProperty().set("bge-small-zh");
        model.useInProject();
        assertEquals(List.of("CENTRED", "bge-small-zh"), chosen);
        AdaptVectors.choose(shop.store(), data.file(), Adaptation.WHITENED);
        model.use(data, used, true);
        assertEquals(Adaptation.WHITENED, model.fitsProperty().get().now(), "read from the project");
    }
}
