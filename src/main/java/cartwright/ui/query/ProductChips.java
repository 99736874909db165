package cartwright.ui.query;

import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.Matching;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nearest products as chips: a click asks for the product alone, plus means it too, the cross does not mean it. */
final class ProductChips {

    /** More do not fit into the row of a wide window; the others are built when the row is opened. */
    private static final int MOST_IN_A_ROW = 7;

    /** New chips of one picture: each has three buttons that are given their styles. */
    private static final int NEW_AT_ONCE = 2;

    private final AnalysisViewModel model;
    private final ViewContext context;
    private final ChipRow row;
    private final List<NearestChip> nearest = new ArrayList<>();

    ProductChips(AnalysisViewModel model, ViewContext context, ChipRow row) {
        this.model = model;
        this.context = context;
        this.row = row;
        row.setTexts(
                count -> context.messages().text("query.chips.more", count),
                context.messages().text("query.chips.less"));
        row.setOnOpened(this::show);
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
            row.setChips(chips, 0);
            return;
        }
        ChosenProducts chosen = model.productsProperty().get();
        for (int item : chosen.added().toArray()) {
            chips.add(chosenChip(data, item, "added"));
        }
        for (int item : chosen.excluded().toArray()) {
            chips.add(chosenChip(data, item, "excluded"));
        }
        List<Neighbour> others = model.nearestProperty().get().stream()
                .filter(near -> !chosen.added().contains(near.itemId())
                        && !chosen.excluded().contains(near.itemId()))
                .toList();
        int wanted = row.isOpen() ? others.size() : Math.min(MOST_IN_A_ROW, others.size());
        int built = Math.min(wanted, nearest.size() + NEW_AT_ONCE);
        for (int place = 0; place < built; place++) {
            chips.add(nearestChip(data, others.get(place), place));
        }
        if (chips.isEmpty()) {
            boolean ready = model.matchingProperty().get() == Matching.LEXICAL
                    || model.encodedProperty().get() != null;
            Label hint = new Label(context.messages().text(ready ? "query.hint.type" : "query.hint.wait"));
            hint.getStyleClass().add("hint");
            chips.add(hint);
        }
        row.setChips(chips, others.size() - built);
        if (built < wanted) {
            context.later().accept(this::show);
        }
    }

    private Node nearestChip(ProjectData data, Neighbour near, int place) {
        while (nearest.size() <= place) {
            nearest.add(new NearestChip(context, this::wanted));
        }
        String name = data.catalog().item(near.itemId()).name();
        LexicalIndex words = model.lexicalProperty().get();
        QueryAnswer answer = model.answerProperty().get();
        NearestChip chip = nearest.get(place);
        chip.show(near, name, words == null || answer == null ? List.of() : words.matches(answer.searched(), name));
        return chip;
    }

    private void wanted(NearestChip.Wish wish, int item, String name) {
        ChosenProducts chosen = model.productsProperty().get();
        switch (wish) {
            case ASK -> model.queryProperty().set(name);
            case ADD -> model.productsProperty().set(chosen.adding(item));
            case EXCLUDE -> model.productsProperty().set(chosen.excluding(item));
        }
    }

    /** A product chosen by hand; what it says takes the choice back. */
    private Node chosenChip(ProjectData data, int item, String how) {
        String name = data.catalog().item(item).name();
        boolean added = how.equals("added");
        Label label = new Label(name, new FontIcon(added ? "fth-plus" : "fth-slash"));
        label.getStyleClass().add("chip-name");
        Button back = NearestChip.small("fth-x", "chip-back");
        NearestChip.say(
                back, context.messages().text(added ? "query.chip.added.back" : "query.chip.excluded.back", name));
        back.setOnAction(event ->
                model.productsProperty().set(model.productsProperty().get().leaving(item)));
        HBox chip = new HBox(label, back);
        chip.getStyleClass().addAll("chip", "chip-" + how);
        return chip;
    }
}
