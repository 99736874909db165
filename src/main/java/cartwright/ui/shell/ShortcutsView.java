package cartwright.ui.shell;

import cartwright.ui.ViewContext;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Every key that does something: those of the menus, then those inside the views. */
public final class ShortcutsView extends ScrollPane {

    private static final List<String> INSIDE = List.of(
            "keys.query", "keys.slider", "keys.sliderPage", "keys.sliderEnds", "keys.table", "keys.tabs", "keys.help");

    private final GridPane grid = new GridPane();

    /** Creates the list. */
    public ShortcutsView(ViewContext context, List<Command> fromMenus) {
        setId("shortcuts");
        setFitToWidth(true);
        grid.getStyleClass().add("shortcuts");
        heading(context.messages().text("keys.menus"));
        fromMenus.forEach(command -> line(command.keys(), command.title()));
        heading(context.messages().text("keys.inside"));
        for (String key : INSIDE) {
            String[] parts = context.messages().text(key).split("\\|", 2);
            line(parts[0].strip(), parts[1].strip());
        }
        setContent(new VBox(grid));
        setPrefSize(560, 600);
    }

    private void heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        grid.add(label, 0, grid.getRowCount(), 2, 1);
    }

    private void line(String keys, String does) {
        int row = grid.getRowCount();
        Label left = new Label(keys);
        left.setMinWidth(Label.USE_PREF_SIZE);
        left.getStyleClass().add("keys");
        Label right = new Label(does);
        right.setWrapText(true);
        grid.add(left, 0, row);
        grid.add(right, 1, row);
    }
}
