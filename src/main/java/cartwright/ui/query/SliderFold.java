package cartwright.ui.query;

import cartwright.app.port.SettingsStore;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/** The rows of the sliders, or one line that says what they say. The window chooses until the analyst does, whose choice is kept. */
final class SliderFold {

    private static final String KEY = "layout.sliders";
    private static final String SHOWN = "shown";
    private static final String FOLDED = "folded";

    private final ToggleButton button;
    private final Label line;
    private final SettingsStore settings;
    private final List<Node> rows;
    private boolean usual;
    private boolean away;

    /**
     * Shows the rows.
     *
     * @param button chosen while they are shown
     * @param line stands in their place while they are not
     */
    SliderFold(ToggleButton button, Label line, SettingsStore settings, List<Node> rows) {
        this.button = button;
        this.line = line;
        this.settings = settings;
        this.rows = List.copyOf(rows);
        button.setOnAction(event -> choose(button.isSelected()));
        show();
    }

    private void choose(boolean shown) {
        settings.put(KEY, shown ? SHOWN : FOLDED);
        show();
    }

    /** Says whether the rows are folded while the analyst has not said so. */
    void setUsual(boolean folded) {
        if (usual != folded) {
            usual = folded;
            show();
        }
    }

    /** Takes rows and line away, or brings back which of them was there. */
    void setAway(boolean wanted) {
        away = wanted;
        show();
    }

    private void show() {
        Optional<String> chosen = settings.get(KEY);
        boolean shown = chosen.map(SHOWN::equals).orElse(!usual);
        button.setSelected(shown);
        button.setDisable(away);
        rows.forEach(row -> appear(row, shown && !away));
        appear(line, !shown && !away);
    }

    private static void appear(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
