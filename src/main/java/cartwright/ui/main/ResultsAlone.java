package cartwright.ui.main;

import cartwright.ui.query.QueryView;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;

/** The sides of the window and the sliders make room for the results, and come back as they were. */
final class ResultsAlone {

    private final SplitPane split;
    private final Node results;
    private final QueryView query;
    private final RememberedLayout layout;
    private List<Node> all = List.of();

    ResultsAlone(SplitPane split, Node results, QueryView query, RememberedLayout layout) {
        this.split = split;
        this.results = results;
        this.query = query;
        this.layout = layout;
    }

    /** Follows a menu item and a button, which are kept equal. */
    void bind(BooleanProperty wanted, ToggleButton button) {
        wanted.bindBidirectional(button.selectedProperty());
        wanted.addListener((observable, before, alone) -> show(alone));
    }

    private void show(boolean alone) {
        query.showBoxAlone(alone);
        if (alone) {
            all = List.copyOf(split.getItems());
            split.getItems().setAll(results);
        } else {
            split.getItems().setAll(all);
            layout.restoreWidths();
        }
    }
}
