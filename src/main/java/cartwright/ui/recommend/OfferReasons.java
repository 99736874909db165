package cartwright.ui.recommend;

import cartwright.app.task.ExplainSimilarity.Word;
import cartwright.core.recommend.Kind;
import cartwright.core.recommend.Offer;
import cartwright.ui.ViewContext;
import cartwright.ui.picture.Palette;
import cartwright.ui.recommend.RecommendationViewModel.Explained;
import cartwright.ui.text.OfferText;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** How the score of an offer comes about, part by part, and on demand which words of the search made it near. */
public final class OfferReasons extends VBox {

    private static final double LONGEST = 90;
    private static final double HIGH = 8;

    private final ViewContext context;
    private final OfferText words;

    /**
     * Creates the explanation.
     *
     * @param ask starts to find out which words it was; null where that cannot be told
     */
    public OfferReasons(Offer offer, RecommendationViewModel model, ViewContext context, @Nullable Runnable ask) {
        this.context = context;
        this.words = new OfferText(context.messages());
        setId("offerReasons");
        setSpacing(2);
        Label title = new Label(context.messages().text("offers.contributions"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        double largest = offer.contributions().stream()
                .mapToDouble(each -> Math.abs(each.share()))
                .max()
                .orElse(1);
        for (Offer.Contribution each : offer.contributions()) {
            addBar(
                    context.messages().name(each.part()),
                    each.share(),
                    largest,
                    Palette.group(each.part().ordinal()));
        }
        Label sum = new Label(
                context.messages().text("offers.total", context.numbers().thousandths(offer.score())));
        sum.setId("offerTotal");
        getChildren().add(sum);
        setAccessibleText(words.contributions(offer));
        boolean searched =
                offer.found().kind() != Kind.CART || model.basisProperty().get() == Basis.CART_IN_SEARCH;
        if (searched && ask != null) {
            addWords(offer, model, ask);
        }
    }

    private void addBar(String name, double share, double largest, Color colour) {
        Label caption = new Label(name);
        caption.getStyleClass().add("contribution-name");
        Rectangle bar = new Rectangle(LONGEST * Math.abs(share) / Math.max(1e-12, largest), HIGH, colour);
        if (share < 0) {
            bar.setHeight(HIGH / 2); // thin: it was taken away
        }
        HBox row = new HBox(caption, bar, new Label(words.signed(share)));
        row.getStyleClass().add("contribution");
        getChildren().add(row);
    }

    private void addWords(Offer offer, RecommendationViewModel model, Runnable ask) {
        Explained known = model.explainedProperty().get();
        if (known == null || known.item() != offer.found().itemId()) {
            Hyperlink which = new Hyperlink(context.messages().text("offers.words.ask"));
            which.setId("whichWords");
            which.setOnAction(event -> {
                which.setDisable(true);
                ask.run();
            });
            getChildren().add(which);
            return;
        }
        Label title = new Label(context.messages().text("offers.words"));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        getChildren().add(title);
        double largest = known.words().stream()
                .mapToDouble(word -> Math.abs(word.share()))
                .max()
                .orElse(1);
        for (Word word : known.words()) {
            addBar(word.text(), word.share(), largest, Palette.group(0));
        }
    }
}
