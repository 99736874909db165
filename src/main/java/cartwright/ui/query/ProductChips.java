package cartwright.ui.query;

import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.lexical.LexicalIndex.Span;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.Matching;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nearest products as chips: a click asks for the product alone, plus means it too, the cross does not mean it. */
final class ProductChips {

    private final AnalysisViewModel model;
    private final ViewContext context;
    private final ChipRow row;

    ProductChips(AnalysisViewModel model, ViewContext context, ChipRow row) {
        this.model = model;
        this.context = context;
        this.row = row;
        row.setTexts(
                count -> context.messages().text("query.chips.more", count),
                context.messages().text("query.chips.less"));
        context.watcher()
                .watchAll(
                        this::show,
                        model.nearestProperty(),
                        model.encodedProperty(),
                        model.matchingProperty(),
                        model.productsProperty(),
                        model.projectProperty());
    }

    private void show() {
        ProjectData data = model.projectProperty().get();
        List<Node> chips = new ArrayList<>();
        if (data == null) {
            row.setChips(chips);
            return;
        }
        ChosenProducts chosen = model.productsProperty().get();
        for (int item : chosen.added().toArray()) {
            chips.add(chosenChip(data, item, "added"));
        }
        for (int item : chosen.excluded().toArray()) {
            chips.add(chosenChip(data, item, "excluded"));
        }
        for (Neighbour near : model.nearestProperty().get()) {
            if (!chosen.added().contains(near.itemId()) && !chosen.excluded().contains(near.itemId())) {
                chips.add(nearestChip(data, near));
            }
        }
        if (chips.isEmpty()) {
            boolean ready = model.matchingProperty().get() == Matching.LEXICAL
                    || model.encodedProperty().get() != null;
            Label hint = new Label(context.messages().text(ready ? "query.hint.type" : "query.hint.wait"));
            hint.getStyleClass().add("hint");
            chips.add(hint);
        }
        row.setChips(chips);
    }

    private Node nearestChip(ProjectData data, Neighbour near) {
        String name = data.catalog().item(near.itemId()).name();
        ChosenProducts chosen = model.productsProperty().get();
        Button ask = new Button(name + "  " + context.numbers().similarity(near.similarity()));
        ask.getStyleClass().addAll("nearest-chip", "chip-name");
        markWords(ask, name);
        ask.setOnAction(event -> model.queryProperty().set(name));
        ask.setTooltip(new Tooltip(context.messages().text("query.chip.tip", name)));
        Button add = small("fth-plus", "chip-add", context.messages().text("query.chip.add", name));
        add.setOnAction(event -> model.productsProperty().set(chosen.adding(near.itemId())));
        Button exclude = small("fth-x", "chip-exclude", context.messages().text("query.chip.exclude", name));
        exclude.setOnAction(event -> model.productsProperty().set(chosen.excluding(near.itemId())));
        return chip(ask, add, exclude);
    }

    /** Draws the text of a button anew with the words of the query marked; the text stays for those who hear it. */
    private void markWords(Button button, String name) {
        LexicalIndex words = model.lexicalProperty().get();
        QueryAnswer answer = model.answerProperty().get();
        List<Span> spans = words == null || answer == null ? List.of() : words.matches(answer.searched(), name);
        if (spans.isEmpty()) {
            return;
        }
        HBox line = new HBox();
        int at = 0;
        for (Span span : spans) {
            addText(line, button.getText().substring(at, span.start()), "chip-text");
            addText(line, button.getText().substring(span.start(), span.end()), "chip-match");
            at = span.end();
        }
        addText(line, button.getText().substring(at), "chip-text");
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static void addText(HBox line, String part, String style) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(style);
            line.getChildren().add(text);
        }
    }

    /** A product chosen by hand; what it says takes the choice back. */
    private Node chosenChip(ProjectData data, int item, String how) {
        String name = data.catalog().item(item).name();
        boolean added = how.equals("added");
        Label label = new Label(name, new FontIcon(added ? "fth-plus" : "fth-slash"));
        label.getStyleClass().add("chip-name");
        Button back = small(
                "fth-x",
                "chip-back",
                context.messages().text(added ? "query.chip.added.back" : "query.chip.excluded.back", name));
        back.setOnAction(event ->
                model.productsProperty().set(model.productsProperty().get().leaving(item)));
        HBox chip = chip(label, back);
        chip.getStyleClass().add("chip-" + how);
        return chip;
    }

    private static HBox chip(Node... parts) {
        HBox chip = new HBox(parts);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private static Button small(String icon, String style, String says) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("chip-button", style);
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        return button;
    }
}
