package cartwright.ui.rules;

import cartwright.ui.ViewContext;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A smallest and a largest value for every number that the table shows. */
final class LimitPane {

    private static final double FIELD_WIDTH = 58;

    private final RuleTableViewModel model;
    private final ViewContext context;
    private final FlowPane place;

    LimitPane(RuleTableViewModel model, ViewContext context, FlowPane place) {
        this.model = model;
        this.context = context;
        this.place = place;
        context.watcher()
                .watchAll(this::show, model.numbersProperty(), model.filterProperty(), place.visibleProperty());
    }

    /** Returns how an end of a range is written; nothing for an open one. */
    static String text(ViewContext context, RuleValue value, double end) {
        if (Double.isInfinite(end)) {
            return "";
        }
        String number = context.numbers().plain(end * value.scale());
        return value.scale() == 100 ? number + " %" : number;
    }

    private void show() {
        List<RuleValue> numbers = place.isVisible() ? model.numbersProperty().get() : List.of();
        if (place.getChildren().size() != numbers.size()) {
            place.getChildren().clear();
        }
        for (int at = 0; at < numbers.size(); at++) {
            RuleValue value = numbers.get(at);
            if (at < place.getChildren().size() && place.getChildren().get(at).getUserData() != value) {
                place.getChildren().remove(at, place.getChildren().size());
            }
            if (at == place.getChildren().size()) {
                place.getChildren().add(editor(value));
            }
            fill((HBox) place.getChildren().get(at), value);
        }
    }

    private HBox editor(RuleValue value) {
        String name = new ColumnNames(context.messages()).of(value);
        TextField min = field(context.messages().text("rules.limits.min", name));
        TextField max = field(context.messages().text("rules.limits.max", name));
        min.setId("min" + value.id());
        max.setId("max" + value.id());
        Runnable take = () -> {
            double low = end(min, value, Double.NEGATIVE_INFINITY);
            double high = end(max, value, Double.POSITIVE_INFINITY);
            model.limit(new ValueLimit(value, low, high));
        };
        for (TextField field : List.of(min, max)) {
            field.setOnAction(event -> take.run());
            field.focusedProperty().addListener((observable, before, focused) -> {
                if (!focused && !field.getText().equals(field.getUserData())) {
                    take.run();
                }
            });
        }
        HBox editor = new HBox(new Label(name), min, new Label("–"), max);
        editor.getStyleClass().add("limit-editor");
        editor.setUserData(value);
        return editor;
    }

    private static TextField field(String spoken) {
        TextField field = new TextField();
        field.setPrefWidth(FIELD_WIDTH);
        field.setAccessibleText(spoken);
        return field;
    }

    /** What is no number leaves the range open. */
    private double end(TextField field, RuleValue value, double open) {
        OptionalDouble typed = context.numbers().parse(field.getText());
        return field.getText().isBlank() || typed.isEmpty() ? open : typed.getAsDouble() / value.scale();
    }

    private void fill(HBox editor, RuleValue value) {
        ValueLimit limit = model.filterProperty().get().limit(value);
        show(editor.getChildren().get(1), text(context, value, limit.min()));
        show(editor.getChildren().get(3), text(context, value, limit.max()));
    }

    private static void show(Node field, String text) {
        if (!text.equals(((TextField) field).getText())) {
            ((TextField) field).setText(text);
        }
        field.setUserData(text);
    }
}
