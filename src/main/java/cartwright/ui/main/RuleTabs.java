package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.baskets.BasketsView;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.scatter.ScatterView;
import cartwright.ui.timeline.TimelineView;
import cartwright.ui.verb.VerbMenu;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs that show what is behind the rules; each works only while it is looked at. */
final class RuleTabs {

    private final TabPane tabs;
    private final ViewContext context;

    /** Adds the tabs to those that are there; the last of them, the saved runs, stays the last. */
    RuleTabs(
            TabPane tabs,
            LateViews late,
            WorkbenchModel model,
            ViewContext context,
            MainActions actions,
            VerbMenu menu) {
        PictureDesk pictures = actions.pictures();
        this.tabs = tabs;
        this.context = context;
        Tab scatter = add("scatter", "tab.scatter");
        tabs.getTabs().remove(scatter);
        tabs.getTabs().add(1, scatter); // beside the table it is another view of
        late.add(scatter, () -> {
            ScatterView points = new ScatterView(model.scatter(), context);
            Parent view = ViewLoader.load(points, context);
            points.addTools(new PictureBar(pictures, context, "scatter", points::picture, () -> Palette.PAPER), menu);
            return view;
        });
        follow(scatter, model.scatter().visibleProperty());
        Tab baskets = add("baskets", "tab.baskets");
        late.add(
                baskets,
                () -> ViewLoader.load(
                        new BasketsView(model.baskets(), context, menu, actions::exportBaskets), context));
        follow(baskets, model.baskets().visibleProperty());
        Tab timeline = add("timeline", "tab.timeline");
        late.add(timeline, () -> {
            TimelineView weeks = new TimelineView(model.timeline(), context);
            Parent view = ViewLoader.load(weeks, context);
            weeks.addTools(new PictureBar(pictures, context, "timeline", weeks::picture, () -> Palette.PAPER), menu);
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
}
