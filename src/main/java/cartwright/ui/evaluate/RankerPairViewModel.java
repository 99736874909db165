package cartwright.ui.evaluate;

import cartwright.app.session.RankerReport;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Two rankers of a trial side by side: how much more the one finds than the other, and how sure that is. */
public final class RankerPairViewModel {

    private final LatestOnly<Compared> comparing;
    private final ObjectProperty<@Nullable RankerKind> one = new SimpleObjectProperty<>(this, "one");
    private final ObjectProperty<@Nullable RankerKind> other = new SimpleObjectProperty<>(this, "other");
    private final ReadOnlyObjectWrapper<List<RankerKind>> choices =
            new ReadOnlyObjectWrapper<>(this, "choices", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private @Nullable RankerReport report;
    private Setting setting = Setting.COMPLETION;

    /**
     * Two rankers, compared.
     *
     * @param difference hit rate at ten places of the one less that of the other; null where they cannot be compared
     */
    public record Compared(
            RankerKind one, RankerKind other, @Nullable Difference difference) {}

    RankerPairViewModel(JobRunner runner, Consumer<Throwable> problems) {
        comparing = new LatestOnly<>(runner, compared::set, problems);
        one.addListener(observable -> compare());
        other.addListener(observable -> compare());
    }

    /** Is about a trial and one of its settings; the pair stays where both were tried. */
    void use(@Nullable RankerReport trial, Setting asked) {
        report = trial;
        setting = asked;
        choices.set(trial == null ? List.of() : trial.tried());
        compare();
    }

    private void compare() {
        RankerReport trial = report;
        RankerKind left = one.get();
        RankerKind right = other.get();
        Setting asked = setting;
        compared.set(null);
        if (trial == null || left == null || right == null || left == right) {
            comparing.cancel();
            return;
        }
        comparing.request(progress -> new Compared(
                left,
                right,
                trial.compare(asked, left.key(), right.key(), Measure.HIT_RATE).orElse(null)));
    }

    /** Returns what can be compared. */
    public ReadOnlyObjectProperty<List<RankerKind>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Returns the first ranker; null until one is chosen. */
    public ObjectProperty<@Nullable RankerKind> oneProperty() {
        return one;
    }

    /** Returns the second ranker; null until one is chosen. */
    public ObjectProperty<@Nullable RankerKind> otherProperty() {
        return other;
    }

    /** Returns what came of it; null while two different rankers are not chosen. */
    public ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }
}
