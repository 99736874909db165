package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.baskets.BasketsView;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.scatter.ScatterView;
import cartwright.ui.timeline.TimelineView;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs that show what is behind the rules; each works only while it is looked at. */
final class RuleTabs {

    private final TabPane tabs;
    private final ViewContext context;
    private final Tab baskets;
    private final Tab timeline;

    /** Adds the tabs to those that are there; the last of them, the saved runs, stays the last. */
    RuleTabs(TabPane tabs, LateViews late, WorkbenchModel model, ViewContext context, PictureDesk pictures) {
        this.tabs = tabs;
        this.context = context;
        Tab scatter = add("scatter", "tab.scatter");
        tabs.getTabs().remove(scatter);
        tabs.getTabs().add(1, scatter); // beside the table it is another view of
        late.add(scatter, () -> {
            ScatterView points = new ScatterView(model.scatter(), context);
            Parent view = ViewLoader.load(points, context);
            points.addTool(new PictureBar(pictures, context, "scatter", points::picture, () -> Palette.PAPER));
            return view;
        });
        follow(scatter, model.scatter().visibleProperty());
        baskets = add("baskets", "tab.baskets");
        late.add(baskets, () -> ViewLoader.load(new BasketsView(model.baskets(), context), context));
        follow(baskets, model.baskets().visibleProperty());
        timeline = add("timeline", "tab.timeline");
        late.add(timeline, () -> {
            TimelineView weeks = new TimelineView(model.timeline(), context);
            Parent view = ViewLoader.load(weeks, context);
            weeks.addTool(new PictureBar(pictures, context, "timeline", weeks::picture, () -> Palette.PAPER));
            return view;
        });
        follow(timeline, model.timeline().visibleProperty());
    }

    private Tab add(String id, String title) {
        Tab tab = new Tab(context.messages().text(title));
        tab.setId(id + "Tab");
        tabs.getTabs().add(tabs.getTabs().size() - 1, tab);
        return tab;
    }

    private void follow(Tab tab, BooleanProperty visible) {
        tab.selectedProperty().addListener((observable, before, selected) -> visible.set(selected));
        visible.set(tab.isSelected());
    }

    /** Shows the baskets of what is selected. */
    void showBaskets() {
        tabs.getSelectionModel().select(baskets);
    }

    /** Shows what is selected over time. */
    void showTimeline() {
        tabs.getSelectionModel().select(timeline);
    }
}
