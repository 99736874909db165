package cartwright.ui.picture;

import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.NoPrinterException;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the pictures of every view go: into a file or to a printer. Painting happens away from the window. */
public final class PictureDesk {

    /** Pixels of the printed image for one on screen: some 300 an inch for a picture as wide as the page. */
    private static final double PRINT_SCALE = 3;

    private final PictureDialog dialog;
    private final Printing printing;
    private final AnalysisWriter writer;
    private final Consumer<Throwable> problems;
    private final LatestOnly<Path> saving;
    private final LatestOnly<Runnable> printingWork;
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>(this, "saved");

    /** Asks where a picture is to lie. */
    @FunctionalInterface
    public interface PictureDialog {

        /** Returns the chosen file, with the format's ending; empty when the analyst chose none. */
        Optional<Path> pictureFile(String suggestedName, PictureFormat format);
    }

    /**
     * Creates the desk.
     *
     * @param problems takes errors that the analyst must read
     */
    public PictureDesk(
            PictureDialog dialog,
            Printing printing,
            AnalysisWriter writer,
            JobRunner runner,
            Consumer<Throwable> problems) {
        this.dialog = dialog;
        this.printing = printing;
        this.writer = writer;
        this.problems = problems;
        saving = new LatestOnly<>(runner, saved::set, problems);
        printingWork = new LatestOnly<>(runner, Runnable::run, problems);
    }

    /** Asks for a file and writes the picture there, in the colours on screen. */
    public void save(Picture picture, Palette palette, PictureFormat format) {
        dialog.pictureFile(picture.name() + format.ending(), format)
                .ifPresent(file -> saving.request(progress -> {
                    byte[] bytes = format.write(picture, palette);
                    progress.checkCancelled();
                    writer.writePicture(file, bytes);
                    return file;
                }));
    }

    /** Asks for a printer and prints the picture, dark on white, as large as the page allows. */
    public void print(Picture picture) {
        try {
            printing.choose(picture.width() > picture.height()).ifPresent(page -> print(picture, page));
        } catch (NoPrinterException none) {
            problems.accept(none);
        }
    }

    private void print(Picture picture, Printing.Page page) {
        double fit = Math.min(page.width() / picture.width(), page.height() / picture.height());
        printingWork.request(progress -> {
            Pixels image = Pixels.of(RasterInk.paint(picture, Palette.PAPER, PRINT_SCALE));
            return () -> page.print(image, fit / PRINT_SCALE);
        });
    }

    /** Returns the file that was written last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
