package cartwright.ui.importing;

import cartwright.app.port.SampleProjects.Download;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.ui.ViewContext;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks where a sample is to come from, and says whose it is, before anything is fetched. */
public final class SampleOfferView extends VBox {

    private final ViewContext context;
    private final GridPane facts = new GridPane();

    /**
     * What the analyst may choose.
     *
     * @param download fetches the sample
     * @param copy asks for a copy and opens it
     */
    public record Answers(Runnable download, Runnable copy) {}

    /**
     * Creates the view.
     *
     * @param sample a sample that can be downloaded
     * @param close closes the dialog
     */
    public SampleOfferView(ViewContext context, Sample sample, Answers answers, Runnable close) {
        this.context = context;
        Download download = Objects.requireNonNull(sample.source().download(), sample.id());
        String size = context.messages().text("sample.megabytes", download.bytes() / 1e6);
        getStyleClass().add("dialog-content");
        setPrefWidth(620);
        Label question = new Label(context.messages().text("sample.question", sample.title()));
        question.setWrapText(true);
        facts.getStyleClass().add("role-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        facts.getColumnConstraints().setAll(names, new ColumnConstraints());
        fact("sample.source", sample.source().name());
        fact("sample.licence", sample.source().licence());
        fact("sample.attribution", sample.source().attribution());
        fact("sample.address", download.address());
        fact("sample.size", size);
        Label promise = new Label(context.messages().text("sample.promise"));
        promise.setWrapText(true);
        promise.getStyleClass().add("hint");
        getChildren().setAll(question, facts, promise, buttons(answers, size, close));
    }

    private void fact(String key, String value) {
        Label name = new Label(context.messages().text(key));
        name.getStyleClass().add("hint");
        Label text = new Label(value);
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), name, text);
    }

    private HBox buttons(Answers answers, String size, Runnable close) {
        Button cancel = new Button(context.messages().text("sample.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button copy = button(context.messages().text("sample.copy"), answers.copy(), close);
        copy.setId("sampleCopy");
        Button download = button(context.messages().text("sample.download", size), answers.download(), close);
        download.setId("sampleDownload");
        Region left = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox row = new HBox(left, cancel, copy, download);
        row.getStyleClass().add("row");
        return row;
    }

    private static Button button(String text, Runnable action, Runnable close) {
        Button button = new Button(text);
        button.setOnAction(event -> {
            close.run();
            action.run();
        });
        return button;
    }
}
