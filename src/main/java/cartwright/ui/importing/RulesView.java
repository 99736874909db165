package cartwright.ui.importing;

import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSurvey;
import cartwright.ui.ViewContext;
import cartwright.ui.text.SurveyText;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rules for dirty data: a switch for each, its number, and how many lines of the file it is about. */
final class RulesView extends VBox {

    private static final int LARGEST_NUMBER = 1_000_000;

    private final ImportViewModel model;
    private final ViewContext context;
    private final SurveyText texts;
    private final GridPane grid = new GridPane();
    private final Map<CleaningRule, Label> counts = new EnumMap<>(CleaningRule.class);
    private final Label names = new Label();

    RulesView(ImportViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.texts = new SurveyText(context.messages());
        getStyleClass().add("rules-view");
        grid.getStyleClass().add("role-grid");
        ColumnConstraints counted = new ColumnConstraints();
        counted.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), counted);
        for (CleaningRule rule : CleaningRule.values()) {
            addRule(rule);
        }
        names.setWrapText(true);
        names.getStyleClass().add("hint");
        Label hint = new Label(context.messages().text("import.kept"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        getChildren().setAll(grid, names, hint);
        context.watcher().watch(model.surveyProperty(), this::show);
    }

    private void addRule(CleaningRule rule) {
        CheckBox box = new CheckBox(context.messages().name(rule));
        box.setId("rule" + rule.name());
        Integer given = model.settingsProperty().get().rules().get(rule);
        box.setSelected(given != null);
        Label count = new Label();
        count.getStyleClass().add("hint");
        count.setId("count" + rule.name());
        counts.put(rule, count);
        int row = rule.ordinal();
        grid.add(box, 0, row);
        grid.add(count, 2, row);
        if (rule.usualNumber() == 0) {
            box.selectedProperty().addListener((observable, before, on) -> model.rule(rule, on ? (Integer) 0 : null));
            return;
        }
        Spinner<Integer> number = new Spinner<>(1, LARGEST_NUMBER, given == null ? rule.usualNumber() : given);
        number.setEditable(true);
        number.setPrefWidth(96);
        number.setAccessibleText(context.messages().name(rule));
        number.disableProperty().bind(box.selectedProperty().not());
        box.selectedProperty().addListener((observable, before, on) -> model.rule(rule, on ? number.getValue() : null));
        number.valueProperty().addListener((observable, before, now) -> model.rule(rule, now));
        grid.add(number, 1, row);
    }

    private void show(@Nullable ImportSurvey survey) {
        counts.forEach((rule, label) -> {
            String text = survey == null ? "" : texts.lines(survey, rule);
            label.setText(text);
            label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        });
        names.setText(survey == null ? "" : String.join("\n", texts.names(survey)));
    }
}
