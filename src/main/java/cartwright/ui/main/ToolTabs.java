package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.evaluate.EvaluateView;
import cartwright.ui.models.ModelsView;
import cartwright.ui.offers.RulesView;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.train.TrainView;
import cartwright.ui.trust.TrustView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** A page: how the menu and the tab call it, and how it is made. */
    private record Page(String menuKey, String titleKey, Supplier<Parent> content) {}

    ToolTabs(TabPane tabs, WorkbenchModel model, ViewContext context, MainActions actions) {
        this.tabs = tabs;
        this.model = model;
        this.context = context;
        this.actions = actions;
        actions.openToolsBy(this::open);
        pages.put("evaluate", new Page("menu.evaluate", "tab.evaluate", this::evaluate));
        pages.put("train", new Page("menu.train", "tab.train", this::train));
        pages.put("trust", new Page("menu.trust", "tab.trust", this::trust));
        pages.put("models", new Page("menu.models", "tab.models", this::models));
        pages.put("shopRules", new Page("menu.shopRules", "tab.shopRules", this::shopRules));
        tabs.getTabs().forEach(tab -> tab.setClosable(false));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    }

    /** Adds the menu of the pages, before those of the view and of help; opens again what was open in another language. */
    void addTo(MenuBar bar) {
        Menu menu = new Menu(context.messages().text("menu.tools"));
        menu.setId("toolsMenu");
        pages.forEach((id, page) -> menu.getItems().add(item(id, page)));
        bar.getMenus().add(bar.getMenus().size() - 2, menu);
        Optional<String> chosen = model.services().settings().get(RememberedLayout.TAB);
        for (String id : List.copyOf(actions.openTools())) {
            Tab tab = tab(id);
            if (chosen.isPresent() && chosen.get().equals(tab.getId())) {
                tabs.getSelectionModel().select(tab);
            }
        }
    }

    private MenuItem item(String id, Page page) {
        MenuItem item = new MenuItem(context.messages().text(page.menuKey()));
        item.setId(id + "Item");
        item.setOnAction(event -> open(id));
        return item;
    }

    /** Opens a page, or shows it where it is open. */
    void open(String id) {
        tabs.getSelectionModel().select(tab(id));
    }

    private Tab tab(String id) {
        String tabId = id + "Tab";
        return tabs.getTabs().stream()
                .filter(tab -> tabId.equals(tab.getId()))
                .findFirst()
                .orElseGet(() -> add(id, tabId));
    }

    private Tab add(String id, String tabId) {
        Page page = Objects.requireNonNull(pages.get(id), id);
        Tab opened =
                new Tab(context.messages().text(page.titleKey()), page.content().get());
        opened.setId(tabId);
        opened.setOnClosed(event -> actions.openTools().remove(id));
        tabs.getTabs().add(opened);
        actions.openTools().add(id);
        return opened;
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

    private Parent trust() {
        return ViewLoader.load(new TrustView(model.trust(), context), context);
    }

    private Parent models() {
        return ViewLoader.load(new ModelsView(model.models(), context, actions::modelFolder), context);
    }

    private Parent shopRules() {
        RulesView.Dialogs dialogs = new RulesView.Dialogs(actions::table, actions::csvFile);
        return ViewLoader.load(new RulesView(model.offers(), context, dialogs), context);
    }
}
