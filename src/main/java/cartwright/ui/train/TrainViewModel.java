package cartwright.ui.train;

import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.app.session.SwapEffect;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainedRanker.Losses;
import cartwright.app.session.TrainingOutcome;
import cartwright.app.task.ReadTrainings;
import cartwright.app.task.TrainRanker;
import cartwright.app.task.TrainWithSwaps;
import cartwright.core.learn.TrainingSettings;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.WatchedRunner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Trains a ranker on the open project, and knows the rankers that the project keeps. */
public final class TrainViewModel {

    /** Most passes that can be asked for. */
    public static final int MOST_EPOCHS = 200;

    private static final int USUAL_EPOCHS = 20;

    private final ProjectStore store;
    private final RankerTrainer trainer;
    private final LatestOnly<Done> training;
    private final LatestOnly<Map<Kind, TrainingOutcome>> reading;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.MLP);
    private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs", USUAL_EPOCHS);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
    private final ReadOnlyObjectWrapper<Map<Kind, TrainingOutcome>> trained =
            new ReadOnlyObjectWrapper<>(this, "trained", Map.of());
    private final ReadOnlyObjectWrapper<Curve> curve = new ReadOnlyObjectWrapper<>(this, "curve", Curve.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Kind> used = new ReadOnlyObjectWrapper<>(this, "used");
    private final BooleanProperty swaps = new SimpleBooleanProperty(this, "swaps");
    private final ReadOnlyBooleanWrapper canSwap = new ReadOnlyBooleanWrapper(this, "canSwap");
    private final ReadOnlyObjectWrapper<@Nullable SwapEffect> effect = new ReadOnlyObjectWrapper<>(this, "effect");
    private final ReadOnlyBooleanWrapper canTrain = new ReadOnlyBooleanWrapper(this, "canTrain");
    private List<Losses> heard = List.of();
    private int allowed;
    private @Nullable ProjectData data;
    private @Nullable EncodedCatalog names;
    private @Nullable Kind wish;

    /** A finished training: what the project keeps now, and what swapped products brought where they were tried. */
    private record Done(
            Map<Kind, TrainingOutcome> kept, @Nullable SwapEffect effect) {}

    /**
     * The losses on screen.
     *
     * @param losses of each pass so far
     * @param epochs most passes
     * @param bestEpoch the pass whose weights are kept; 0 while that is open
     */
    public record Curve(List<Losses> losses, int epochs, int bestEpoch) {

        static final Curve NOTHING = new Curve(List.of(), 0, 0);
    }

    /**
     * Creates the model without a project.
     *
     * @param runner trains, as a task that the analyst sees
     * @param reader reads what a project keeps
     * @param problems takes errors that the analyst must read
     */
    public TrainViewModel(
            ProjectStore store,
            RankerTrainer trainer,
            JobRunner runner,
            JobRunner reader,
            Consumer<Throwable> problems) {
        this.store = store;
        this.trainer = trainer;
        training = new LatestOnly<>(new WatchedRunner(runner, this::showHeard), this::trained, problems);
        reading = new LatestOnly<>(reader, this::publish, problems);
        training.busyProperty().addListener(observable -> update());
        kind.addListener(observable -> {
            showKept();
            update();
        });
    }

    /** Knows the products as vectors, by which one can give way to the one named most like it; null while there are none. */
    public void useNames(@Nullable EncodedCatalog products) {
        names = products;
        update();
    }

    /** Is about another project, or about this one after an import. */
    public void use(@Nullable ProjectData project) {
        ProjectData before = data;
        data = project;
        boolean sameFile = before != null && project != null && project.file().equals(before.file());
        if (!sameFile) {
            training.cancel();
            trained.set(Map.of());
            wish = null;
            effect.set(null);
            showKept();
        }
        if (project == null) {
            reading.cancel();
        } else {
            reading.request(kept(project));
        }
        update();
    }

    private ReadTrainings kept(ProjectData project) {
        return new ReadTrainings(store, project.file(), project.catalog().size());
    }

    private void update() {
        boolean busy = training.busyProperty().get();
        canSwap.set(names != null && kind.get() == Kind.GRU);
        canTrain.set(data != null && data.baskets().size() > 0 && !busy);
        if (!busy) {
            showKept();
        }
        Kind chosen = wish;
        used.set(chosen != null && canBeUsed(chosen) ? chosen : null);
    }

    /** Trains the chosen kind; does nothing while {@link #canTrainProperty} is false. */
    public void train() {
        ProjectData now = data;
        if (now == null || !canTrain.get()) {
            return;
        }
        List<Losses> losses = new CopyOnWriteArrayList<>(); // written by the job, read by the window
        heard = losses;
        allowed = Math.max(1, Math.min(MOST_EPOCHS, epochs.get()));
        curve.set(new Curve(List.of(), allowed, 0));
        effect.set(null);
        ReadTrainings kept = kept(now);
        EncodedCatalog known = names;
        if (swaps.get() && canSwap.get() && known != null) {
            TrainingSettings settings = new TrainingSettings(allowed, TrainRanker.PATIENCE, seed.get());
            TrainWithSwaps twice = new TrainWithSwaps(store, trainer, now.file(), known.embeddings(), settings);
            training.request(progress -> {
                SwapEffect found = twice.run(progress);
                return new Done(kept.run(progress), found);
            });
            return;
        }
        TrainRanker job =
                new TrainRanker(store, trainer, now.file(), kind.get(), allowed, seed.get()).watchedBy(losses::add);
        training.request(progress -> {
            job.run(progress);
            return new Done(kept.run(progress), null);
        });
    }

    /** Stops the training; what the project kept before stays. */
    public void cancel() {
        training.cancel();
    }

    private void showHeard() {
        if (training.busyProperty().get()) {
            curve.set(new Curve(List.copyOf(heard), allowed, 0));
        }
    }

    private void showKept() {
        if (!training.busyProperty().get()) {
            TrainingOutcome known = trained.get().get(kind.get());
            curve.set(known == null ? Curve.NOTHING : new Curve(known.losses(), known.epochs(), known.bestEpoch()));
        }
    }

    private void trained(Done done) {
        effect.set(done.effect());
        publish(done.kept());
    }

    private void publish(Map<Kind, TrainingOutcome> found) {
        trained.set(Map.copyOf(found));
        update();
    }

    /** Tells whether the preview may use the ranker: it opens, it was better than counting, and the data are those it was trained on. */
    public boolean canBeUsed(Kind wanted) {
        TrainingOutcome known = trained.get().get(wanted);
        return known != null && known.on() && known.opens() && !isStale(wanted);
    }

    /** Tells whether a ranker is kept that cannot be opened: an earlier version trained it, or the catalogue has other products now. */
    public boolean isOutdated(Kind wanted) {
        TrainingOutcome known = trained.get().get(wanted);
        return known != null && !known.opens();
    }

    /** Tells whether baskets came or went since a ranker was trained. */
    public boolean isStale(Kind wanted) {
        TrainingOutcome known = trained.get().get(wanted);
        return known != null
                && data != null
                && known.baskets() != data.baskets().size();
    }

    /**
     * Lets the preview put a cart's suggestions in the order of a ranker; null for the usual order. A ranker that cannot be
     * used for a while, since baskets came, is used again when it can be.
     */
    public void useInPreview(@Nullable Kind wanted) {
        wish = wanted == null || canBeUsed(wanted) ? wanted : null;
        update();
    }

    /** Returns which ranker orders the suggestions of the preview; null for none. */
    public ReadOnlyObjectProperty<@Nullable Kind> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** Returns what is to be trained, and shown. */
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** Returns how many passes there may be, in [1, {@value #MOST_EPOCHS}]. */
    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Returns the seed: the same gives the same weights. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    /** Returns whether the network over the cart learns a second time, with products swapped for those named alike. */
    public BooleanProperty swapsProperty() {
        return swaps;
    }

    /** Tells whether products can be swapped: for the network over the cart, once names are encoded. */
    public ReadOnlyBooleanProperty canSwapProperty() {
        return canSwap.getReadOnlyProperty();
    }

    /** Returns what swapped products brought in the last training; null where they were not tried. */
    public ReadOnlyObjectProperty<@Nullable SwapEffect> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** Returns how the kept rankers did, by kind. */
    public ReadOnlyObjectProperty<Map<Kind, TrainingOutcome>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** Returns the losses to be shown. */
    public ReadOnlyObjectProperty<Curve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** Tells whether there is something to train on. */
    public ReadOnlyBooleanProperty canTrainProperty() {
        return canTrain.getReadOnlyProperty();
    }

    /** Tells whether a training is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return training.busyProperty();
    }
}
