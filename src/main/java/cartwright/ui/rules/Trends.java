package cartwright.ui.rules;

import cartwright.app.session.ProjectData;
import cartwright.app.task.CountTrends;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.OnDemand;
import cartwright.ui.job.Rest;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.jspecify.annotations.Nullable;

/** Week by week or month by month, how many kept baskets have a rule: counted for the rules on screen alone. */
final class Trends {

    private final OnDemand<int[]> counts;
    private @Nullable RuleSource source;
    private @Nullable ProjectData data;
    private @Nullable CountTrends counting;

    Trends(JobRunner runner, Consumer<Throwable> problems) {
        counts = new OnDemand<>(runner, problems);
    }

    /** Counts other rules from now on; none for null. */
    void use(@Nullable RuleSource rules) {
        if (Objects.equals(rules, source)) {
            return;
        }
        source = rules;
        if (rules == null) {
            counts.use(null);
            return;
        }
        CountTrends before = rules.data().equals(data) ? counting : null;
        CountTrends next = before == null ? new CountTrends(rules.data(), rules.mined()) : before.of(rules.mined());
        data = rules.data();
        counting = next;
        counts.use(whenAtRest(next));
    }

    /** The first count of other rules waits for a pause: lines that are gone before they are looked at are not worth a picture. */
    private static OnDemand.Finder<int[]> whenAtRest(CountTrends next) {
        boolean[] rested = new boolean[1];
        return (rows, progress) -> {
            if (!rested[0]) {
                Rest.await(progress);
                rested[0] = true;
            }
            return next.count(rows, progress);
        };
    }

    /**
     * Returns the counts of a rule, a period each; null while they are being counted. A row that is still on screen from the
     * rules before has none: its place says nothing among the new ones.
     */
    int @Nullable [] of(RuleRow row) {
        boolean current = source != null && row.rows().show(source.mined().rules());
        return current ? counts.get(row.index()) : null;
    }

    /** Returns a number that changes when counts came or went. */
    ReadOnlyIntegerProperty versionProperty() {
        return counts.versionProperty();
    }
}
