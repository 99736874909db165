package cartwright.ui.importing;

import cartwright.app.port.Correction;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.app.session.RejectPage;
import cartwright.app.task.ReadRejects;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The lines that were left out, and what the analyst has corrected in them so far. */
public final class RejectedViewModel {

    /** Lines shown at once; another reason shows others. */
    private static final int SHOWN = 1_000;

    private final ProjectStore store;
    private final LineCorrections corrections;
    private final Path project;
    private final LatestOnly<RejectPage> reading;
    private final ReadOnlyObjectWrapper<@Nullable RejectPage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper(this, "ready");
    private final Map<Long, Edited> edited = new TreeMap<>();

    /**
     * A line as it was corrected.
     *
     * @param wrong why it cannot be taken in; null when it can
     */
    private record Edited(Correction correction, @Nullable RejectedLine wrong) {}

    /** What became of a line so far. */
    public enum State {
        /** Nothing was changed. */
        UNTOUCHED,
        /** It was changed and is still wrong. */
        WRONG,
        /** It can be taken in. */
        READY
    }

    /**
     * Creates the model and reads the first lines.
     *
     * @param problems takes errors that the analyst must read
     */
    public RejectedViewModel(
            JobRunner runner,
            ProjectStore store,
            LineCorrections corrections,
            Path project,
            Consumer<Throwable> problems) {
        this.store = store;
        this.corrections = corrections;
        this.project = project;
        this.reading = new LatestOnly<>(runner, page::set, problems);
        show(null);
    }

    /** Shows the lines left out for a reason; null for any. */
    public void show(RejectedLine.@Nullable Reason reason) {
        reading.request(new ReadRejects(store, project, reason, SHOWN));
    }

    /** Returns the cells of a line as they are now; nothing where it cannot be corrected. */
    public Optional<List<String>> cells(KeptReject kept) {
        Edited now = edited.get(kept.id());
        return now != null
                ? Optional.of(now.correction().cells())
                : source(kept).flatMap(source -> corrections.cells(source, kept.line()));
    }

    /** Returns the heading of a cell: its number where the file has none. */
    public String heading(KeptReject kept, int cell) {
        List<String> headings = source(kept).map(SourceDescription::headings).orElse(List.of());
        return cell < headings.size() && !headings.get(cell).isBlank() ? headings.get(cell) : String.valueOf(cell + 1);
    }

    private Optional<SourceDescription> source(KeptReject kept) {
        RejectPage shown = page.get();
        return shown == null
                ? Optional.empty()
                : Optional.ofNullable(shown.sources().get(kept.source()));
    }

    /** Changes a cell and reads the line again. */
    public void edit(KeptReject kept, int cell, String text) {
        cells(kept).ifPresent(before -> {
            List<String> after = new ArrayList<>(before);
            after.set(cell, text);
            check(kept, after);
        });
    }

    /** Reads a line again as it is: what a rule left out can be taken in all the same. */
    public void keep(KeptReject kept) {
        cells(kept).ifPresent(cells -> check(kept, cells));
    }

    private void check(KeptReject kept, List<String> cells) {
        source(kept).ifPresent(source -> {
            Correction correction = new Correction(kept, source, cells);
            edited.put(
                    kept.id(),
                    new Edited(correction, corrections.check(correction).orElse(null)));
            count();
        });
    }

    /** Takes back what was changed in a line. */
    public void reset(KeptReject kept) {
        edited.remove(kept.id());
        count();
    }

    private void count() {
        ready.set((int)
                edited.values().stream().filter(line -> line.wrong() == null).count());
    }

    /** Returns what became of a line. */
    public State state(KeptReject kept) {
        Edited now = edited.get(kept.id());
        if (now == null) {
            return State.UNTOUCHED;
        }
        return now.wrong() == null ? State.READY : State.WRONG;
    }

    /** Returns why a line is left out, or would be again as it is now; null when it can be taken in. */
    public @Nullable RejectedLine wrong(KeptReject kept) {
        Edited now = edited.get(kept.id());
        return now == null ? kept.line() : now.wrong();
    }

    /** Returns the corrections that can be taken in, in order of import. */
    public List<Correction> corrections() {
        return edited.values().stream()
                .filter(line -> line.wrong() == null)
                .map(Edited::correction)
                .toList();
    }

    /** Returns the lines that are shown; null until they were read. */
    public ReadOnlyObjectProperty<@Nullable RejectPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Returns the number of lines that can be taken in. */
    public ReadOnlyIntegerProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
