package cartwright.ui.evaluate;

import cartwright.core.evaluate.RankerKind;
import cartwright.ui.ViewContext;
import cartwright.ui.evaluate.RankerPairViewModel.Compared;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Two rankers to choose, and how much more the one finds than the other. */
final class RankerPairBar {

    private final RankerPairViewModel model;
    private final ViewContext context;
    private final ReportText texts;

    RankerPairBar(RankerPairViewModel model, ViewContext context, ReportText texts) {
        this.model = model;
        this.context = context;
        this.texts = texts;
    }

    /** Fills a row, and keeps it as the model says. */
    void fill(HBox row) {
        Label compare = new Label(context.messages().text("evaluate.pair"));
        Label with = new Label(context.messages().text("evaluate.pair.with"));
        Label found = new Label();
        found.setId("evaluatePair");
        found.setWrapText(true);
        compare.setMinWidth(Label.USE_PREF_SIZE);
        with.setMinWidth(Label.USE_PREF_SIZE);
        row.getChildren()
                .setAll(
                        compare,
                        box("evaluatePairOne", "evaluate.pair", model.oneProperty()),
                        with,
                        box("evaluatePairOther", "evaluate.pair.with", model.otherProperty()),
                        found);
        context.watcher().watch(model.comparedProperty(), pair -> found.setText(text(pair)));
    }

    private String text(@Nullable Compared pair) {
        return pair == null ? "" : texts.compared(pair);
    }

    private ComboBox<RankerKind> box(String id, String name, ObjectProperty<@Nullable RankerKind> chosen) {
        ComboBox<RankerKind> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(context.messages().text(name));
        box.setConverter(EnumText.of(context.messages()));
        context.watcher().watch(model.choicesProperty(), kinds -> {
            RankerKind now = chosen.get();
            box.getItems().setAll(kinds == null ? List.of() : kinds);
            box.setValue(now != null && box.getItems().contains(now) ? now : null);
        });
        box.valueProperty().addListener((observable, before, now) -> chosen.set(now));
        return box;
    }
}
