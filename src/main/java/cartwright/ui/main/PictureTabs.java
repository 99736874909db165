package cartwright.ui.main;

import cartwright.app.session.TrainedRanker.Kind;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.groups.GroupsView;
import cartwright.ui.heatmap.HeatmapView;
import cartwright.ui.network.NetworkView;
import cartwright.ui.verb.VerbMenu;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Tab;

/** The tabs that draw all rules or products at once; each works only while it is looked at. */
final class PictureTabs {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;
    private final Consumer<String> show;
    private final VerbMenu menu;

    /** Creates the tabs' content; {@code show} brings the tab of an id to the front. */
    PictureTabs(WorkbenchModel model, ViewContext context, MainActions actions, Consumer<String> show, VerbMenu menu) {
        this.model = model;
        this.context = context;
        this.actions = actions;
        this.show = show;
        this.menu = menu;
    }

    /** Has the content of the three tabs built later. */
    void addTo(LateViews late, Tab heatmap, Tab network, Tab groups) {
        Runnable toRules = () -> show.accept("rulesTab");
        late.add(heatmap, () -> ViewLoader.load(new HeatmapView(model.heatmap(), context, neighbours()), context));
        late.add(
                network,
                () -> ViewLoader.load(
                        new NetworkView(model.network(), context, actions.pictures(), toRules, menu), context));
        late.add(
                groups,
                () -> ViewLoader.load(
                        new GroupsView(model.groups(), context, actions.pictures(), toRules, menu), context));
        onlyWhileShown(heatmap, model.heatmap().visibleProperty());
        onlyWhileShown(network, model.network().visibleProperty());
        onlyWhileShown(groups, model.groups().visibleProperty());
    }

    private HeatmapView.Neighbours neighbours() {
        return new HeatmapView.Neighbours(
                model.selection(),
                model.pair(),
                actions.pictures(),
                () -> show.accept("rulesTab"),
                this::toTraining,
                model.problems()::report,
                menu);
    }

    private void toTraining() {
        if (model.train().canTrainProperty().get()) {
            model.train().kindProperty().set(Kind.ITEM2VEC);
        }
        actions.openTool("train");
    }

    private static void onlyWhileShown(Tab tab, BooleanProperty visible) {
        tab.selectedProperty().addListener((observable, before, shown) -> visible.set(shown));
        visible.set(tab.isSelected());
    }
}
