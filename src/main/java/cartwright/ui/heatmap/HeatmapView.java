package cartwright.ui.heatmap;

import cartwright.app.session.Arrangement;
import cartwright.ui.ViewContext;
import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.heatmap.HeatmapViewModel.Shown;
import cartwright.ui.pair.PairView;
import cartwright.ui.pair.PairViewModel;
import cartwright.ui.picture.EmptyPicture;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The heatmap: names alike below the diagonal, bought together above it, and beside it the pairs that contradict each other. */
public final class HeatmapView {

    private static final double ZOOM_STEP = 1.5;

    private final HeatmapViewModel model;
    private final ViewContext context;
    private final Neighbours neighbours;
    private final HeatmapSurface surface;
    private final ContrastList substitutes;
    private final ContrastList crossSells;
    private int nameStep = 1;

    @FXML
    private HBox tools;

    @FXML
    private ComboBox<Basis> basis;

    @FXML
    private ComboBox<Integer> most;

    @FXML
    private ComboBox<Arrangement> arrangement;

    @FXML
    private ComboBox<Upper> upper;

    @FXML
    private Label caption;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane place;

    @FXML
    private VBox side;

    @FXML
    private VBox empty;

    /**
     * What the heatmap works with.
     *
     * @param selection what every view marks
     * @param pair the page of a pair that was clicked
     * @param desk where pictures go
     * @param toRules shows the rules
     * @param toTraining shows where item vectors are trained
     * @param problems takes errors that the analyst must read
     * @param menu what can be done with two products
     */
    public record Neighbours(
            SelectionViewModel selection,
            PairViewModel pair,
            PictureDesk desk,
            Runnable toRules,
            Runnable toTraining,
            Consumer<Throwable> problems,
            VerbMenu menu) {}

    /** Creates the controller of HeatmapView.fxml. */
    public HeatmapView(HeatmapViewModel model, ViewContext context, Neighbours neighbours) {
        this.model = model;
        this.context = context;
        this.neighbours = neighbours;
        surface = new HeatmapSurface(model.runner(), neighbours.problems(), context, this::openPlaces);
        substitutes = new ContrastList(true, context, this::open, neighbours.menu());
        crossSells = new ContrastList(false, context, this::open, neighbours.menu());
    }

    @FXML
    private void initialize() {
        choices(basis, List.of(Basis.values()), context.messages()::name);
        choices(most, HeatmapViewModel.COUNTS, count -> context.messages().text("heatmap.most", count));
        choices(arrangement, List.of(Arrangement.values()), context.messages()::name);
        choices(upper, List.of(Upper.LIFT, Upper.TOGETHER), context.messages()::name);
        basis.valueProperty().bindBidirectional(model.basisProperty());
        most.valueProperty().bindBidirectional(model.mostProperty());
        arrangement.valueProperty().bindBidirectional(model.arrangementProperty());
        upper.valueProperty().bindBidirectional(model.upperProperty());
        context.watcher().atEnd(this::unbind);
        place.getChildren().setAll(surface);
        PictureBar pictures = new PictureBar(neighbours.desk(), context, "heatmap", surface::picture, surface::palette);
        tools.getChildren().add(pictures);
        neighbours.menu().attach(surface, this::target, pictures::menuItems);
        ProductDrag.outOf(surface, neighbours.menu().verbs(), this::target, surface::letGo);
        surface.setOnPointed(this::pointed);
        surface.setOnNamed(this::named);
        PairView pairPage = new PairView(neighbours.pair(), context, neighbours.menu(), neighbours.toTraining());
        VBox.setVgrow(pairPage, javafx.scene.layout.Priority.ALWAYS);
        context.watcher().watch(neighbours.pair().pageProperty(), page -> {
            if (page == null) {
                side.getChildren().setAll(substitutes, crossSells);
            } else {
                side.getChildren().setAll(pairPage);
            }
        });
        context.watcher().watch(model.shownProperty(), this::show);
        context.watcher()
                .watchAll(
                        () -> surface.mark(neighbours.selection().marked(surface.isHover())),
                        neighbours.selection().itemsProperty(),
                        neighbours.selection().hoveredProperty());
        context.watcher().watchAll(this::showCaption, model.shownProperty(), model.busyProperty());
    }

    private @Nullable Target target() {
        Shown shown = model.shownProperty().get();
        int[] cell = surface.cellPointedAt();
        if (shown == null || cell == null) {
            return null;
        }
        int one = shown.comparison().item(cell[0]);
        int other = shown.comparison().item(cell[1]);
        return one == other ? Target.of(one) : Target.of(one, other);
    }

    private void unbind() {
        basis.valueProperty().unbindBidirectional(model.basisProperty());
        most.valueProperty().unbindBidirectional(model.mostProperty());
        arrangement.valueProperty().unbindBidirectional(model.arrangementProperty());
        upper.valueProperty().unbindBidirectional(model.upperProperty());
    }

    private static <T> void choices(ComboBox<T> box, List<T> values, Function<T, String> text) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null; // nothing is typed into these boxes
            }
        });
    }

    /** What is bought alike can be chosen as soon as item vectors are trained. */
    private void offerBought(boolean known) {
        boolean offered = upper.getItems().contains(Upper.BOUGHT_LIKE);
        if (known && !offered) {
            upper.getItems().add(Upper.BOUGHT_LIKE);
        } else if (!known && offered) {
            if (upper.getValue() == Upper.BOUGHT_LIKE) {
                upper.setValue(Upper.LIFT);
            }
            upper.getItems().remove(Upper.BOUGHT_LIKE);
        }
    }

    private void show(@Nullable Shown shown) {
        if (shown != null) {
            offerBought(shown.comparison().hasPurchases());
        }
        boolean some = shown != null && shown.comparison().size() > 1;
        split.setVisible(some);
        empty.setVisible(!some);
        surface.show(some ? shown : null);
        substitutes.show(some ? shown : null);
        crossSells.show(some ? shown : null);
        if (!some) {
            List<Node> why = model.basisProperty().get() == Basis.NEAREST
                    ? EmptyPicture.parts(context, "heatmap.noQuery", "heatmap.useSellers", this::useSellers)
                    : EmptyPicture.parts(context, "heatmap.empty", "picture.toRules", neighbours.toRules());
            empty.getChildren().setAll(why);
        }
    }

    private void useSellers() {
        model.basisProperty().set(Basis.SELLERS);
    }

    private void showCaption() {
        Shown shown = model.shownProperty().get();
        if (model.busyProperty().get()) {
            caption.setText(context.messages().text("heatmap.working"));
        } else if (shown == null) {
            caption.setText("");
        } else {
            String all = context.messages()
                    .text("heatmap.caption", shown.comparison().size(), shown.available());
            caption.setText(nameStep == 1 ? all : all + " " + context.messages().text("heatmap.captionStep", nameStep));
        }
    }

    private void named(int step) {
        if (nameStep != step) {
            nameStep = step;
            showCaption();
        }
    }

    private void pointed(int @Nullable [] cell) {
        Target there = cell == null ? null : target();
        neighbours.selection().hoveredProperty().set(there == null ? null : there.items());
    }

    private void openPlaces(int row, int column) {
        Shown shown = model.shownProperty().get();
        if (shown != null) {
            neighbours
                    .pair()
                    .open(shown.comparison().item(row), shown.comparison().item(column));
        }
    }

    private void open(int itemA, int itemB) {
        Shown shown = model.shownProperty().get();
        neighbours.pair().open(itemA, itemB);
        if (shown != null) {
            int one = shown.comparison().placeOf(itemA);
            int other = shown.comparison().placeOf(itemB);
            surface.reveal(Math.min(one, other), Math.max(one, other));
        }
    }

    @FXML
    private void smaller() {
        surface.zoom(1 / ZOOM_STEP);
    }

    @FXML
    private void larger() {
        surface.zoom(ZOOM_STEP);
    }

    @FXML
    private void whole() {
        surface.showWhole();
    }
}
