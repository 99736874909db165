package cartwright.ui.query;

import cartwright.core.similar.MatchMode;
import cartwright.ui.ViewContext;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How near a basket is to the query: a box of three choices, each explained where the pointer rests on it. */
final class ModeChoice {

    private final ComboBox<MatchMode> box;
    private final ViewContext context;
    private final Tooltip chosen = new Tooltip();

    ModeChoice(ComboBox<MatchMode> box, ViewContext context) {
        this.box = box;
        this.context = context;
    }

    /** Fills the box and keeps it and the choice equal. */
    void bind(ObjectProperty<MatchMode> mode) {
        box.getItems().setAll(MatchMode.BEST, MatchMode.WHOLE, MatchMode.SHARE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable MatchMode value) {
                return value == null ? "" : context.messages().name(value);
            }

            @Override
            public @Nullable MatchMode fromString(String typed) {
                return null; // nothing is typed into this box
            }
        });
        box.setCellFactory(ignored -> new Line());
        box.setTooltip(chosen);
        context.watcher().watch(mode, now -> {
            box.setValue(now);
            chosen.setText(explanation(now));
        });
        box.valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                mode.set(now);
            }
        });
    }

    private String explanation(MatchMode value) {
        return context.messages()
                .text(
                        switch (value) {
                            case BEST -> "query.mode.best.tip";
                            case WHOLE -> "query.mode.whole.tip";
                            case SHARE -> "query.mode.share.tip";
                        });
    }

    private final class Line extends ListCell<MatchMode> {

        @Override
        protected void updateItem(@Nullable MatchMode value, boolean empty) {
            super.updateItem(value, empty);
            setText(value == null || empty ? null : context.messages().name(value));
            setTooltip(value == null || empty ? null : new Tooltip(explanation(value)));
        }
    }
}
