package cartwright.ui.shell;

import cartwright.ui.ViewContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before something is fetched: what it is, whose, from where, how large; nothing happens without an answer. */
public final class ConsentView extends VBox {

    private final ViewContext context;
    private final Runnable close;
    private final GridPane facts = new GridPane();
    private final HBox buttons = new HBox();

    /**
     * Creates the view with a button that closes it.
     *
     * @param question what is asked, as a sentence
     * @param promise what is and what is not done, as a sentence
     * @param close closes the dialog
     */
    public ConsentView(ViewContext context, String question, String promise, Runnable close) {
        this.context = context;
        this.close = close;
        getStyleClass().add("dialog-content");
        setPrefWidth(620);
        facts.getStyleClass().add("role-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        facts.getColumnConstraints().setAll(names, new ColumnConstraints());
        Label asked = new Label(question);
        asked.setWrapText(true);
        Label promised = new Label(promise);
        promised.setWrapText(true);
        promised.getStyleClass().add("hint");
        Button cancel = new Button(context.messages().text("sample.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Region left = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        buttons.getStyleClass().add("row");
        buttons.getChildren().setAll(left, cancel);
        getChildren().setAll(asked, facts, promised, buttons);
    }

    /** Adds a fact to those shown; {@code key} names it. */
    public void fact(String key, String value) {
        Label name = new Label(context.messages().text(key));
        name.getStyleClass().add("hint");
        Label text = new Label(value);
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), name, text);
    }

    /** Adds an answer: a button that closes the dialog and then does something. */
    public void answer(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> {
            close.run();
            action.run();
        });
        buttons.getChildren().add(button);
    }
}
