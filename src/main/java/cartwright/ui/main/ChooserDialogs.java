package cartwright.ui.main;

import cartwright.ui.picture.PictureFormat;
import cartwright.ui.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the desktop. */
final class ChooserDialogs implements FileDialogs {

    private static final String PROJECT_SUFFIX = ".cartwright";

    private final Window owner;
    private final Supplier<Messages> messages;

    ChooserDialogs(Window owner, Supplier<Messages> messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public Optional<Path> projectToOpen() {
        FileChooser chooser = chooser("file.open");
        chooser.getExtensionFilters().add(projects());
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> newProject() {
        FileChooser chooser = chooser("file.new");
        chooser.getExtensionFilters().add(projects());
        return path(chooser.showSaveDialog(owner)).map(path -> withSuffix(path, PROJECT_SUFFIX));
    }

    @Override
    public List<Path> basketFiles() {
        FileChooser chooser = chooser("file.import");
        chooser.getExtensionFilters()
                .addAll(baskets(), new ExtensionFilter(messages.get().text("file.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> sampleCopy() {
        FileChooser chooser = chooser("file.copy");
        chooser.getExtensionFilters()
                .addAll(baskets(), new ExtensionFilter(messages.get().text("file.all"), "*"));
        return path(chooser.showOpenDialog(owner));
    }

    private ExtensionFilter baskets() {
        return new ExtensionFilter(
                messages.get().text("file.baskets"),
                "*.csv",
                "*.tsv",
                "*.txt",
                "*.dat",
                "*.basket",
                "*.xlsx",
                "*.zip",
                "*.gz");
    }

    @Override
    public Optional<Path> tableToRead() {
        FileChooser chooser = chooser("file.table");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("CSV", "*.csv"),
                        new ExtensionFilter(messages.get().text("file.all"), "*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> modelFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get().text("file.model"));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> exportFile(String suggestedName) {
        FileChooser chooser = chooser("file.export");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter("CSV", "*.csv"));
        return path(chooser.showSaveDialog(owner)).map(path -> withSuffix(path, ".csv"));
    }

    @Override
    public Optional<Path> pictureFile(String suggestedName, PictureFormat format) {
        FileChooser chooser = chooser("file.picture");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), "*" + format.ending()));
        return path(chooser.showSaveDialog(owner)).map(path -> withSuffix(path, format.ending()));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get().text(titleKey));
        return chooser;
    }

    private ExtensionFilter projects() {
        return new ExtensionFilter(messages.get().text("file.projects"), "*" + PROJECT_SUFFIX);
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Path withSuffix(Path path, String suffix) {
        return path.toString().endsWith(suffix) ? path : Path.of(path + suffix);
    }
}
