package cartwright.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SavedRun;
import cartwright.app.session.ProjectData;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.RunsViewModel.Match;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {

    @TempDir
    private Path folder;

    private final List<Throwable> problems = new ArrayList<>();
    private final InlineRunner inline = new InlineRunner();
    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final AnalysisViewModel analysis = new AnalysisViewModel(
            new AnalysisViewModel.Runners(inline, inline, inline), problems::add, new UndoHistory(() -> 0));
    private final RunsViewModel runs = new RunsViewModel(analysis, store, inline, problems::add);

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("small.cartwright");
        store.openOrCreate(file).close();
        ProjectData small = SmallShop.data();
        ProjectData data = new ProjectData(
                file, small.summary(), small.catalog(), small.baskets(), small.occasions(), small.index());
        analysis.useProject(data);
        analysis.useEncoder(SmallShop.encoded(data), SmallShop.encoder());
        analysis.queryProperty().set("Shoe");
        analysis.tauProperty().set(0.9);
        analysis.kProperty().set(5);
    }

    private SavedRun saved(String name) {
        return runs.runsProperty().get().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSavedRunGivesTheVerySameRulesAgain() {
        analysis.productsProperty().set(ChosenProducts.NONE.excluding(SmallShop.BAND));
        double tau = analysis.tauProperty().get();
        runs.save(" first ");
        SavedRun first = saved("first");
        assertEquals("Shoe", first.settings().get("query"));
        assertEquals("5", first.settings().get("k"));
        int rules = analysis.minedProperty().get().result().rules().size();
        analysis.queryProperty().set("Tent");
        analysis.modeProperty().set(MatchMode.WHOLE);
        analysis.kProperty().set(9);
        runs.reopen(first);
        assertEquals("Shoe", analysis.queryProperty().get());
        assertEquals(tau, analysis.tauProperty().get());
        assertEquals(
                ChosenProducts.NONE.excluding(SmallShop.BAND),
                analysis.productsProperty().get());
        assertEquals(rules, analysis.minedProperty().get().result().rules().size());
        assertEquals(Match.IDENTICAL, runs.reopenedProperty().get().match());
        assertEquals(List.of(), problems);
    }

    @Test
    void otherDataSinceAreSaid() {
        runs.save("first");
        SavedRun first = saved("first");
        SavedRun other = new SavedRun(
                "other",
                first.savedAt(),
                first.settings(),
                new cartwright.app.port.RunOutcome("another", first.outcome().modelHash(), "x", 1, 1, 1, 1, 1));
        runs.reopen(other);
        assertEquals(Match.DATA_CHANGED, runs.reopenedProperty().get().match());
    }

    @Test
    void aRunOfTheSameNameIsReplaced() {
        runs.save("mine");
        analysis.kProperty().set(6);
        runs.save("mine");
        assertEquals(1, runs.runsProperty().get().size());
        assertEquals("6", saved("mine").settings().get("k"));
        runs.save("   ");
        assertEquals(1, runs.runsProperty().get().size(), "a blank name is none");
    }

    @Test
    void theRulesThatDifferAreFound() {
        analysis.kProperty().set(12);
        runs.save("few");
        int few = analysis.minedProperty().get().result().rules().size();
        analysis.kProperty().set(5);
        analysis.tauProperty().set(0.5);
        runs.save("many");
        int many = analysis.minedProperty().get().result().rules().size();
        runs.compare(saved("few"), saved("many"));
        var difference = runs.comparedProperty().get().difference();
        assertEquals(few, difference.first());
        assertEquals(many, difference.second());
        assertEquals(many - few, difference.gained() - difference.lost());
        runs.compare(saved("many"), saved("many"));
        assertEquals(0, runs.comparedProperty().get().difference().shown().size());
    }

    @Test
    void whatThisWindowCannotReadIsSaid() {
        runs.save("first");
        SavedRun first = saved("first");
        for (Map<String, String> settings : List.of(
                Map.of("k", "many"),
                Map.of("contains", "no such code"),
                Map.of("query", "x", "nearest", "0"),
                Map.of("query", "x", "nearest", "a few"),
                Map.of("from", "yesterday"))) {
            runs.reopen(new SavedRun("other", first.savedAt(), settings, first.outcome()));
            assertEquals(Match.UNREADABLE, runs.reopenedProperty().get().match(), settings.toString());
        }
        assertEquals("Shoe", analysis.queryProperty().get(), "nothing was changed");
    }

    @Test
    void aRunThatKeptAShareOfTheBasketsIsOpenedWithTheTauOfThatShare() {
        runs.save("first");
        SavedRun first = saved("first");
        Map<String, String> nearest = Map.of(
                "query",
                "Shoe",
                "match",
                "meaning",
                "mode",
                "best",
                "nearest",
                "40",
                "k",
                "5",
                "min-confidence",
                "0.1");
        SavedRun share = new SavedRun("share", first.savedAt(), nearest, first.outcome());

        analysis.queryProperty().set("Tent");
        runs.reopen(share);
        assertEquals("Shoe", analysis.queryProperty().get());
        assertEquals(40, analysis.minedProperty().get().asked().kept(), "all baskets with shoes, of 100");
        assertEquals(Match.IDENTICAL, runs.reopenedProperty().get().match());

        analysis.tauProperty().set(-1);
        runs.reopen(share); // the query is answered already
        assertEquals(40, analysis.minedProperty().get().asked().kept());
        runs.compare(first, share);
        assertEquals(0, runs.comparedProperty().get().difference().shown().size());
        assertEquals(List.of(), problems);
    }

    @Test
    void anotherProjectHasItsOwnRuns() throws Exception {
        runs.save("first");
        assertFalse(runs.runsProperty().get().isEmpty());
        try (Project project = store.open(folder.resolve("small.cartwright"))) {
            assertEquals("first", project.runs().get(0).name(), "kept in the project");
        }
        Path other = folder.resolve("other.cartwright");
        store.openOrCreate(other).close();
        ProjectData small = SmallShop.data();
        analysis.useProject(new ProjectData(
                other, small.summary(), small.catalog(), small.baskets(), small.occasions(), small.index()));
        assertEquals(List.of(), runs.runsProperty().get());
        assertNull(runs.reopenedProperty().get());
        assertTrue(problems.isEmpty(), problems.toString());
    }
}
