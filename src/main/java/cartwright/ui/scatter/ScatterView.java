package cartwright.ui.scatter;

import cartwright.app.session.ProjectData;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleTable;
import cartwright.ui.ViewContext;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The scatter: point at a rule to read it, click to select it, drag a frame to see only what is inside. */
public final class ScatterView {

    private static final int REACH = 6;
    private static final double SMALLEST_FRAME = 5;
    private static final int LEGEND_WIDTH = 140;
    private static final int LEGEND_HEIGHT = 10;
    private static final double CARD_GAP = 14;

    private final ScatterViewModel model;
    private final ViewContext context;
    private final ScatterPlot plot;
    private final Label card = new Label();
    private @Nullable Integer pointedAt;
    private double pressedX;
    private double pressedY;

    @FXML
    private HBox tools;

    @FXML
    private Label caption;

    @FXML
    private ImageView legend;

    @FXML
    private Button clear;

    @FXML
    private StackPane place;

    @FXML
    private Label empty;

    /** Creates the controller of ScatterView.fxml. */
    public ScatterView(ScatterViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.plot = new ScatterPlot(
                number -> context.numbers().plain(number),
                share -> context.numbers().percent(share));
    }

    @FXML
    private void initialize() {
        plot.setTitles(
                context.messages().text("scatter.across"), context.messages().text("scatter.up"));
        plot.setAccessibleText(context.messages().text("scatter.plot"));
        card.getStyleClass().add("hover-card");
        card.setVisible(false);
        card.setManaged(false);
        card.setMouseTransparent(true);
        Pane over = new Pane(card);
        over.setMouseTransparent(true);
        place.getChildren().setAll(plot, over, empty);
        legend.setImage(legendPicture());
        clear.setOnAction(event -> model.clearMark());
        plot.setOnMouseMoved(this::moved);
        plot.setOnMouseExited(event -> pointAt(null));
        plot.setOnMousePressed(this::pressed);
        plot.setOnMouseDragged(this::dragged);
        plot.setOnMouseReleased(this::released);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        context.watcher()
                .watchAll(
                        () -> model.resize(plot.pictureWidth(), plot.pictureHeight()),
                        plot.widthProperty(),
                        plot.heightProperty());
        context.watcher().watch(model.plottedProperty(), this::show);
        context.watcher().watch(model.selection().ruleProperty(), rule -> showSelected());
    }

    /** Returns what is shown, as a picture; null while nothing is. */
    public @Nullable Picture picture() {
        Plotted plotted = model.plottedProperty().get();
        if (plotted == null || plotted.shown().unmarkedSize() == 0) {
            return null;
        }
        return new ScatterPicture(
                plotted,
                context.messages().text("scatter.across"),
                context.messages().text("scatter.up"),
                ScatterPlot.ticksAcross(plotted).stream()
                        .map(tick -> new ScatterPicture.Tick(
                                plotted.across().place(tick), context.numbers().plain(tick)))
                        .toList(),
                ScatterPlot.ticksUp(plotted).stream()
                        .map(tick -> new ScatterPicture.Tick(
                                plotted.up().place(tick), context.numbers().percent(tick)))
                        .toList());
    }

    /** Adds the buttons for pictures, and the menu of a rule under the pointer. */
    public void addTools(PictureBar pictures, VerbMenu menu) {
        tools.getChildren().add(pictures);
        menu.attach(plot, this::target, pictures::menuItems);
        ProductDrag.outOf(plot, menu.verbs(), this::pointedTarget, () -> plot.frame(0, 0, 0, 0));
    }

    /** The rule under the pointer, or else the selected one. */
    private @Nullable Target target() {
        Plotted plotted = model.plottedProperty().get();
        RuleTable table = plotted == null ? null : plotted.shown().table();
        Integer row = pointedAt == null ? model.selectedRow() : pointedAt;
        return table == null || row == null ? null : Target.of(table.rule(row));
    }

    /** The rule under the pointer: a frame may begin anywhere else. */
    private @Nullable Target pointedTarget() {
        return pointedAt == null ? null : target();
    }

    private void show(@Nullable Plotted plotted) {
        boolean nothing = plotted == null || plotted.shown().unmarkedSize() == 0;
        plot.setVisible(!nothing);
        empty.setVisible(nothing);
        if (plotted == null || nothing) {
            empty.setText(context.messages().text(plotted == null ? "empty.noProject" : "scatter.empty"));
            caption.setText("");
        } else {
            caption.setText(
                    model.isMarked()
                            ? context.messages()
                                    .text(
                                            "scatter.captionMarked",
                                            context.numbers()
                                                    .count(plotted.shown().size()),
                                            plotted.shown().unmarkedSize())
                            : context.messages()
                                    .text("scatter.caption", plotted.shown().unmarkedSize()));
        }
        clear.setVisible(model.isMarked());
        plot.show(plotted);
        pointAt(null);
        showSelected();
    }

    private void showSelected() {
        Integer row = model.selectedRow();
        plot.ring(row);
        Plotted plotted = model.plottedProperty().get();
        if (row != null && plotted != null) {
            plot.setAccessibleText(text(plotted, row));
        }
    }

    private void moved(MouseEvent event) {
        Plotted plotted = model.plottedProperty().get();
        pointAt(
                plotted == null
                        ? null
                        : plotted.near(plot.inPictureX(event.getX()), plot.inPictureY(event.getY()), REACH));
    }

    private void pointAt(@Nullable Integer row) {
        Plotted plotted = model.plottedProperty().get();
        plot.point(row);
        pointedAt = row;
        Target there = row == null ? null : target();
        model.selection().hoveredProperty().set(there == null ? null : there.items());
        card.setVisible(row != null && plotted != null);
        if (row == null || plotted == null) {
            return;
        }
        card.setText(text(plotted, row));
        card.autosize();
        double x = plot.getWidth() - plot.pictureWidth() + plotted.x(row);
        double y = plotted.y(row);
        boolean left = x + CARD_GAP + card.getWidth() > plot.getWidth();
        boolean above = y + CARD_GAP + card.getHeight() > plot.getHeight();
        card.relocate(
                Math.max(0, left ? x - CARD_GAP - card.getWidth() : x + CARD_GAP),
                Math.max(0, above ? y - CARD_GAP - card.getHeight() : y + CARD_GAP));
    }

    private String text(Plotted plotted, int row) {
        RuleTable table = plotted.shown().table();
        ProjectData data = plotted.shown().data();
        if (table == null || data == null) {
            return "";
        }
        AssociationRule rule = table.rule(row);
        Interval interval = rule.slice().confidenceInterval();
        return context.messages()
                .text(
                        "scatter.card",
                        context.sentences().names(data.catalog(), rule.antecedent()),
                        context.sentences().names(data.catalog(), rule.consequent()),
                        rule.slice().both(),
                        context.numbers().percent(rule.slice().confidence()),
                        context.numbers().whole(interval.low() * 100) + "–"
                                + context.numbers().whole(interval.high() * 100),
                        context.numbers().times(rule.all().lift()));
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        event.consume(); // or the tab pane around it takes the keyboard back
        pressedX = plot.inPictureX(event.getX());
        pressedY = plot.inPictureY(event.getY());
    }

    private void dragged(MouseEvent event) {
        pointAt(null);
        plot.frame(pressedX, pressedY, plot.inPictureX(event.getX()), plot.inPictureY(event.getY()));
    }

    /** A frame marks; a click selects the rule under it, or takes the mark away where there is none. */
    private void released(MouseEvent event) {
        double x = plot.inPictureX(event.getX());
        double y = plot.inPictureY(event.getY());
        plot.frame(0, 0, 0, 0);
        Plotted plotted = model.plottedProperty().get();
        if (plotted == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (Math.abs(x - pressedX) >= SMALLEST_FRAME || Math.abs(y - pressedY) >= SMALLEST_FRAME) {
            model.mark(pressedX, pressedY, x, y);
            return;
        }
        Integer row = plotted.near(x, y, REACH);
        if (row == null) {
            model.clearMark();
        } else {
            model.select(row);
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, RIGHT -> model.step(1);
            case UP, LEFT -> model.step(-1);
            case ESCAPE -> model.clearMark();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static WritableImage legendPicture() {
        WritableImage image = new WritableImage(LEGEND_WIDTH, LEGEND_HEIGHT);
        int[] pixels = new int[LEGEND_WIDTH];
        for (int x = 0; x < LEGEND_WIDTH; x++) {
            pixels[x] = LiftColours.of(LiftColours.lift((double) x / (LEGEND_WIDTH - 1)));
        }
        // A scan line of no length gives every line the same colours.
        image.getPixelWriter()
                .setPixels(0, 0, LEGEND_WIDTH, LEGEND_HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, 0);
        return image;
    }
}
