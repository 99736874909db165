package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks over the window with the Tab key alone, and asks of every control what a screen reader would say. */
@ExtendWith(ApplicationExtension.class)
class KeyboardWalkTest {

    private static final int MOST_STEPS = 200;
    private static final List<String> TOOLS = List.of("evaluate", "train", "trust", "models", "shopRules");
    private static final List<String> NAMED = Stream.concat(
                    Stream.of("rules", "scatter", "heatmap", "network", "groups", "baskets", "timeline", "runs"),
                    TOOLS.stream())
            .toList();

    private FxRobot robot = new FxRobot();
    private Walker walk = new Walker(robot);
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(shown, new NoFiles());
    }

    @Test
    void everythingIsReachedSeenAndNamed(FxRobot given) throws Exception {
        robot = given;
        walk = new Walker(given);
        walk.until(
                "rules of the example query",
                () -> walk.rows("#ruleTable") > 0 && walk.fresh() && walk.shown("#nearest .nearest-chip"));
        for (String tool : TOOLS) {
            walk.openTool(tool + "Item");
        }
        walk.open("rulesTab");
        assertAll(
                this::tabReachesEveryControlOnce,
                this::tabReachesEveryControlOfEveryView,
                this::tabReachesEveryControlOfTheCart,
                this::everyControlHasAName);
    }

    private void tabReachesEveryControlOnce() throws Exception {
        robot.interact(() -> walk.node("#query").requestFocus());
        Node first = stage.getScene().getFocusOwner();
        List<Node> reached = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Node owner = first; reached.size() < MOST_STEPS && (reached.isEmpty() || owner != first); ) {
            reached.add(owner);
            BufferedImage focused = picture(owner);
            robot.type(KeyCode.TAB);
            if (isSame(focused, picture(owner))) {
                unseen.add(describe(owner));
            }
            owner = stage.getScene().getFocusOwner();
        }
        assertEquals(List.of(), unseen, "controls that look the same with the keyboard as without");
        Set<Node> once = new LinkedHashSet<>(reached);
        assertEquals(once.size(), reached.size(), "a control is reached twice, or the walk never comes round");
        List<Node> all = new ArrayList<>();
        robot.interact(
                () -> all.addAll(controls().filter(Node::isFocusTraversable).toList()));
        assertEquals(Set.of(), missed(all, once));
        assertTrue(reached.size() > 40, reached.size() + " controls");
    }

    private static Set<String> missed(List<Node> wanted, Set<Node> reached) {
        return wanted.stream()
                .filter(node -> !reached.contains(node) && !isReachedByArrows(node, reached))
                .map(KeyboardWalkTest::describe)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From the row of tabs through what is in the open view, until the keyboard leaves it. */
    private void tabReachesEveryControlOfEveryView() throws Exception {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        Set<String> wrong = new TreeSet<>();
        for (Tab tab : tabs.getTabs()) {
            walk.open(tab.getId());
            walk.until(tab.getId() + " built", () -> tab.getContent() != null && walk.fresh());
            robot.interact(tabs::requestFocus);
            robot.type(KeyCode.TAB);
            walkThrough(tab.getContent(), tab.getId(), wrong);
        }
        assertEquals(Set.of(), wrong);
    }

    private void tabReachesEveryControlOfTheCart() throws Exception {
        robot.interact(() -> robot.lookup("#byCart").queryAs(ToggleButton.class).fire());
        walk.until("the cart", () -> walk.shown("#product"));
        robot.interact(() ->
                robot.lookup("#product").queryComboBox().getSelectionModel().select(3));
        walk.until("a product in the cart", () -> walk.shown(".cart-chip"));
        robot.interact(() -> walk.node("#byCart").requestFocus());
        robot.type(KeyCode.TAB).press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT); // there by the keyboard
        Set<String> wrong = new TreeSet<>();
        walkThrough(robot.lookup(".recommend-view").query(), "preview", wrong);
        assertEquals(Set.of(), wrong);
        robot.interact(
                () -> robot.lookup("#bySearch").queryAs(ToggleButton.class).fire());
    }

    private void walkThrough(Node part, String name, Set<String> wrong) {
        Set<Node> reached = new LinkedHashSet<>();
        Node owner = stage.getScene().getFocusOwner();
        while (isWithin(owner, part) && reached.add(owner)) {
            BufferedImage focused = picture(owner);
            robot.type(KeyCode.TAB);
            if (isSame(focused, picture(owner))) {
                wrong.add(name + ", looks the same with the keyboard as without: " + describe(owner));
            }
            owner = stage.getScene().getFocusOwner();
        }
        List<Node> all = new ArrayList<>();
        robot.interact(
                () -> all.addAll(within(part).filter(Node::isFocusTraversable).toList()));
        missed(all, reached).forEach(control -> wrong.add(name + ", not reached: " + control));
        if (all.isEmpty()) {
            wrong.add(name + " has nothing to reach");
        }
    }

    private static boolean isWithin(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    /** Tab goes to the chosen one of some buttons, arrows go on to the others. */
    private static boolean isReachedByArrows(Node node, Set<Node> reached) {
        return node instanceof ToggleButton button
                && button.getToggleGroup() != null
                && reached.contains(button.getToggleGroup().getSelectedToggle());
    }

    private BufferedImage picture(Node node) {
        BufferedImage[] picture = new BufferedImage[1];
        robot.interact(() -> picture[0] = Pictures.of(node.snapshot(null, null)));
        return picture[0];
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(
                        one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()),
                        other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }

    private void everyControlHasAName() throws Exception {
        Set<String> nameless = new TreeSet<>();
        for (String tab : NAMED) {
            walk.open(tab + "Tab");
            walk.until(tab + " built", () -> true);
            robot.interact(() -> controls()
                    .filter(Node::isFocusTraversable)
                    .filter(node -> !isNamed(node))
                    .forEach(node -> nameless.add(tab + ": " + describe(node))));
        }
        assertEquals(Set.of(), nameless);
    }

    /** Text on it, a name for screen readers, or a label that is for it. */
    private boolean isNamed(Node node) {
        return some(node.getAccessibleText())
                || node instanceof Labeled labeled && some(labeled.getText())
                || controls()
                        .anyMatch(other ->
                                other instanceof Label label && label.getLabelFor() == node && some(label.getText()));
    }

    private static boolean some(String text) {
        return text != null && !text.isBlank();
    }

    /** What is on screen and may be used, without the parts that controls are made of. */
    private Stream<Node> controls() {
        return within(stage.getScene().getRoot());
    }

    private static Stream<Node> within(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean whole = node instanceof ComboBoxBase
                || node instanceof Spinner
                || node instanceof TextInputControl
                || node instanceof ScrollBar;
        Stream<Node> inside = whole || !(node instanceof Parent parent)
                ? Stream.empty()
                : List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(KeyboardWalkTest::within);
        return Stream.concat(Stream.of(node), inside);
    }

    static String describe(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " " + text + " in "
                + (node.getParent() == null
                        ? ""
                        : node.getParent().getId() + node.getParent().getStyleClass());
    }
}
