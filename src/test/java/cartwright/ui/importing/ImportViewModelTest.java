package cartwright.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cartwright.adapter.file.BasketFileReader;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.ui.job.InlineRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import dialog's state on a real reader and a real file. */
class ImportViewModelTest {

    @TempDir
    Path folder;

    private ImportViewModel model;

    @BeforeEach
    void lookIntoAFile() throws Exception {
        Path file = folder.resolve("sales.csv");
        Files.writeString(file, "order_id,product,colour\n1,shoe,red\n1,sock,blue\n2,tent,green\n");
        model = new ImportViewModel(new InlineRunner(), new BasketFileReader(), List.of(file));
    }

    @Test
    void showsWhatWasGuessed() {
        assertEquals(
                List.of("order_id", "product", "colour"),
                model.previewProperty().get().headings());
        assertEquals(
                "order_id",
                model.previewProperty().get().settings().column(Role.BASKET).orElseThrow());
        assertNull(model.problemProperty().get());
    }

    @Test
    void anotherColumnIsReadAtOnce() {
        model.assign(Role.NAME, "colour");
        assertEquals(
                "colour",
                model.previewProperty().get().settings().column(Role.NAME).orElseThrow());
        assertEquals("colour", model.settings().column(Role.NAME).orElseThrow());
    }

    @Test
    void aColumnThatIsNotThereIsSaidAndTakenBack() {
        model.assign(Role.NAME, "size");
        ImportException error =
                (ImportException) assertNotNullAnd(model.problemProperty().get());
        assertEquals(ImportException.Reason.NO_SUCH_COLUMN, error.reason());
        model.assign(Role.NAME, null);
        assertNull(model.problemProperty().get());
    }

    private static Throwable assertNotNullAnd(Throwable error) {
        assertNotNull(error);
        return error;
    }

    @Test
    void anotherLayoutForgetsTheColumns() {
        model.assign(Role.NAME, "colour");
        model.choose(Format.BASKET);
        assertEquals(Format.BASKET, model.previewProperty().get().settings().format());
        assertEquals(0, model.settings().columns().size());
    }
}
