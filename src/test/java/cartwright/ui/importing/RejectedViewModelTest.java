package cartwright.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.KeptReject;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.importing.RejectedViewModel.State;
import cartwright.ui.job.InlineRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of the dialog of lines left out, on a real project. */
class RejectedViewModelTest {

    @TempDir
    Path folder;

    private final List<Throwable> problems = new ArrayList<>();
    private RejectedViewModel model;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(
                folder.resolve("sales.csv"), "order_id,sku,price\n1,A,x\n1,A,2\n1,A,2\n2,B,y\n,C,1\n2,D,1\n");
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.USUAL);
        rules.put(CleaningRule.DUPLICATE, 0);
        SqliteProjects store = new SqliteProjects(Clock.systemUTC());
        BasketFileReader files = new BasketFileReader();
        Path project = folder.resolve("p.cartwright");
        new ImportBaskets(store, files, project, List.of(file), ImportSettings.GUESS.cleanedBy(rules))
                .run(Progress.SILENT);
        model = new RejectedViewModel(new InlineRunner(), store, files.corrections(), project, problems::add);
    }

    private KeptReject line(int number) {
        return model.pageProperty().get().lines().stream()
                .filter(kept -> kept.line().lineNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAllLinesOrThoseOfOneReason() {
        assertEquals(4, model.pageProperty().get().lines().size());
        model.show(Reason.NOT_A_NUMBER);
        assertEquals(2, model.pageProperty().get().lines().size());
        assertEquals(2, model.pageProperty().get().all());
        assertEquals(
                Map.of(Reason.NOT_A_NUMBER, 2L, Reason.DUPLICATE, 1L, Reason.NO_BASKET, 1L),
                model.pageProperty().get().counts());
        assertTrue(problems.isEmpty(), problems.toString());
    }

    @Test
    void everyChangeIsCheckedAtOnce() {
        KeptReject bad = line(2);
        assertEquals(List.of("1", "A", "x"), model.cells(bad).orElseThrow());
        assertEquals("price", model.heading(bad, 2));
        assertEquals(State.UNTOUCHED, model.state(bad));
        model.edit(bad, 2, "1x");
        assertEquals(State.WRONG, model.state(bad));
        assertEquals(Reason.NOT_A_NUMBER, model.wrong(bad).reason());
        assertEquals(0, model.readyProperty().get());
        model.edit(bad, 2, "1.20");
        assertEquals(State.READY, model.state(bad));
        assertNull(model.wrong(bad));
        model.edit(line(6), 0, "2");
        assertEquals(2, model.readyProperty().get());
        model.show(Reason.NO_BASKET);
        model.show(null);
        assertEquals(State.READY, model.state(line(2)), "another reason forgets nothing");
        model.reset(bad);
        assertEquals(1, model.corrections().size());
        assertEquals(List.of("2", "C", "1"), model.corrections().get(0).cells());
    }

    @Test
    void whatARuleLeftOutIsKeptWhenTheAnalystSaysSo() {
        model.keep(line(4));
        assertEquals(State.READY, model.state(line(4)));
        model.keep(line(5));
        assertEquals(State.WRONG, model.state(line(5)));
    }
}
