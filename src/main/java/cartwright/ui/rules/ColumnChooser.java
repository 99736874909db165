package cartwright.ui.rules;

import atlantafx.base.controls.Popover;
import cartwright.core.rule.Measure;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every column there is, the measures of the literature too, each with what it means; tick to show. */
final class ColumnChooser {

    private static final double WIDTH = 430;
    private static final double HEIGHT = 400;

    private final RuleColumns columns;
    private final ViewContext context;
    private final ColumnNames names;
    private final ListView<RuleValue> list = new ListView<>();
    private final TextField letters = new TextField();

    ColumnChooser(RuleColumns columns, ViewContext context) {
        this.columns = columns;
        this.context = context;
        this.names = new ColumnNames(context.messages());
        list.setId("columnList");
        list.setCellFactory(ignored -> new Choice());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        letters.setId("columnLetters");
        letters.setPromptText(context.messages().text("rules.columns.find"));
        letters.setAccessibleText(letters.getPromptText());
        letters.textProperty().addListener(observable -> fill());
    }

    /** Opens below a button. */
    void show(Node owner) {
        letters.clear();
        fill();
        Button reset = new Button(context.messages().text("rules.columns.reset"));
        reset.setId("columnReset");
        reset.getStyleClass().add("small");
        reset.setMinWidth(Button.USE_PREF_SIZE);
        reset.setOnAction(event -> {
            columns.reset();
            list.refresh();
        });
        HBox.setHgrow(letters, Priority.ALWAYS);
        HBox top = new HBox(letters, reset);
        top.getStyleClass().add("row");
        VBox content = new VBox(top, list);
        content.getStyleClass().add("column-chooser");
        VBox.setVgrow(list, Priority.ALWAYS);
        content.setPrefSize(WIDTH, HEIGHT);
        Popover popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // the list would take it for itself
                popover.hide();
                event.consume();
            }
        });
        popover.show(owner);
        letters.requestFocus();
    }

    private void fill() {
        String typed = letters.getText().strip().toLowerCase(Locale.ROOT);
        List<RuleValue> every = new ArrayList<>(List.of(RuleColumn.values()));
        for (Measure measure : Measure.values()) {
            every.add(new MeasureColumn(measure));
        }
        every.removeIf(column -> !(names.of(column) + " " + names.meaning(column) + " " + column.id())
                .toLowerCase(Locale.ROOT)
                .contains(typed));
        list.getItems().setAll(every);
    }

    private void pressed(KeyEvent event) {
        RuleValue chosen = list.getSelectionModel().getSelectedItem();
        if ((event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) && chosen != null) {
            columns.show(chosen, !columns.isShown(chosen));
            list.refresh();
            event.consume();
        }
    }

    private final class Choice extends ListCell<RuleValue> {

        private final CheckBox box = new CheckBox();
        private final Label meaning = new Label();
        private final VBox content = new VBox(box, meaning);

        Choice() {
            meaning.setWrapText(true);
            meaning.getStyleClass().add("hint");
            meaning.setMinHeight(USE_PREF_SIZE);
            box.setFocusTraversable(false); // the list has the keyboard: the space bar ticks
            content.getStyleClass().add("column-choice");
            content.setPrefWidth(0); // as wide as the list, so that the text wraps
            box.setOnAction(event -> {
                if (getItem() != null) {
                    columns.show(getItem(), box.isSelected());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable RuleValue column, boolean empty) {
            super.updateItem(column, empty);
            if (column == null || empty) {
                setGraphic(null);
                return;
            }
            box.setText(names.of(column));
            box.setSelected(columns.isShown(column));
            meaning.setText(names.meaning(column));
            setAccessibleText(box.getText() + ": " + meaning.getText());
            setGraphic(content);
        }
    }
}
