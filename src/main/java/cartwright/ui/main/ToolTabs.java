package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.evaluate.EvaluateView;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.train.TrainView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Pages that are opened from the menu Tools, or by their name in the palette, each in a tab that can be closed again. */
final class ToolTabs {

    private final TabPane tabs;
    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;

    ToolTabs(TabPane tabs, WorkbenchModel model, ViewContext context, MainActions actions) {
        this.tabs = tabs;
        this.model = model;
        this.context = context;
        this.actions = actions;
        tabs.getTabs().forEach(tab -> tab.setClosable(false));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    }

    /** Adds the menu of the pages, before those of the view and of help. */
    void addTo(MenuBar bar) {
        bar.getMenus().add(bar.getMenus().size() - 2, menu());
    }

    private Menu menu() {
        Menu menu = new Menu(context.messages().text("menu.tools"));
        menu.setId("toolsMenu");
        menu.getItems()
                .addAll(
                        item("menu.evaluate", "evaluate", "tab.evaluate", this::evaluate),
                        item("menu.train", "train", "tab.train", this::train));
        return menu;
    }

    private MenuItem item(String key, String id, String title, Supplier<Parent> page) {
        MenuItem item = new MenuItem(context.messages().text(key));
        item.setId(id + "Item");
        item.setOnAction(event -> open(id + "Tab", title, page));
        return item;
    }

    private void open(String id, String title, Supplier<Parent> page) {
        Optional<Tab> there =
                tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst();
        Tab tab = there.orElseGet(() -> {
            Tab opened = new Tab(context.messages().text(title), page.get());
            opened.setId(id);
            tabs.getTabs().add(opened);
            return opened;
        });
        tabs.getSelectionModel().select(tab);
    }

    private Parent evaluate() {
        EvaluateView view = new EvaluateView(model.evaluate(), context, actions::csvFile);
        Parent page = ViewLoader.load(view, context);
        view.addTool(new PictureBar(actions.pictures(), context, "evaluate", view::picture, () -> Palette.PAPER));
        return page;
    }

    private Parent train() {
        TrainView view = new TrainView(model.train(), context);
        Parent page = ViewLoader.load(view, context);
        view.addTool(new PictureBar(actions.pictures(), context, "train", view::picture, () -> Palette.PAPER));
        return page;
    }
}
