package cartwright.ui.shell;

import cartwright.app.port.SettingsStore;
import cartwright.ui.ViewContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a first start offers above the results: the tour, a file of one's own, another sample. It goes away for good when closed. */
public final class WelcomeBar extends HBox {

    private static final String KEY = "welcome";
    private static final String DONE = "done";

    private final SettingsStore settings;

    /**
     * What the bar offers.
     *
     * @param tour takes the tour
     * @param files asks for basket files
     * @param start shows the samples and the recent projects
     */
    public record Offers(Runnable tour, Runnable files, Runnable start) {}

    /** Creates the bar; it shows itself until it was closed once. */
    public WelcomeBar(ViewContext context, SettingsStore settings, Offers offers) {
        this.settings = settings;
        setId("welcome");
        getStyleClass().add("welcome");
        Label words = new Label(context.messages().text("welcome.text"));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button tour = button("welcomeTour", context.messages().text("welcome.tour"), offers.tour());
        Button files = button("welcomeFiles", context.messages().text("welcome.files"), offers.files());
        Button start = button("welcomeStart", context.messages().text("welcome.start"), offers.start());
        Button close = button("welcomeClose", "", this::finish);
        close.setGraphic(new FontIcon("fth-x"));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(context.messages().text("action.dismiss"));
        getChildren().setAll(new FontIcon("fth-compass"), words, tour, files, start, close);
        boolean show = settings.get(KEY).filter(DONE::equals).isEmpty();
        setVisible(show);
        setManaged(show);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Goes away for good. */
    public void finish() {
        settings.put(KEY, DONE);
        setVisible(false);
        setManaged(false);
    }
}
