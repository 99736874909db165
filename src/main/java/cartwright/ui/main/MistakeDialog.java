package cartwright.ui.main;

import cartwright.app.port.EncoderDescription;
import cartwright.ui.main.ProblemViewModel.Mistake;
import cartwright.ui.text.Diagnostics;
import cartwright.ui.text.ErrorTexts;
import cartwright.ui.text.Messages;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Says that the program made a mistake: a code, where the log is, and a report to copy. There is one at most. */
final class MistakeDialog {

    private static final double WIDTH = 520;

    private final WorkbenchModel model;
    private final Stage stage;
    private final Supplier<Messages> messages;
    private final Supplier<Theme> theme;
    private final Label more = new Label();
    private @Nullable Alert open;

    MistakeDialog(WorkbenchModel model, Stage stage, Supplier<Messages> messages, Supplier<Theme> theme) {
        this.model = model;
        this.stage = stage;
        this.messages = messages;
        this.theme = theme;
        more.setId("moreMistakes");
        model.problems().mistakeProperty().addListener((observable, before, mistake) -> changed(mistake));
    }

    private void changed(@Nullable Mistake mistake) {
        if (mistake == null) {
            return;
        }
        more.setText(mistake.more() == 0 ? "" : messages.get().text("mistake.more", mistake.more()));
        more.setManaged(mistake.more() > 0);
        if (open == null) {
            open(mistake.error());
        }
    }

    private void open(Throwable error) {
        Messages texts = messages.get();
        ButtonType copy = new ButtonType(texts.text("mistake.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(texts.text("mistake.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", copy, close);
        open = alert;
        alert.setTitle(texts.text("mistake.title"));
        alert.getDialogPane().setContent(content(texts, error));
        alert.getDialogPane().setId("mistake");
        Button copying = (Button) alert.getDialogPane().lookupButton(copy);
        copying.setId("copyDiagnostics");
        copying.addEventFilter(ActionEvent.ACTION, event -> {
            copy(error);
            copying.setText(messages.get().text("mistake.copied"));
            event.consume(); // the dialog stays: the analyst may still want to read it
        });
        alert.initOwner(stage);
        Appearance.dress(theme.get(), alert.getDialogPane().getScene());
        alert.setOnHidden(event -> {
            open = null;
            model.problems().dismissMistake();
        });
        alert.show();
    }

    private VBox content(Messages texts, Throwable error) {
        Label sentence = new Label(new ErrorTexts(texts).sentence(error));
        sentence.setId("mistakeText");
        sentence.setWrapText(true);
        Label where = new Label(texts.text("mistake.log"));
        TextField log = new TextField(Diagnostics.log().toString());
        log.setId("mistakeLog");
        log.setEditable(false);
        VBox content = new VBox(8, sentence, where, log, more);
        content.setPrefWidth(WIDTH);
        return content;
    }

    /** Puts the report on the clipboard, with an error where there is one. */
    void copy(@Nullable Throwable error) {
        EncoderDescription encoder = model.project().encoderProperty().get();
        ClipboardContent content = new ClipboardContent();
        content.putString(new Diagnostics(encoder).text(error));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
