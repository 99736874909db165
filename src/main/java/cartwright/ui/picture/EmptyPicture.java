package cartwright.ui.picture;

import cartwright.ui.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** What stands in the place of a picture while there is nothing to show: why, and a button that changes it. */
public final class EmptyPicture {

    private EmptyPicture() {}

    /**
     * Returns the sentence and the button.
     *
     * @param reasonKey the key of the sentence
     * @param verbKey the key of the button's text
     */
    public static List<Node> parts(ViewContext context, String reasonKey, String verbKey, Runnable action) {
        Label reason = new Label(context.messages().text(reasonKey));
        reason.setWrapText(true);
        reason.getStyleClass().add("empty-reason");
        Button button = new Button(context.messages().text(verbKey));
        button.setOnAction(event -> action.run());
        return List.of(reason, button);
    }
}
