package cartwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one built window. Another language builds the window anew on the same view models; the old one must
 * then hear nothing more.
 */
public final class Watcher {

    private final List<Runnable> ends = new ArrayList<>();

    /** Does something with a value now and after every change. */
    public <T extends @Nullable Object> void watch(ObservableValue<T> value, Consumer<? super T> action) {
        ChangeListener<T> listener = (observable, before, now) -> action.accept(now);
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
        action.accept(value.getValue());
    }

    /** Does something now and after every change of any of these. */
    public void watchAll(Runnable action, Observable... changing) {
        InvalidationListener listener = observable -> action.run();
        for (Observable one : changing) {
            one.addListener(listener);
            ends.add(() -> one.removeListener(listener));
        }
        action.run();
    }

    /** Does something when this window is given up. */
    public void atEnd(Runnable action) {
        ends.add(action);
    }

    /** Removes every listener. */
    public void stop() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
