package cartwright.ui.rules;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.ViewContext;
import cartwright.ui.rules.ProductCondition.Side;
import cartwright.ui.selection.SelectionViewModel;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done with the selected rule. */
final class RuleMenu {

    private final RuleTableViewModel model;
    private final ViewContext context;
    private final RuleLinks links;
    private final Runnable copy;

    RuleMenu(RuleTableViewModel model, ViewContext context, RuleLinks links, Runnable copy) {
        this.model = model;
        this.context = context;
        this.links = links;
        this.copy = copy;
    }

    /** Returns the menu; what depends on the rule is made when it opens. */
    ContextMenu menu() {
        MenuItem baskets = item("rules.menu.baskets", links.baskets());
        MenuItem timeline = item("rules.menu.timeline", links.timeline());
        MenuItem copied = item("rules.menu.copy", copy);
        copied.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        Menu only = new Menu(context.messages().text("rules.menu.only"));
        Menu without = new Menu(context.messages().text("rules.menu.without"));
        ContextMenu menu = new ContextMenu(baskets, timeline, new SeparatorMenuItem(), only, without, copied);
        menu.setOnShowing(event -> {
            AssociationRule rule = model.selectedProperty().get();
            ProjectData data = model.shownProperty().get().data();
            menu.getItems().forEach(item -> item.setDisable(rule == null));
            only.getItems().clear();
            without.getItems().clear();
            if (rule != null && data != null) {
                for (int id : SelectionViewModel.itemsOf(rule).toArray()) {
                    Item item = data.catalog().item(id);
                    only.getItems().add(condition(item, true));
                    without.getItems().add(condition(item, false));
                }
            }
        });
        return menu;
    }

    private MenuItem condition(Item item, boolean present) {
        MenuItem choice = new MenuItem(item.name());
        choice.setOnAction(event -> model.add(ProductCondition.of(item).with(Side.EITHER, present)));
        return choice;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(context.messages().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
