package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Values that are found when a cell wants them, as many at once as are wanted, and kept. Used on the window's thread
 * alone.
 *
 * @param <V> what is found
 */
public final class OnDemand<V> {

    /** Values kept; more than any screen shows, and small beside a project. */
    private static final int MOST_KEPT = 20_000;

    private final LatestOnly<Found<V>> work;
    private final Map<Integer, V> known = new HashMap<>();
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private @Nullable Finder<V> finder;

    private record Found<V>(Finder<V> finder, List<Integer> keys, List<V> values) {}

    /**
     * Finds values, away from the window's thread.
     *
     * @param <V> what is found
     */
    @FunctionalInterface
    public interface Finder<V> {

        /** Returns one value a key, in the order given. */
        List<V> find(List<Integer> keys, Progress progress) throws Exception;
    }

    /**
     * Creates an empty store.
     *
     * @param problems takes errors that the analyst must read
     */
    public OnDemand(JobRunner runner, Consumer<Throwable> problems) {
        work = new LatestOnly<>(runner, this::publish, problems);
    }

    /** Forgets every value; new ones come from this finder, or from nowhere. */
    public void use(@Nullable Finder<V> other) {
        work.cancel();
        finder = other;
        known.clear();
        wanted.clear();
        version.set(version.get() + 1);
    }

    /** Returns a value, or null while it is being found; {@link #versionProperty} then changes when it is there. */
    public @Nullable V get(int key) {
        V value = known.get(key);
        if (value == null && finder != null) {
            wanted.add(key);
            if (!work.busyProperty().get()) {
                find();
            }
        }
        return known.get(key);
    }

    private void find() {
        Finder<V> asked = finder;
        if (asked == null || wanted.isEmpty()) {
            return;
        }
        List<Integer> keys = new ArrayList<>(wanted);
        wanted.clear();
        Job<Found<V>> job = progress -> new Found<>(asked, keys, asked.find(keys, progress));
        work.request(job);
    }

    private void publish(Found<V> found) {
        if (found.finder() == finder) {
            if (known.size() > MOST_KEPT) {
                known.clear();
            }
            for (int at = 0; at < found.keys().size(); at++) {
                known.put(found.keys().get(at), found.values().get(at));
            }
            version.set(version.get() + 1);
        }
        find(); // what was wanted meanwhile
    }

    /** Returns a number that changes when values came or went. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
