package cartwright.ui.heatmap;

import cartwright.app.session.ItemComparison;
import cartwright.core.basket.ItemCatalog;
import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The heatmap: names alike below the diagonal, bought together above it. */
public final class HeatmapView {

    private static final int LEGEND_PIXELS = 72;
    private static final int LEGEND_HEIGHT = 10;

    private final HeatmapViewModel model;
    private final ViewContext context;
    private final BiConsumer<Integer, Integer> pairChosen;
    private final HeatmapGrid grid = new HeatmapGrid();

    @FXML
    private BorderPane root;

    @FXML
    private Label caption;

    @FXML
    private Label pointedAt;

    @FXML
    private ImageView similarityLegend;

    @FXML
    private ImageView liftLegend;

    /**
     * Creates the controller of HeatmapView.fxml.
     *
     * @param pairChosen hears the item ids of a pair that was clicked
     */
    public HeatmapView(HeatmapViewModel model, ViewContext context, BiConsumer<Integer, Integer> pairChosen) {
        this.model = model;
        this.context = context;
        this.pairChosen = pairChosen;
    }

    @FXML
    private void initialize() {
        root.setCenter(grid);
        similarityLegend.setImage(legend(true));
        liftLegend.setImage(legend(false));
        grid.setOnMouseMoved(this::pointed);
        grid.setOnMouseExited(event -> point(-1, -1));
        grid.setOnMouseClicked(this::clicked);
        context.watcher().watch(model.shownProperty(), this::show);
        context.watcher().watchAll(() -> model.setRoom(grid.room()), grid.heightProperty(), grid.widthProperty());
    }

    private void show(HeatmapViewModel.@Nullable Shown shown) {
        if (shown == null || shown.comparison().size() == 0) {
            grid.show(List.of(), new int[0]);
            caption.setText(context.messages().text("heatmap.empty"));
            return;
        }
        ItemComparison comparison = shown.comparison();
        List<String> names = IntStream.range(0, comparison.size())
                .mapToObj(place -> name(shown.catalog(), comparison, place))
                .toList();
        grid.show(names, colours(comparison));
        caption.setText(context.messages().text("heatmap.caption", comparison.size(), shown.itemsInRules()));
        point(-1, -1);
    }

    private static int[] colours(ItemComparison comparison) {
        int n = comparison.size();
        int[] colours = new int[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                colours[row * n + column] = row == column
                        ? Ramps.NOTHING
                        : row > column
                                ? Ramps.similarity(comparison.similarity(row, column))
                                : Ramps.lift(comparison.lift(row, column));
            }
        }
        return colours;
    }

    private static String name(ItemCatalog catalog, ItemComparison comparison, int place) {
        return catalog.item(comparison.item(place)).name();
    }

    private void pointed(MouseEvent event) {
        point(grid.rowAt(event.getY()), grid.columnAt(event.getX()));
    }

    /** Says what a cell means; a number for both readings, whichever half the mouse is in. */
    private void point(int row, int column) {
        HeatmapViewModel.Shown shown = model.shownProperty().get();
        grid.mark(row, column);
        if (shown == null || row < 0 || column < 0 || row == column) {
            pointedAt.setText(context.messages().text("heatmap.hint"));
            return;
        }
        ItemComparison comparison = shown.comparison();
        double similarity = comparison.similarity(row, column);
        pointedAt.setText(context.messages()
                .text(
                        "heatmap.cell",
                        name(shown.catalog(), comparison, row),
                        name(shown.catalog(), comparison, column),
                        Double.isNaN(similarity) ? "–" : context.numbers().similarity(similarity),
                        comparison.both(row, column),
                        context.numbers().times(comparison.lift(row, column))));
    }

    private void clicked(MouseEvent event) {
        HeatmapViewModel.Shown shown = model.shownProperty().get();
        int row = grid.rowAt(event.getY());
        int column = grid.columnAt(event.getX());
        if (shown != null && row >= 0 && column >= 0 && row != column) {
            pairChosen.accept(shown.comparison().item(row), shown.comparison().item(column));
        }
    }

    private static WritableImage legend(boolean similarity) {
        WritableImage image = new WritableImage(LEGEND_PIXELS, LEGEND_HEIGHT);
        int[] pixels = new int[LEGEND_PIXELS];
        for (int x = 0; x < LEGEND_PIXELS; x++) {
            double share = (double) x / (LEGEND_PIXELS - 1);
            pixels[x] = similarity ? Ramps.similarity(share) : Ramps.lift(Math.pow(Ramps.FULL_LIFT, 2 * share - 1));
        }
        // A scan line of no length gives every line the same colours.
        image.getPixelWriter()
                .setPixels(0, 0, LEGEND_PIXELS, LEGEND_HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, 0);
        return image;
    }
}
