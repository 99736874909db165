package cartwright.ui.filter;

import cartwright.app.session.ProjectData;
import cartwright.ui.ViewContext;
import cartwright.ui.filter.ActiveFilters.Active;
import cartwright.ui.query.AnalysisViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The filters in force as chips above the views, which all share them; a click takes one back. */
public final class FilterChips extends FlowPane {

    private final AnalysisViewModel analysis;
    private final ViewContext context;
    private final FilterViewModel model;

    /** Creates the row; it takes no room while there is no filter. */
    public FilterChips(FilterViewModel model, AnalysisViewModel analysis, ViewContext context) {
        this.model = model;
        this.analysis = analysis;
        this.context = context;
        setId("filterChips");
        getStyleClass().add("filter-chips");
        context.watcher().watchAll(this::show, model.filterProperty(), analysis.projectProperty());
    }

    private void show() {
        ProjectData data = analysis.projectProperty().get();
        List<Active> active = new ActiveFilters(model, context.messages(), context.numbers())
                .list(data == null ? null : data.catalog());
        List<Node> chips = new ArrayList<>();
        Label label = new Label(context.messages().text("filter.inForce"));
        label.getStyleClass().add("hint");
        chips.add(label);
        active.forEach(one -> chips.add(chip(one)));
        Hyperlink clear = new Hyperlink(context.messages().text("filter.clear"));
        clear.setId("clearFilters");
        clear.setOnAction(event -> model.clear());
        chips.add(clear);
        getChildren().setAll(active.isEmpty() ? List.of() : chips);
        setVisible(!active.isEmpty());
        setManaged(!active.isEmpty());
    }

    private Node chip(Active one) {
        Button chip = new Button(one.text(), new FontIcon("fth-x"));
        chip.getStyleClass().addAll("chip", "filter-chip");
        chip.setAccessibleText(context.messages().text("filter.remove", one.text()));
        chip.setOnAction(event -> one.remove().run());
        return chip;
    }
}
