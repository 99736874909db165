package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.ui.picture.PictureFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A walk through heatmap, network and groups on the real sample: by mouse, by keys, into files. */
@ExtendWith(ApplicationExtension.class)
class PictureWalkTest {

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        FreshWindow.show(stage, new Answers());
    }

    @Test
    void fromCellToPairToRuleToFile() throws Exception {
        until("rules of the example query", () -> rules() > 0 && fresh() && shown("#nearest .nearest-chip"));
        heatmap();
        network();
        groups();
        emptyPictures();
    }

    private void heatmap() throws Exception {
        open("heatmapTab");
        until("a caption", () -> label("#heatmapCaption").contains("products"));
        until("painted cells", () -> colours("#heatmapSurface") > 40);
        robot.moveTo("#heatmapSurface").moveBy(-10, 30);
        robot.clickOn("#heatmapSurface");
        until("the pair's page", () -> shown("#pairBaskets"));
        robot.clickOn("#pairBack");
        until("the lists again", () -> shown("#crossSells"));
        assertFalse(
                robot.lookup("#crossSells").queryAs(ListView.class).getItems().isEmpty());

        robot.interact(() -> robot.lookup("#heatmapSurface").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT); // to the corner, and off the diagonal
        until("the card of a cell", () -> label("#heatmapCardNumbers").contains("Together in"));
        robot.type(KeyCode.ENTER);
        until("the pair by keys", () -> shown("#pairBack"));
        robot.clickOn("#pairBack");

        int before = colours("#heatmapSurface");
        robot.moveTo("#heatmapSurface").scroll(6, VerticalDirection.UP);
        until("other cells after zooming", () -> colours("#heatmapSurface") != before);
        robot.clickOn("#heatmapWhole");
        robot.interact(() -> combo("#heatmapBasis").getSelectionModel().selectLast());
        robot.interact(() -> combo("#heatmapMost").getSelectionModel().select(5));
        until("a thousand best sellers", () -> label("#heatmapCaption").startsWith("1,000 of"));
        save("heatmap");
    }

    private void network() throws Exception {
        open("networkTab");
        until("pairs", () -> label("#networkCaption").startsWith("40 of"));
        String hint = label("#networkPointed");
        robot.interact(() -> robot.lookup("#networkSurface").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        until("what a pair means", () -> !label("#networkPointed").equals(hint));
        assertTrue(label("#networkPointed").contains("of 100 baskets"), label("#networkPointed"));
        robot.type(KeyCode.ENTER);
        until(
                "the selected rule's reason",
                () -> !robot.lookup("#whyLines .why-title")
                        .queryAllAs(Label.class)
                        .isEmpty());
        robot.type(KeyCode.ESCAPE).type(KeyCode.DOWN);
        until("what a product means", () -> label("#networkPointed").contains("community"));
        save("network");
    }

    private void groups() throws Exception {
        open("groupsTab");
        until("groups", () -> label("#groupsCaption").contains("groups of"));
        robot.interact(() -> robot.lookup("#groupsSurface").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        until("what a place means", () -> label("#groupsPointed").contains("rule"));
        save("groups");
    }

    /** What a view shows is what both of its files show. */
    private void save(String view) throws Exception {
        robot.interact(() -> robot.lookup("#" + view + "SavePng").queryButton().fire());
        Path image = folder.resolve(view + ".png");
        until("an image", () -> Files.exists(image));
        robot.interact(() -> robot.lookup("#" + view + "SaveSvg").queryButton().fire());
        Path drawing = folder.resolve(view + ".svg");
        until("a drawing", () -> Files.exists(drawing));
        Node surface = robot.lookup("#" + view + "Surface").query();
        assertEquals(
                (int) Math.ceil(surface.getLayoutBounds().getWidth() * 2),
                ImageIO.read(image.toFile()).getWidth());
        assertTrue(Files.readString(drawing).contains("<text"), "names are text");
    }

    private void emptyPictures() throws Exception {
        robot.interact(() -> {
            TextField k = robot.lookup("#kField").queryAs(TextField.class);
            k.setText("100000");
            k.getOnAction().handle(null);
        });
        until("no rules", () -> fresh() && rules() == 0);
        for (String view : new String[] {"network", "groups"}) {
            open(view + "Tab");
            until("why it is empty", () -> shown("#" + view + "Empty"));
            assertFalse(shown("#" + view + "Surface"));
        }
        robot.clickOn("To the rules");
        assertEquals("rulesTab", tabs().getSelectionModel().getSelectedItem().getId());
        assertNotEquals("", label("#emptyReason"));
    }

    private void open(String tab) {
        robot.interact(() -> tabs().getSelectionModel()
                .select(tabs().getTabs().stream()
                        .filter(one -> tab.equals(one.getId()))
                        .findFirst()
                        .orElseThrow()));
    }

    private TabPane tabs() {
        return robot.lookup("#tabs").queryAs(TabPane.class);
    }

    private ComboBox<?> combo(String id) {
        return robot.lookup(id).queryComboBox();
    }

    /** Returns how many colours a part of the window is painted in. */
    private int colours(String id) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = robot.lookup(id).query().snapshot(null, null));
        PixelReader pixels = image[0].getPixelReader();
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int x = 0; x < image[0].getWidth(); x += 3) {
            for (int y = 0; y < image[0].getHeight(); y += 3) {
                seen.add(pixels.getArgb(x, y));
            }
        }
        return seen.size();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, condition);
    }

    private boolean fresh() {
        return label("#freshness").contains("up to date");
    }

    private boolean shown(String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible);
    }

    private int rules() {
        return robot.lookup("#ruleTable").tryQuery().isPresent()
                ? ((TableView<?>) robot.lookup("#ruleTable").query()).getItems().size()
                : 0;
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /** Pictures go into the test's folder. */
    private static final class Answers extends NoFiles {
        @Override
        public Optional<Path> pictureFile(String suggestedName, PictureFormat format) {
            return Optional.of(folder.resolve(suggestedName));
        }
    }
}
