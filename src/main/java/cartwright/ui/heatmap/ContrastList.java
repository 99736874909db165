package cartwright.ui.heatmap;

import cartwright.app.session.ItemComparison;
import cartwright.core.similar.PairContrasts;
import cartwright.core.similar.PairContrasts.Pair;
import cartwright.ui.ViewContext;
import cartwright.ui.heatmap.HeatmapViewModel.Shown;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pairs whose names and whose baskets disagree, clearest first: likely substitutes, or true cross-sells. */
final class ContrastList extends VBox {

    private static final double SCROLL_BAR = 30;

    private final boolean substitutes;
    private final ViewContext context;
    private final BiConsumer<Integer, Integer> chosen;
    private final Label title = new Label();
    private final Label meaning = new Label();
    private final ListView<Pair> list = new ListView<>();
    private @Nullable Shown shown;

    /**
     * Creates an empty list.
     *
     * @param substitutes alike but rarely together; else different but together
     * @param chosen hears the item ids of a pair that was chosen
     * @param menu what can be done with a pair
     */
    ContrastList(boolean substitutes, ViewContext context, BiConsumer<Integer, Integer> chosen, VerbMenu menu) {
        this.substitutes = substitutes;
        this.context = context;
        this.chosen = chosen;
        getStyleClass().add("contrast-list");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        meaning.getStyleClass().add("hint");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        list.setId(substitutes ? "substitutes" : "crossSells");
        list.setCellFactory(ignored -> new PairCell());
        Label none = new Label(context.messages().text("heatmap.noContrast"));
        none.setWrapText(true);
        none.getStyleClass().add("empty-reason");
        list.setPlaceholder(none);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        menu.attach(list, this::target, List::of);
        ProductDrag.from(list, menu.verbs(), this::target);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().setAll(title, meaning, list);
    }

    private @Nullable Target target() {
        Pair pair = list.getSelectionModel().getSelectedItem();
        Shown from = shown;
        return pair == null || from == null
                ? null
                : Target.of(
                        from.comparison().contrastItem(pair.a()),
                        from.comparison().contrastItem(pair.b()));
    }

    private void choose() {
        Pair pair = list.getSelectionModel().getSelectedItem();
        Shown from = shown;
        if (pair != null && from != null) {
            chosen.accept(
                    from.comparison().contrastItem(pair.a()), from.comparison().contrastItem(pair.b()));
        }
    }

    void show(@Nullable Shown next) {
        shown = next;
        PairContrasts contrasts = next == null ? null : next.comparison().contrasts();
        int count = contrasts == null ? 0 : substitutes ? contrasts.substitutes() : contrasts.crossSells();
        title.setText(context.messages().text(substitutes ? "heatmap.substitutes" : "heatmap.crossSells", count));
        list.setAccessibleText(title.getText());
        list.getItems()
                .setAll(
                        contrasts == null
                                ? List.of()
                                : substitutes ? contrasts.bestSubstitutes() : contrasts.bestCrossSells());
        String limit =
                contrasts == null ? "" : context.numbers().similarity(substitutes ? contrasts.high() : contrasts.low());
        meaning.setText(
                contrasts == null
                        ? context.messages().text("heatmap.noVectors")
                        : context.messages()
                                .text(
                                        substitutes ? "heatmap.substitutes.meaning" : "heatmap.crossSells.meaning",
                                        limit));
    }

    /** The names, and below them the numbers, as wide as the list and as high as they need. */
    private final class PairCell extends ListCell<Pair> {

        private final Label names = line();
        private final Label numbers = line();
        private final VBox lines = new VBox(names, numbers);

        PairCell() {
            numbers.getStyleClass().add("hint");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        private Label line() {
            Label line = new Label();
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
            return line;
        }

        @Override
        protected void updateItem(Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            Shown from = shown;
            if (empty || pair == null || from == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            ItemComparison comparison = from.comparison();
            int a = comparison.contrastItem(pair.a());
            int b = comparison.contrastItem(pair.b());
            int placeA = comparison.placeOf(a);
            int placeB = comparison.placeOf(b);
            names.setText(from.catalog().item(a).name() + " + "
                    + from.catalog().item(b).name());
            numbers.setText(context.messages()
                    .text(
                            "heatmap.contrast",
                            context.numbers().similarity(comparison.similarity(placeA, placeB)),
                            comparison.both(placeA, placeB),
                            context.numbers().about(comparison.expected(placeA, placeB))));
            setGraphic(lines);
            setAccessibleText(names.getText() + "\n" + numbers.getText());
        }
    }
}
