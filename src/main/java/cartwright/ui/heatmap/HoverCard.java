package cartwright.ui.heatmap;

import cartwright.app.session.ItemComparison;
import cartwright.core.rule.RuleCounts;
import cartwright.ui.ViewContext;
import cartwright.ui.heatmap.HeatmapViewModel.Shown;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the cell under the pointer means, beside the pointer. */
final class HoverCard extends VBox {

    private static final double GAP = 18;
    private static final double WIDTH = 280;

    private final ViewContext context;
    private final Label names = new Label();
    private final Label numbers = new Label();

    HoverCard(ViewContext context) {
        this.context = context;
        setId("heatmapCard");
        getStyleClass().add("hover-card");
        names.setId("heatmapCardNames");
        names.setWrapText(true);
        names.getStyleClass().add("hover-names");
        numbers.setId("heatmapCardNumbers");
        numbers.setWrapText(true);
        getChildren().setAll(names, numbers);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    /** Shows a cell beside a point of the parent, and returns all it says. */
    String show(Shown shown, int row, int column, double x, double y) {
        names.setText(row == column ? shown.name(row) : shown.name(row) + "\n" + shown.name(column));
        numbers.setText(row == column ? single(shown, row) : pair(shown, row, column));
        setVisible(true);
        setPrefWidth(WIDTH);
        double height = prefHeight(WIDTH);
        Region parent = (Region) getParent();
        double left = x + GAP + WIDTH > parent.getWidth() ? x - GAP - WIDTH : x + GAP;
        double top = y + GAP + height > parent.getHeight() ? y - GAP - height : y + GAP;
        resizeRelocate(Math.max(0, left), Math.max(0, top), WIDTH, height);
        layout();
        return names.getText() + "\n" + numbers.getText();
    }

    private String single(Shown shown, int place) {
        return context.messages().text("heatmap.card.single", shown.comparison().both(place, place));
    }

    private String pair(Shown shown, int row, int column) {
        ItemComparison comparison = shown.comparison();
        RuleCounts there = comparison.counts(row, column);
        RuleCounts back = comparison.counts(column, row);
        String similarity = comparison.hasSimilarities()
                ? context.messages()
                                .text(
                                        "heatmap.card.similarity",
                                        context.numbers().similarity(comparison.similarity(row, column)))
                        + "\n"
                : "";
        String bought = comparison.hasPurchases()
                ? context.messages()
                                .text(
                                        "heatmap.card.bought",
                                        context.numbers().similarity(comparison.boughtLike(row, column)))
                        + "\n"
                : "";
        return similarity
                + bought
                + context.messages()
                        .text(
                                "heatmap.card.together",
                                there.both(),
                                context.numbers().about(comparison.expected(row, column)),
                                context.numbers().times(there.lift()))
                + "\n"
                + context.messages()
                        .text(
                                "heatmap.card.attach",
                                context.numbers().percent(there.confidence()),
                                context.numbers().percent(back.confidence()));
    }
}
