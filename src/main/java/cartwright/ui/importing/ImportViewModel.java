package cartwright.ui.importing;

import cartwright.app.port.BasketFiles;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is about to be imported: the files, how the first of them reads, and what the analyst decided about it. */
public final class ImportViewModel {

    private final BasketFiles reader;
    private final List<Path> files;
    private final LatestOnly<FilePreview> previewing;
    private final Map<Role, String> columns = new EnumMap<>(Role.class);
    private final ReadOnlyObjectWrapper<@Nullable FilePreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private Format format = Format.AUTO;

    /**
     * Creates the model and starts to look into the first file.
     *
     * @param files at least one
     */
    public ImportViewModel(JobRunner runner, BasketFiles reader, List<Path> files) {
        this.reader = reader;
        this.files = List.copyOf(files);
        this.previewing = new LatestOnly<>(runner, this::previewed, this::failed);
        look();
    }

    private void look() {
        Path first = files.get(0);
        ImportSettings now = settings();
        previewing.request(progress -> reader.preview(first, now));
    }

    private void previewed(FilePreview found) {
        problem.set(null);
        preview.set(found);
    }

    private void failed(Throwable error) {
        problem.set(error);
    }

    /** Reads the file in this layout. */
    public void choose(Format layout) {
        if (layout != format) {
            format = layout;
            columns.clear();
            look();
        }
    }

    /** Gives a role to a column; null leaves the role to be guessed. */
    public void assign(Role role, @Nullable String column) {
        String before = column == null ? columns.remove(role) : columns.put(role, column);
        if (column == null ? before != null : !column.equals(before)) {
            look();
        }
    }

    /** Returns what the analyst decided; the rest is guessed file by file. */
    public ImportSettings settings() {
        return new ImportSettings(format, columns);
    }

    /** Returns the files to import. */
    public List<Path> files() {
        return files;
    }

    /** Returns how the first file reads; null until it was looked into. */
    public ReadOnlyObjectProperty<@Nullable FilePreview> previewProperty() {
        return preview.getReadOnlyProperty();
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
