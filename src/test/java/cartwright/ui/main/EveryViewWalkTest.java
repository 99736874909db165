package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.ui.rules.RuleRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Short walks over the real sample, one for each part of the window that the longer walks leave out. */
@ExtendWith(ApplicationExtension.class)
class EveryViewWalkTest {

    @TempDir
    static Path folder;

    private FxRobot robot = new FxRobot();
    private Walker walk = new Walker(robot);

    @Start
    void start(Stage stage) throws Exception {
        FreshWindow.show(stage, new Answers());
    }

    @Test
    void everyPartDoesItsJob(FxRobot given) throws Exception {
        robot = given;
        walk = new Walker(given);
        walk.until(
                "rules of the example query",
                () -> walk.rows("#ruleTable") > 0 && walk.fresh() && walk.shown("#nearest .nearest-chip"));
        assertAll(
                this::tour,
                this::palette,
                this::roomForTheResults,
                this::linkedViews,
                this::menuOfARule,
                this::menusOfThePictures,
                this::basketsOfARule,
                this::timeline,
                this::pairPage,
                this::filters,
                this::savedRuns);
    }

    private void tour() throws Exception {
        walk.press("#welcomeTour");
        walk.until("the first note", () -> walk.shown("#tourTitle"));
        String first = walk.label("#tourTitle");
        walk.press("#tourNext");
        assertFalse(walk.label("#tourTitle").equals(first));
        for (int note = 2; note <= 4; note++) {
            walk.press("#tourNext");
        }
        walk.until("the end of the tour", () -> !walk.shown("#tourTitle"));
        assertFalse(walk.shown("#welcome"), "who took the tour is not offered it again");
    }

    private void palette() throws Exception {
        robot.push(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
        walk.until("the palette", () -> walk.shown("#paletteField"));
        robot.write("show network").type(KeyCode.ENTER);
        walk.until("the view that was typed", () -> walk.openTab().equals("networkTab"));
        walk.open("rulesTab");
    }

    private void roomForTheResults() throws Exception {
        double before = walk.node("#tabs").getLayoutBounds().getWidth();
        robot.push(KeyCode.F11);
        walk.until(
                "views as wide as the window",
                () -> walk.node("#tabs").getLayoutBounds().getWidth() > before + 400);
        assertFalse(walk.node("#tauSlider").getParent().isVisible(), "the sliders make room too");
        robot.push(KeyCode.F11);
        walk.until(
                "the sides again",
                () -> Math.abs(walk.node("#tabs").getLayoutBounds().getWidth() - before) < 2);
        assertTrue(walk.shown("#suggestions"));
    }

    /** The suggestion under the pointer is marked among the rules, and the rule under it among the suggestions. */
    private void linkedViews() throws Exception {
        PseudoClass linked = PseudoClass.getPseudoClass("linked");
        Node first = robot.from(walk.node("#suggestions"))
                .lookup(".list-cell")
                .nth(0)
                .query();
        moveOver(first);
        walk.until(
                "rules with it marked",
                () -> robot.lookup("#ruleTable .table-row-cell").queryAll().stream()
                        .anyMatch(row -> row.getPseudoClassStates().contains(linked)));
        Node row = robot.lookup("#ruleTable .table-row-cell").queryAll().stream()
                .filter(one -> one.getPseudoClassStates().contains(linked))
                .findFirst()
                .orElseThrow();
        moveOver(row);
        walk.until(
                "the suggestion marked",
                () -> robot.lookup("#suggestions .list-cell").queryAllAs(ListCell.class).stream()
                        .anyMatch(cell -> cell.getPseudoClassStates().contains(linked)));
    }

    private void moveOver(Node node) {
        Bounds[] place = new Bounds[1];
        robot.interact(() -> place[0] = node.localToScreen(node.getBoundsInLocal()));
        robot.moveTo(place[0].getMinX() + 40, place[0].getMinY() + 8);
    }

    private void menuOfARule() throws Exception {
        selectRule(0);
        walk.menuOf(walk.node("#ruleTable"));
        walk.choose("Copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("If\tThen\t"), copied[0]);

        walk.menuOf(walk.node("#ruleTable"));
        walk.choose("Suggest what goes with it");
        walk.until("the rule's products in the cart", () -> walk.shown(".cart-chip"));
        walk.press("#bySearch");

        String name = ((RuleRow) walk.table("#ruleTable").getItems().get(0)).thenNames();
        int all = walk.rows("#ruleTable");
        walk.menuOf(walk.node("#ruleTable"));
        walk.choose("No rules with", name);
        walk.until("fewer rules", () -> walk.rows("#ruleTable") < all);
        robot.interact(() -> {
            MenuButton chip = robot.lookup("#ruleChips .condition-chip").queryAs(MenuButton.class);
            chip.getItems().get(chip.getItems().size() - 1).fire(); // the last takes it away
        });
        walk.until("all of them", () -> walk.rows("#ruleTable") == all);
    }

    private void selectRule(int row) throws Exception {
        walk.open("rulesTab");
        robot.interact(() -> walk.table("#ruleTable").getSelectionModel().clearAndSelect(row));
        walk.until("a reason", () -> walk.labels("#whyLines").size() > 3);
    }

    /** Each picture offers the verbs for what the keys are at, and its own ways out. */
    private void menusOfThePictures() throws Exception {
        for (String view : List.of("scatter", "heatmap", "network", "groups")) {
            walk.open(view + "Tab");
            String surface = view.equals("scatter") ? "#scatterPlot" : "#" + view + "Surface";
            String caption = "#" + view + "Caption";
            walk.until(
                    view + " drawn",
                    () -> walk.shown(surface) && walk.label(caption).matches("(?s).*\\d.*"));
            robot.interact(() -> walk.node(surface).requestFocus());
            robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
            walk.menuOf(walk.node(surface));
            walk.until(view + " has a menu", () -> walk.shown("#verb\\.cart") || walk.shown("#verbMenu"));
            walk.choose("Show the baskets");
            walk.until("its baskets", () -> walk.openTab().equals("basketsTab") && walk.rows("#basketTable") > 0);
        }
    }

    private void basketsOfARule() throws Exception {
        selectRule(0);
        int both = ((RuleRow) walk.table("#ruleTable").getItems().get(0)).both();
        walk.open("basketsTab");
        walk.press("#basketsSelected");
        walk.until("the baskets of the rule", () -> walk.rows("#basketTable") == both);
        walk.press("#exportBaskets");
        Path file = folder.resolve("outdoor-en-baskets.csv");
        walk.until("the file", () -> walk.label("#exported").startsWith(both + " baskets"));
        List<String> lines = Files.readAllLines(file);
        assertEquals("basket,time,store,matching,others,products,similarity", lines.get(0));
        assertEquals(both + 1, lines.size());
        robot.interact(() -> walk.table("#basketTable").getSelectionModel().clearAndSelect(0));
        walk.menuOf(walk.node("#basketTable"));
        walk.choose("Put into the cart");
        walk.until("its products in the cart", () -> walk.shown(".cart-chip"));
        walk.press("#bySearch");
    }

    private void timeline() throws Exception {
        selectRule(0);
        walk.open("timelineTab");
        robot.interact(() -> walk.node("#timelineChart").requestFocus());
        robot.type(KeyCode.RIGHT);
        walk.until(
                "a month: the rule is too rare for weeks",
                () -> walk.label("#timelinePointed").matches("(?s)[A-Z][a-z]+ 2025: .*"));
        walk.press("#timelineWeeks");
        walk.until("a week", () -> walk.label("#timelinePointed").startsWith("Week from"));
    }

    private void pairPage() throws Exception {
        selectRule(0);
        walk.menuOf(walk.node("#ruleTable"));
        walk.choose("Side by side");
        walk.until("the page", () -> walk.openTab().equals("heatmapTab") && walk.shown("#pairBaskets"));
        walk.press("#pairBaskets");
        walk.until("the baskets with both", () -> walk.openTab().equals("basketsTab"));
        walk.open("heatmapTab");
        walk.press("#pairBack");
        walk.until("the lists", () -> walk.shown("#crossSells"));
    }

    private void filters() throws Exception {
        String before = walk.label("#filters");
        walk.open("rulesTab");
        int rules = walk.rows("#ruleTable");
        robot.interact(() -> {
            robot.lookup("#filterPane").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#filterFrom").queryAs(DatePicker.class).setValue(LocalDate.of(2026, 1, 1));
        });
        walk.until("a chip of the filter", () -> walk.shown("#filterChips .filter-chip"));
        walk.until(
                "fewer baskets", () -> walk.fresh() && !walk.label("#filters").equals(before));
        robot.push(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
        walk.until("the filter undone", () -> !walk.shown("#filterChips .filter-chip"));
        walk.until(
                "the same baskets and rules",
                () -> walk.fresh() && walk.label("#filters").equals(before) && walk.rows("#ruleTable") == rules);
        robot.interact(
                () -> robot.lookup("#filterPane").queryAs(TitledPane.class).setExpanded(false));
    }

    private void savedRuns() throws Exception {
        String k = walk.text("#kField");
        int rules = walk.rows("#ruleTable");
        walk.open("runsTab");
        save("at " + k);
        walk.enter("#kField", "40");
        walk.until("fewer rules", () -> walk.fresh() && walk.rows("#ruleTable") < rules);
        save("at 40");
        robot.interact(() -> {
            walk.table("#runTable").getSelectionModel().clearSelection();
            walk.table("#runTable").getSelectionModel().selectIndices(0, 1);
        });
        walk.press("#compareRuns");
        walk.until("how they differ", () -> walk.label("#comparedText").startsWith("From at "));
        assertFalse(walk.table("#runDifferences").getItems().isEmpty());

        robot.interact(() -> walk.table("#runTable").getSelectionModel().clearAndSelect(1));
        walk.press("#reopenRun");
        walk.until("the first run", () -> walk.text("#kField").equals(k) && walk.fresh());
        walk.until("the very same rules", () -> walk.label("#runTold").contains("same"));
        assertEquals(rules, walk.rows("#ruleTable"));
    }

    private void save(String name) throws Exception {
        int before = walk.rows("#runTable");
        robot.interact(() -> robot.lookup("#runName")
                .queryAs(javafx.scene.control.TextField.class)
                .setText(name));
        walk.press("#saveRun");
        walk.until(
                "the saved run",
                () -> walk.rows("#runTable") > before
                        || walk.table("#runTable").getItems().toString().contains(name));
    }

    /** Answers what the desktop's dialogs would ask. */
    private static final class Answers extends NoFiles {
        @Override
        public Optional<Path> exportFile(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }
    }
}
