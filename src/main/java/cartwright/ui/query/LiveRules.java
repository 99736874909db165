package cartwright.ui.query;

import cartwright.app.session.MiningForecast;
import cartwright.app.session.ProjectData;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.Rest;
import cartwright.ui.query.AnalysisViewModel.Runners;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The rules of the newest question: a first answer where the whole one takes a while, then the whole, then what may come next. */
final class LiveRules {

    /** Counts that take no longer than this are shown while a slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private final ReadOnlyObjectWrapper<@Nullable Mined> mined = new ReadOnlyObjectWrapper<>(this, "mined");
    private final ReadOnlyObjectWrapper<@Nullable Integer> workingK = new ReadOnlyObjectWrapper<>(this, "workingK");
    private final LatestOnly<Mined> mining;
    private final LatestOnly<OptionalInt> searchingK;
    private final LatestOnly<Asked> preparing;
    private final LatestOnly<Integer> suggesting;
    private final LatestOnly<MiningForecast> forecasting;
    private final ReadOnlyObjectWrapper<@Nullable MiningForecast> coming = new ReadOnlyObjectWrapper<>(this, "coming");
    private final Runnable changed;
    private @Nullable Recounts recounts;
    private @Nullable Asked wanted;

    /**
     * Creates the rules of no project.
     *
     * @param suggested takes a k that gives as many rules as a person reads through
     * @param changed hears when the state of the work may have changed
     */
    LiveRules(Runners runners, Consumer<Throwable> problems, IntConsumer suggested, Runnable changed) {
        this.changed = changed;
        mining = new LatestOnly<>(runners.mining(), this::mined, problems, changed, WHILE_MOVING);
        searchingK = new LatestOnly<>(
                runners.searching(), found -> workingK.set(found.isEmpty() ? null : found.getAsInt()), problems);
        suggesting = new LatestOnly<>(runners.mining(), suggested::accept, problems);
        forecasting = new LatestOnly<>(runners.searching(), coming::set, problems);
        preparing = new LatestOnly<>(runners.searching(), ready -> {}, problems);
        mining.busyProperty().addListener(observable -> changed.run());
    }

    /** Starts anew with other baskets. */
    void useData(ProjectData data) {
        stop();
        mined.set(null);
        wanted = null;
        recounts = new Recounts(data);
    }

    /** Starts anew where the baskets are others. */
    void keepOrUse(ProjectData data) {
        if (recounts == null || !recounts.isOf(data)) {
            useData(data);
        }
    }

    /** Returns what counts; null before the first project. */
    @Nullable Recounts recounts() {
        return recounts;
    }

    void mine(Asked now) {
        Recounts counts = recounts;
        wanted = now;
        if (counts != null) {
            workingK.set(null);
            noForecast();
            searchingK.cancel();
            preparing.cancel();
            suggesting.cancel();
            mining.request(progress -> new Mined(now, counts.firstOrWhole(now, progress)));
        }
    }

    void suggestK(@Nullable Asked now) {
        Recounts counts = recounts;
        if (counts != null && now != null) {
            suggesting.request(progress -> counts.suggestK(now, progress));
        }
    }

    void stop() {
        mining.cancel();
        noForecast();
        preparing.cancel();
        suggesting.cancel();
    }

    private void mined(Mined found) {
        noForecast();
        mined.set(found);
        changed.run();
        Recounts counts = recounts;
        Asked now = found.asked();
        if (counts == null || !now.equals(wanted)) {
            return;
        }
        if (found.isPartial()) {
            forecasting.request(progress -> counts.forecast(now, progress));
            mining.request(progress -> new Mined(now, counts.whole(now, progress)));
        } else if (found.result().rules().isEmpty()) {
            searchingK.request(new LargestK(now));
        } else {
            preparing.request(Rest.then(progress -> {
                counts.ahead(now, progress);
                return now;
            }));
        }
    }

    private void noForecast() {
        forecasting.cancel();
        coming.set(null);
    }

    /** What the whole answer is expected to be while the first one is shown; null at other times. */
    ReadOnlyObjectProperty<@Nullable MiningForecast> comingProperty() {
        return coming.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Mined> minedProperty() {
        return mined.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Integer> workingKProperty() {
        return workingK.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return mining.busyProperty();
    }
}
