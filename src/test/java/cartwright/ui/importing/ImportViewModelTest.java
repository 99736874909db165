package cartwright.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.settings.FileSettings;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.Notation.DateOrder;
import cartwright.ui.job.InlineRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        model = model(file);
    }

    private ImportViewModel model(Path file) {
        InlineRunner runner = new InlineRunner();
        return new ImportViewModel(
                new ImportViewModel.Runners(runner, runner),
                new BasketFileReader(),
                new FileSettings(folder.resolve("settings.properties")),
                List.of(file));
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
        assertEquals("colour", model.settingsProperty().get().column(Role.NAME).orElseThrow());
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
        assertEquals(0, model.settingsProperty().get().columns().size());
    }

    @Test
    void countsWhatTheFileHoldsAndCountsAgainForAnotherNumber() {
        ImportSurvey survey = model.surveyProperty().get();
        assertNotNull(survey);
        assertEquals(2, survey.baskets());
        assertEquals(List.of("shoe", "sock"), survey.firstBasket());
        assertEquals(3L, survey.dirt().get(CleaningRule.RARE_ITEM));
        model.rule(CleaningRule.RARE_ITEM, 1);
        assertEquals(
                Map.of(CleaningRule.SINGLE_ITEM, 1L),
                model.surveyProperty().get().dirt());
        assertEquals(1, model.settingsProperty().get().rules().get(CleaningRule.RARE_ITEM));
        model.rule(CleaningRule.RARE_ITEM, null);
        assertEquals(CleaningRule.USUAL, model.settingsProperty().get().rules());
    }

    @Test
    void whatWasDecidedIsRememberedForTheNextFileWithTheseHeadings() throws Exception {
        model.assign(Role.NAME, "colour");
        model.remember();
        Path next = Files.writeString(folder.resolve("next.csv"), "order_id,product,colour\n7,cap,grey\n7,mug,blue\n");
        ImportViewModel later = model(next);
        assertEquals(
                "colour",
                later.previewProperty().get().settings().column(Role.NAME).orElseThrow());
        assertEquals(List.of("grey", "blue"), later.surveyProperty().get().firstBasket());
        Path other = Files.writeString(folder.resolve("other.csv"), "order_id,product,size\n7,cap,L\n7,mug,S\n");
        assertEquals(
                "product",
                model(other)
                        .previewProperty()
                        .get()
                        .settings()
                        .column(Role.NAME)
                        .orElseThrow());
    }

    @Test
    void datesThatCanBeReadTwoWaysMustBeSaid() throws Exception {
        Path file =
                Files.writeString(folder.resolve("d.csv"), "order_id,product,date\n1,cap,3/4/2024\n2,mug,5/4/2024\n");
        ImportViewModel open = model(file);
        assertTrue(open.mustSayDates());
        open.write(notation -> notation.withDates(DateOrder.MONTH_FIRST));
        assertFalse(open.mustSayDates());
        assertEquals(3, open.surveyProperty().get().from().getMonthValue());
    }
}
