package cartwright.ui.main;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Offer;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.ViewContext;
import cartwright.ui.recommend.OfferReasons;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Why: what there is to say about the selected rule or suggestion, one sentence a line. */
final class WhyView extends ScrollPane {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final VBox lines = new VBox();

    WhyView(WorkbenchModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("why");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("why");
        lines.getStyleClass().add("why-lines");
        lines.setId("whyLines");
        setContent(lines);
        context.watcher()
                .watchAll(
                        this::show,
                        model.selection().ruleProperty(),
                        model.recommendations().selectedProperty(),
                        model.recommendations().explainedProperty(),
                        model.analysis().projectProperty());
    }

    private void show() {
        ProjectData data = model.analysis().projectProperty().get();
        AssociationRule rule = model.selection().ruleProperty().get();
        Offer suggestion = model.recommendations().selectedProperty().get();
        lines.getChildren().clear();
        if (data == null || (rule == null && suggestion == null)) {
            add(context.messages().text("why.nothing"), "hint");
            return;
        }
        ItemCatalog catalog = data.catalog();
        if (rule != null && holds(catalog, rule)) {
            String then = context.sentences().names(catalog, rule.consequent());
            add(context.sentences().names(catalog, rule.antecedent()) + " → " + then, "why-title");
            addAll(context.sentences().rule(catalog, rule));
        } else if (suggestion != null && suggestion.found().itemId() < catalog.size()) {
            add(catalog.item(suggestion.found().itemId()).name(), "why-title");
            addAll(context.sentences().reasons(catalog, suggestion.found()));
            boolean byMeaning = model.analysis().explaining(suggestion.found().itemId()) != null;
            lines.getChildren()
                    .add(new OfferReasons(
                            suggestion, model.recommendations(), context, byMeaning ? this::words : null));
        }
        setVvalue(0);
    }

    private void words() {
        model.recommendations().explain(model.analysis()::explaining);
    }

    /** A rule of the project before may still be selected for a moment. */
    private static boolean holds(ItemCatalog catalog, AssociationRule rule) {
        return largest(rule.antecedent()) < catalog.size() && largest(rule.consequent()) < catalog.size();
    }

    private static int largest(Itemset itemset) {
        return itemset.item(itemset.size() - 1);
    }

    private void addAll(List<String> sentences) {
        sentences.forEach(sentence -> add(sentence, "why-line"));
    }

    private void add(String text, String style) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().add(style);
        lines.getChildren().add(line);
    }
}
