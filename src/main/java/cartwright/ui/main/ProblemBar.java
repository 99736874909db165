package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.main.ProblemViewModel.Problem;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong, the newest first: each stays until it is dismissed, and the earlier ones can be listed. */
final class ProblemBar extends VBox {

    private static final double MOST_HEIGHT = 160;

    private final ProblemViewModel model;
    private final ViewContext context;
    private final DateTimeFormatter times;
    private final Label text = new Label();
    private final ToggleButton more = new ToggleButton();
    private final Button all = new Button();
    private final VBox earlier = new VBox();
    private final ScrollPane list = new ScrollPane(earlier);

    ProblemBar(ProblemViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(context.messages().language().locale())
                .withZone(ZoneId.systemDefault());
        setId("problem");
        getStyleClass().add("problems");
        text.setId("problemText");
        text.setWrapText(true);
        more.setId("moreProblems");
        more.getStyleClass().add("small");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(event -> show());
        Button dismiss = new Button(context.messages().text("action.dismiss"));
        dismiss.setId("dismissProblem");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> model.dismiss(0));
        all.setText(context.messages().text("problems.dismissAll"));
        all.setId("dismissProblems");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> model.dismissAll());
        list.setId("problemList");
        list.setFitToWidth(true);
        list.setMaxHeight(MOST_HEIGHT);
        list.setAccessibleText(context.messages().text("problems.list"));
        earlier.getStyleClass().add("problem-list");
        getChildren().setAll(row(text, more, all, dismiss), list);
        context.watcher().watchAll(this::show, model.unread());
    }

    private static HBox row(Label sentence, Node... buttons) {
        HBox row = new HBox(new FontIcon("fth-alert-triangle"), sentence);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("problem");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return row;
    }

    private void show() {
        List<Problem> unread = model.unread();
        setVisible(!unread.isEmpty());
        setManaged(!unread.isEmpty());
        text.setText(
                unread.isEmpty() ? "" : context.errors().sentence(unread.get(0).error()));
        boolean several = unread.size() > 1;
        if (!several) {
            more.setSelected(false);
        }
        more.setText(context.messages().text("problems.more", unread.size() - 1));
        appear(more, several);
        appear(all, several);
        appear(list, more.isSelected());
        earlier.getChildren().clear();
        for (int at = 1; at < unread.size() && more.isSelected(); at++) {
            earlier.getChildren().add(line(unread.get(at), at));
        }
    }

    private static void appear(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private HBox line(Problem problem, int at) {
        Label time = new Label(times.format(problem.at()));
        time.getStyleClass().add("hint");
        time.setMinWidth(USE_PREF_SIZE);
        Label sentence = new Label(context.errors().sentence(problem.error()));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = new Button("", new FontIcon("fth-x"));
        dismiss.getStyleClass().addAll("flat", "small");
        dismiss.setAccessibleText(context.messages().text("problems.dismissThis", sentence.getText()));
        dismiss.setOnAction(event -> model.dismiss(at));
        HBox line = new HBox(time, sentence, dismiss);
        line.getStyleClass().add("problem-line");
        return line;
    }
}
