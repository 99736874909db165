package cartwright.ui.importing;

import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.Notation;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.SettingsStore;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is about to be imported: the files, how the first of them reads, what is in it, and what the analyst decided. */
public final class ImportViewModel {

    private final BasketFiles reader;
    private final List<Path> chosen;
    private final RememberedColumns remembered;
    private final LatestOnly<Looked> previewing;
    private final LatestOnly<ImportSurvey> surveying;
    private final ReadOnlyObjectWrapper<List<BasketFile>> files = new ReadOnlyObjectWrapper<>(this, "files", List.of());
    private final ReadOnlyObjectWrapper<@Nullable FilePreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<@Nullable ImportSurvey> survey = new ReadOnlyObjectWrapper<>(this, "survey");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<ImportSettings> settings;
    private boolean untouched = true;

    private record Looked(List<BasketFile> files, FilePreview preview) {}

    /** Where the work is done: a quick look, and the reading of the whole file, which shows its progress. */
    public record Runners(JobRunner looking, JobRunner reading) {}

    /**
     * Creates the model and starts to look into the first file.
     *
     * @param chosen files and folders, at least one
     * @param memory where the columns of earlier imports are remembered
     */
    public ImportViewModel(Runners runners, BasketFiles reader, SettingsStore memory, List<Path> chosen) {
        this.reader = reader;
        this.chosen = List.copyOf(chosen);
        this.remembered = new RememberedColumns(memory);
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", ImportSettings.GUESS);
        this.previewing = new LatestOnly<>(runners.looking(), this::previewed, this::failed);
        this.surveying = new LatestOnly<>(runners.reading(), survey::set, this::failed);
        look();
    }

    private void look() {
        survey.set(null);
        ImportSettings now = settings.get();
        surveying.cancel();
        previewing.request(progress -> {
            List<BasketFile> found = reader.expand(chosen);
            return new Looked(found, reader.preview(found.get(0).file(), of(found.get(0), now), progress));
        });
    }

    private static ImportSettings of(BasketFile file, ImportSettings settings) {
        return file.part().isEmpty() ? settings : settings.ofPart(file.part());
    }

    private void previewed(Looked looked) {
        problem.set(null);
        files.set(looked.files());
        ImportSettings recalled = untouched ? remembered.recall(looked.preview(), settings.get()) : settings.get();
        untouched = false;
        preview.set(looked.preview());
        if (!recalled.equals(settings.get())) {
            change(before -> recalled);
        } else {
            count();
        }
    }

    private void count() {
        BasketFile first = files.get().get(0);
        ImportSettings now = of(first, settings.get());
        survey.set(null);
        surveying.request(progress -> reader.survey(first.file(), now, progress));
    }

    private void failed(Throwable error) {
        problem.set(error);
    }

    private void change(UnaryOperator<ImportSettings> how) {
        ImportSettings now = how.apply(settings.get());
        if (!now.equals(settings.get())) {
            settings.set(now);
            look();
        }
    }

    /** Reads the file in this layout. */
    public void choose(Format layout) {
        change(now -> layout == now.format() ? now : now.laidOut(layout, Map.of()));
    }

    /** Gives a role to a column; null leaves the role to be guessed. */
    public void assign(Role role, @Nullable String column) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        columns.putAll(settings.get().columns());
        if (column == null) {
            columns.remove(role);
        } else {
            columns.put(role, column);
        }
        change(now -> now.laidOut(now.format(), columns));
    }

    /** Reads another sheet of a workbook, or another entry of an archive. */
    public void choosePart(String part) {
        change(now -> part.equals(now.part())
                ? now
                : now.laidOut(now.format(), Map.of()).ofPart(part));
    }

    /** Reads letters, cells, numbers and dates in another way. */
    public void write(UnaryOperator<Notation> how) {
        change(now -> now.written(how.apply(now.notation())));
    }

    /** Changes what a basket is. */
    public void chooseBaskets(BasketBy basketBy) {
        change(now -> now.basketsBy(basketBy));
    }

    /**
     * Puts a rule in force, or out of it.
     *
     * @param number the number of the rule; null puts it out of force
     */
    public void rule(CleaningRule rule, @Nullable Integer number) {
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
        rules.putAll(settings.get().rules());
        Integer before = number == null ? rules.remove(rule) : rules.put(rule, number);
        settings.set(settings.get().cleanedBy(rules));
        boolean counts = number != null && number != (before == null ? rule.usualNumber() : before);
        if (counts && problem.get() == null) {
            count();
        }
    }

    /** Remembers what the analyst decided, for the next file with these headings. */
    public void remember() {
        FilePreview shown = preview.get();
        if (shown != null) {
            remembered.remember(shown, settings.get());
        }
    }

    /** Stops all work for this import. */
    public void stop() {
        previewing.cancel();
        surveying.cancel();
    }

    /** Tells whether the analyst must say which number of a date is the day. */
    public boolean mustSayDates() {
        ImportSurvey counted = survey.get();
        return counted != null
                && counted.datesAreOpen()
                && settings.get().notation().dates() == DateOrder.GUESS;
    }

    /** Returns what the analyst decided; the rest is guessed file by file. */
    public ReadOnlyObjectProperty<ImportSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Returns what there is to import; empty until it was looked into. */
    public ReadOnlyObjectProperty<List<BasketFile>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** Returns how the first file reads; null until it was looked into. */
    public ReadOnlyObjectProperty<@Nullable FilePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Returns what the first file holds; null until it was read whole. */
    public ReadOnlyObjectProperty<@Nullable ImportSurvey> surveyProperty() {
        return survey.getReadOnlyProperty();
    }

    /** Returns why the file cannot be read as decided; null when it can. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tells whether the file is being looked into. */
    public ReadOnlyBooleanProperty busyProperty() {
        return previewing.busyProperty();
    }
}
