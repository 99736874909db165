package cartwright.ui.models;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SettingsStore;
import cartwright.app.session.ModelShelf;
import cartwright.app.session.ModelTrial;
import cartwright.app.session.ProjectData;
import cartwright.app.task.AdaptVectors;
import cartwright.app.task.CompareAdaptations;
import cartwright.app.task.TryModel;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.SimilaritySpread;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The models there are, a trial of each, which of them a project uses, and how its vectors are fitted to its catalogue. */
public final class ModelsViewModel {

    private final ModelShelf shelf;
    private final EncoderProvider encoders;
    private final ProjectStore store;
    private final Chosen chosen;
    private final LatestOnly<Tried> trying;
    private final LatestOnly<Fits> comparing;
    private final ReadOnlyObjectWrapper<List<ModelRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final BooleanProperty wholeNumbers = new SimpleBooleanProperty(this, "wholeNumbers");
    private final ReadOnlyObjectWrapper<@Nullable ModelTrial> trial = new ReadOnlyObjectWrapper<>(this, "trial");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> refused = new ReadOnlyObjectWrapper<>(this, "refused");
    private final ReadOnlyObjectWrapper<Fits> fits = new ReadOnlyObjectWrapper<>(this, "fits", Fits.UNKNOWN);
    private @Nullable ProjectData data;
    private @Nullable EncoderDescription used;
    private boolean ready;
    private boolean watched;

    /** Does what was chosen for the open project. */
    public interface Chosen {

        /** Encodes the products with a model from now on. */
        void useModel(String model);

        /** Fits the vectors to the catalogue from now on, or no longer. */
        void adapt(Adaptation adaptation);
    }

    /**
     * How vectors are fitted, and what each way does.
     *
     * @param now the way the open project is set
     * @param spreads how alike its products are by each way; empty before they are encoded
     */
    public record Fits(Adaptation now, Map<Adaptation, SimilaritySpread> spreads) {

        static final Fits UNKNOWN = new Fits(Adaptation.NONE, Map.of());

        /** Copies the map. */
        public Fits {
            spreads = Map.copyOf(spreads);
        }
    }

    /** @param added whether a folder is to go on the shelf */
    private record Tried(String model, boolean added, ModelTrial trial) {}

    /**
     * What works, and where.
     *
     * @param trying tries models, as a task that the analyst sees
     * @param comparing compares ways to fit vectors
     */
    public record Runners(JobRunner trying, JobRunner comparing) {}

    /**
     * Creates the model without a project.
     *
     * @param problems takes errors that have nothing to do with a model
     */
    public ModelsViewModel(
            EncoderProvider encoders,
            SettingsStore settings,
            ProjectStore store,
            Chosen chosen,
            Runners runners,
            Consumer<Throwable> problems) {
        this.encoders = encoders;
        this.store = store;
        this.chosen = chosen;
        shelf = new ModelShelf(encoders, settings);
        trying = new LatestOnly<>(runners.trying(), this::tried, error -> {
            if (error instanceof EncoderException) {
                refused.set(error);
            } else {
                problems.accept(error);
            }
        });
        comparing = new LatestOnly<>(runners.comparing(), fits::set, problems);
        selected.addListener(observable -> forget());
        wholeNumbers.addListener(observable -> forget());
        show();
    }

    private void forget() {
        trying.cancel();
        trial.set(null);
        refused.set(null);
    }

    /**
     * Is about another project, or another model of it, from now on.
     *
     * @param encoded whether its products are encoded
     */
    public void use(@Nullable ProjectData project, @Nullable EncoderDescription model, boolean encoded) {
        data = project;
        used = model;
        ready = encoded;
        show();
        compareFits();
    }

    /** Somebody looks: from now on the ways to fit are compared whenever products are encoded. */
    public void watch() {
        if (!watched) {
            watched = true;
            compareFits();
        }
    }

    private void compareFits() {
        ProjectData project = data;
        EncoderDescription model = used;
        if (project == null || model == null || !ready) {
            comparing.cancel();
            fits.set(Fits.UNKNOWN);
            return;
        }
        if (!watched) {
            return;
        }
        CompareAdaptations job = new CompareAdaptations(store, project, model.modelHash(), model.dimension());
        comparing.request(progress -> new Fits(AdaptVectors.chosen(store, project.file()), job.run(progress)));
    }

    private void show() {
        String inProject = used == null ? "" : withoutWhole(used.id());
        String usual = withoutWhole(shelf.usual().orElse(""));
        rows.set(shelf.models().stream()
                .map(model -> new ModelRow(model, shelf.isBundled(model), model.equals(usual), model.equals(inProject)))
                .toList());
    }

    private static String withoutWhole(String model) {
        return model.endsWith(EncoderProvider.WHOLE_NUMBERS)
                ? model.substring(0, model.length() - EncoderProvider.WHOLE_NUMBERS.length())
                : model;
    }

    private String asChosen(String model) {
        return wholeNumbers.get() ? model + EncoderProvider.WHOLE_NUMBERS : model;
    }

    /** Checks the folder of a model by encoding with it, and puts it on the shelf; {@link #refusedProperty} says if not. */
    public void add(Path folder) {
        String model = folder.toString();
        forget();
        TryModel job = new TryModel(encoders, model, names());
        trying.request(progress -> new Tried(model, true, job.run(progress)));
    }

    /** Tries the selected model on ten names of the open project. */
    public void test() {
        String model = selected.get();
        if (model != null) {
            forget();
            TryModel job = new TryModel(encoders, asChosen(model), names());
            trying.request(progress -> new Tried(model, false, job.run(progress)));
        }
    }

    private List<String> names() {
        return data == null ? List.of() : TryModel.someOf(data.catalog().names());
    }

    private void tried(Tried found) {
        if (found.added()) {
            shelf.add(found.model());
            show();
            selected.set(found.model());
        }
        trial.set(found.trial());
    }

    /** Stops a check or a trial. */
    public void cancel() {
        trying.cancel();
    }

    /** Has projects use the selected model that have chosen none. */
    public void makeUsual() {
        String model = selected.get();
        if (model != null) {
            shelf.setUsual(asChosen(model));
            show();
        }
    }

    /** Lets the language of the names decide again in projects that have chosen no model. */
    public void byLanguage() {
        shelf.setUsual("");
        show();
    }

    /** Has the open project use the selected model; its products are encoded anew where that model has not met them. */
    public void useInProject() {
        String model = selected.get();
        if (model != null && data != null) {
            chosen.useModel(asChosen(model));
        }
    }

    /** Takes the selected folder from the list; does nothing where {@link #canRemove} says no. */
    public void remove() {
        String model = selected.get();
        if (model != null && canRemove()) {
            shelf.remove(model);
            selected.set(null);
            show();
        }
    }

    /** Tells whether the selected model can be taken from the list: not what came with the program. */
    public boolean canRemove() {
        String model = selected.get();
        return model != null && !shelf.isBundled(model);
    }

    /** Tells whether a project is open that a model can be chosen for. */
    public boolean hasProject() {
        return data != null;
    }

    /** Tells whether projects that have chosen no model use one of their own language. */
    public boolean isByLanguage() {
        return shelf.usual().isEmpty();
    }

    /** Fits the vectors of the open project from now on, or no longer. */
    public void adapt(Adaptation adaptation) {
        if (data != null && adaptation != fits.get().now()) {
            fits.set(new Fits(adaptation, fits.get().spreads()));
            chosen.adapt(adaptation);
        }
    }

    /** Returns the models. */
    public ReadOnlyObjectProperty<List<ModelRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Returns the model that the buttons are about; null for none. */
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /** Returns whether the selected model is to multiply in whole numbers. */
    public BooleanProperty wholeNumbersProperty() {
        return wholeNumbers;
    }

    /** Returns the last trial of the selected model; null before one. */
    public ReadOnlyObjectProperty<@Nullable ModelTrial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Returns why the last model could not be used; null where it could. */
    public ReadOnlyObjectProperty<@Nullable Throwable> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Returns how the open project is set, and what each way does. */
    public ReadOnlyObjectProperty<Fits> fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /** Tells whether a model is being tried. */
    public ReadOnlyBooleanProperty busyProperty() {
        return trying.busyProperty();
    }
}
