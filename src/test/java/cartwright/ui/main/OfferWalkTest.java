package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.Item;
import cartwright.core.recommend.Offer;
import cartwright.ui.UiServices;
import cartwright.ui.evaluate.TrialShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A merchandiser shapes the offers of a real project: weights, pin, hide, never again, undo, and business rules. */
@ExtendWith(ApplicationExtension.class)
class OfferWalkTest {

    @TempDir
    Path folder;

    private FxRobot robot = new FxRobot();
    private Path project = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        project = new TrialShop(folder).visits("shop", 10).file();
        UiServices services = FreshWindow.servicesIn(folder);
        stage.setWidth(1280);
        stage.setHeight(800);
        new WorkbenchWindow(services, new Answers()).show(stage, Optional.of(project));
    }

    @Test
    void fromACartToBusinessRules(FxRobot given) throws Exception {
        robot = given;
        until(() -> label("#basketCount").equals("300"));
        fillTheCart();
        weigh();
        hideAndUndo();
        addARule();
        readAndWriteRules();
    }

    private void fillTheCart() throws Exception {
        robot.interact(() -> robot.lookup("#byCart").queryAs(ToggleButton.class).fire());
        choose("#product", "a0");
        choose("#product", "a1");
        until(() -> offers().size() == 2);
        assertEquals(List.of("b0", "b1"), names());
    }

    private void weigh() throws Exception {
        robot.interact(() -> list().getSelectionModel().select(0));
        until(() -> robot.lookup("#offerTotal").tryQuery().isPresent());
        double before = offers().get(0).score();
        robot.clickOn("#weights");
        until(() -> robot.lookup("#weightsPane").tryQuery().isPresent());
        assertTrue(robot.lookup("#weight-MARGIN").query().isDisabled(), "no margin is known");
        robot.interact(
                () -> robot.lookup("#weight-importance").queryAs(Slider.class).setValue(2));
        until(() -> offers().get(0).score() < before);
        assertTrue(label("#formula").contains("attach rate ^ 2"), label("#formula"));
        assertEquals(
                offers().get(0).score(),
                offers().get(0).contributions().stream()
                        .mapToDouble(Offer.Contribution::share)
                        .sum(),
                1e-12);
        robot.clickOn("#halfLife").write("10");
        robot.push(KeyCode.ENTER);
        until(() -> label("#formula").contains("half after 10 days"));
        robot.clickOn("#readFacts");
        until(() -> !robot.lookup("#weight-MARGIN").query().isDisabled());
        robot.clickOn("#plainWeights");
        until(() -> label("#formula").equals("Score = attach rate × near the search × variety"));
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#weightsPane").tryQuery().isEmpty());
    }

    private void hideAndUndo() throws Exception {
        robot.interact(() -> list().getSelectionModel().select(0));
        robot.clickOn(robot.from(list()).lookup(".suggestion-more").<Node>query());
        robot.clickOn("Never show again");
        until(() -> names().equals(List.of("b1")));
        assertEquals("Never shown again: b0", label("#lastChange"));
        robot.clickOn("#undoOffer");
        until(() -> names().equals(List.of("b0", "b1")));
        robot.clickOn(robot.from(list()).lookup(".list-cell").nth(1).<Node>query());
        robot.push(KeyCode.P);
        until(() -> names().equals(List.of("b1", "b0")));
        robot.push(KeyCode.DELETE);
        until(() -> names().equals(List.of("b0")));
        robot.clickOn("#undoOffer");
        robot.clickOn("#undoOffer");
        until(() -> names().equals(List.of("b0", "b1")));
    }

    private void addARule() throws Exception {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> "shopRulesItem".equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertTrue(robot.lookup("#addRule").query().isDisabled());
        choose("#ruleItem", "b0");
        choose("#ruleOther", "a0");
        assertEquals("b0 and a0 are never offered together, nor one to a cart with the other.", label("#ruleSentence"));
        robot.clickOn("#addRule");
        until(() -> names().equals(List.of("b1")));
        assertEquals(1, rules());
        robot.clickOn("#undoRule");
        until(() -> names().equals(List.of("b0", "b1")));
        robot.clickOn("#redoRule");
        until(() -> names().equals(List.of("b1")));
    }

    private void readAndWriteRules() throws Exception {
        Path file = folder.resolve("rules.csv");
        Files.writeString(file, "always-offer,b5\nnever-together,b0,nothing\n");
        robot.clickOn("#importRules");
        until(() -> label("#rulesTold").contains("nothing"));
        assertTrue(label("#rulesTold").contains("2"), label("#rulesTold"));
        assertEquals(1, rules(), "a wrong line refuses the file");
        Files.writeString(file, "always-offer,b5\n");
        robot.clickOn("#importRules");
        until(() -> names().equals(List.of("b5", "b1")));
        robot.clickOn("#exportRules");
        until(() -> label("#rulesTold").contains("business-rules.csv"));
        assertEquals(
                List.of("rule,item,other,factor", "never-together,b0,a0,", "always-offer,b5,,"),
                Files.readAllLines(folder.resolve("business-rules.csv")));
        robot.clickOn(robot.from(robot.lookup("#shopRules").queryTableView())
                .lookup(".table-row-cell")
                .nth(0)
                .<Node>query());
        robot.push(KeyCode.DELETE);
        until(() -> names().equals(List.of("b5", "b0", "b1")));
        assertFalse(robot.lookup("#problem").query().isVisible());
    }

    private void choose(String box, String name) throws Exception {
        until(() -> !robot.lookup(box).<ComboBox<Item>>query().getItems().isEmpty());
        robot.interact(() -> {
            ComboBox<Item> products = robot.lookup(box).query();
            products.setValue(products.getItems().stream()
                    .filter(item -> item.name().equals(name))
                    .findFirst()
                    .orElseThrow());
        });
    }

    private ListView<Offer> list() {
        return robot.lookup("#suggestions").query();
    }

    private List<Offer> offers() {
        return List.copyOf(list().getItems());
    }

    /** The names of the suggestions as the cells show them. */
    private List<String> names() {
        return robot.from(list()).lookup(".suggestion").queryAll().stream()
                .filter(Node::isVisible)
                .map(cell -> robot.from(cell)
                        .lookup(".suggestion-name")
                        .queryAs(Label.class)
                        .getText())
                .toList();
    }

    private int rules() {
        return robot.lookup("#shopRules").queryTableView().getItems().size();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Waiting.until("what was waited for", condition);
    }

    /** Answers what the desktop's dialogs would ask: the first table read has facts, the others rules. */
    private final class Answers extends NoFiles {

        private boolean factsRead;

        @Override
        public Optional<Path> exportFile(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> tableToRead() {
            try {
                Path facts = Files.writeString(folder.resolve("facts.csv"), "sku,margin\nb0,2\nb1,1\n");
                Path answer = factsRead ? folder.resolve("rules.csv") : facts;
                factsRead = true;
                return Optional.of(answer);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
