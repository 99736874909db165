package cartwright.ui.shell;

import cartwright.ui.ViewContext;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** Four notes beside the parts they are about; each can be skipped, and the tour can be taken again. */
public final class Tour {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 190;
    private static final double GAP = 8;

    /**
     * One note.
     *
     * @param selectors the part it stands beside, and what stands for it where it is not in sight
     * @param titleKey the key of its title
     * @param textKey the key of what it says
     */
    private record Step(List<String> selectors, String titleKey, String textKey) {}

    private static final List<Step> STEPS = List.of(
            new Step(List.of("#query"), "tour.query.title", "tour.query.text"),
            new Step(List.of("#tauSlider", "#foldedSliders"), "tour.slice.title", "tour.slice.text"),
            new Step(List.of("#rulePlace", "#tabs"), "tour.rules.title", "tour.rules.text"),
            new Step(List.of("#suggestions", "#previewTab"), "tour.preview.title", "tour.preview.text"));

    private final ViewContext context;
    private final Node root;
    private final Popup popup = new Popup();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label place = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private int at;
    private @Nullable Runnable ended;

    /**
     * Creates a tour that has not begun.
     *
     * @param root the window's content, in which the parts are looked up
     */
    public Tour(ViewContext context, Node root) {
        this.context = context;
        this.root = root;
        Button skip = new Button(context.messages().text("tour.skip"));
        skip.setId("tourSkip");
        skip.getStyleClass().add("flat");
        skip.setOnAction(event -> end());
        back.setText(context.messages().text("tour.back"));
        back.setOnAction(event -> show(at - 1));
        next.setId("tourNext");
        next.getStyleClass().add("accent");
        next.setOnAction(event -> show(at + 1));
        title.setId("tourTitle");
        title.getStyleClass().add("tour-title");
        text.setWrapText(true);
        place.getStyleClass().add("hint");
        Region space = new Region();
        Region above = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(above, Priority.ALWAYS);
        HBox buttons = new HBox(skip, space, place, back, next);
        buttons.getStyleClass().add("row");
        VBox box = new VBox(title, text, above, buttons);
        box.getStyleClass().add("tour");
        box.setPrefSize(WIDTH, HEIGHT);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
            }
        });
        popup.getContent().add(box);
        context.watcher().atEnd(popup::hide);
    }

    /**
     * Begins with the first note.
     *
     * @param atEnd hears that the tour was finished or skipped
     */
    public void start(Runnable atEnd) {
        ended = atEnd;
        show(0);
    }

    private void show(int step) {
        if (step >= STEPS.size()) {
            end();
            return;
        }
        at = Math.max(0, step);
        Step now = STEPS.get(at);
        title.setText(context.messages().text(now.titleKey()));
        text.setText(context.messages().text(now.textKey()));
        place.setText(context.messages().text("tour.place", at + 1, STEPS.size()));
        back.setDisable(at == 0);
        next.setText(context.messages().text(at == STEPS.size() - 1 ? "tour.done" : "tour.next"));
        Node part = part(now.selectors());
        Bounds around = part.localToScreen(part.getBoundsInLocal());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double x = Math.max(screen.getMinX(), Math.min(around.getMinX() + 2 * GAP, screen.getMaxX() - WIDTH - GAP));
        boolean below = around.getMaxY() + GAP + HEIGHT < screen.getMaxY();
        double y = below && around.getHeight() < HEIGHT ? around.getMaxY() + GAP : around.getMinY() + HEIGHT / 4;
        popup.show(root, x, y);
        next.requestFocus();
    }

    /** Returns the first of some parts that is in sight; in a small window it may be folded, or behind another view. */
    private Node part(List<String> selectors) {
        for (String selector : selectors) {
            Node part = root.lookup(selector);
            if (part != null && isInSight(part)) {
                return part;
            }
        }
        return root;
    }

    private static boolean isInSight(Node part) {
        for (Node at = part; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        popup.hide();
        Runnable done = ended;
        ended = null;
        if (done != null) {
            done.run();
        }
    }
}
