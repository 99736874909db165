package cartwright.ui.verb;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The menu of a right click, or of the menu key: the same verbs in every view, and what a view adds of its own. */
public final class VerbMenu {

    /** A basket may have a hundred products; its menu offers the first of them one by one. */
    private static final int MOST_PRODUCTS = 20;

    private static final int MOST_PAIRS = 10;

    private final Verbs verbs;
    private final ViewContext context;
    private final ContextMenu menu = new ContextMenu();

    /** Creates the menu. */
    public VerbMenu(Verbs verbs, ViewContext context) {
        this.verbs = verbs;
        this.context = context;
        menu.setId("verbMenu");
        context.watcher().atEnd(menu::hide);
    }

    /**
     * Opens the menu over a view when it is asked for.
     *
     * @param target what is under the pointer, or what the keyboard is at; null for nothing
     * @param more items of the view itself, made anew each time; they come last
     */
    public void attach(Node view, Supplier<@Nullable Target> target, Supplier<List<MenuItem>> more) {
        attach(view, target, verbs::copy, more);
    }

    /** The same for a view that copies what is selected in its own way. */
    public void attach(
            Node view, Supplier<@Nullable Target> target, Consumer<Target> copy, Supplier<List<MenuItem>> more) {
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Target now = target.get();
            List<MenuItem> items = new ArrayList<>(now == null ? List.of() : items(now, copy));
            List<MenuItem> own = more.get();
            if (!items.isEmpty() && !own.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(own);
            menu.hide();
            menu.getItems().setAll(items);
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Returns what the window does with products and rules. */
    public Verbs verbs() {
        return verbs;
    }

    /** Returns what can be done with a target; nothing while no project is open. */
    public List<MenuItem> items(Target target) {
        return items(target, verbs::copy);
    }

    private List<MenuItem> items(Target target, Consumer<Target> copy) {
        ItemCatalog catalog = verbs.catalog();
        if (catalog == null) {
            return List.of();
        }
        Itemset items = target.items();
        List<MenuItem> menuItems = new ArrayList<>();
        menuItems.add(item("verb.baskets", () -> verbs.showBaskets(target)));
        menuItems.add(item("verb.timeline", () -> verbs.showTimeline(target)));
        pairs(catalog, items).ifPresent(menuItems::add);
        menuItems.add(new SeparatorMenuItem());
        menuItems.add(each("verb.mean", catalog, items, id -> verbs.useInSearch(id, true)));
        menuItems.add(each("verb.leaveOut", catalog, items, id -> verbs.useInSearch(id, false)));
        menuItems.add(new SeparatorMenuItem());
        menuItems.add(item("verb.cart", () -> verbs.addToCart(items)));
        menuItems.add(item("verb.recommend", () -> verbs.recommendFor(items)));
        menuItems.add(new SeparatorMenuItem());
        menuItems.add(each("verb.only", catalog, items, id -> verbs.filterRules(id, true)));
        menuItems.add(each("verb.without", catalog, items, id -> verbs.filterRules(id, false)));
        menuItems.add(new SeparatorMenuItem());
        menuItems.add(item("verb.copy", () -> copy.accept(target)));
        return menuItems;
    }

    /** Two products have one page; of more, every two have one, as long as the menu stays short. */
    private Optional<MenuItem> pairs(ItemCatalog catalog, Itemset items) {
        int count = items.size() * (items.size() - 1) / 2;
        if (count == 0 || count > MOST_PAIRS) {
            return Optional.empty();
        }
        if (count == 1) {
            return Optional.of(item("verb.pair", () -> verbs.openPair(items.item(0), items.item(1))));
        }
        Menu pairs = new Menu(context.messages().text("verb.pair"));
        for (int a = 0; a < items.size(); a++) {
            for (int b = a + 1; b < items.size(); b++) {
                int one = items.item(a);
                int other = items.item(b);
                String names =
                        catalog.item(one).name() + " + " + catalog.item(other).name();
                pairs.getItems().add(named(names, () -> verbs.openPair(one, other)));
            }
        }
        return Optional.of(pairs);
    }

    private Menu each(String key, ItemCatalog catalog, Itemset items, IntConsumer action) {
        Menu each = new Menu(context.messages().text(key));
        for (int at = 0; at < Math.min(items.size(), MOST_PRODUCTS); at++) {
            int id = items.item(at);
            each.getItems().add(named(catalog.item(id).name(), () -> action.accept(id)));
        }
        return each;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = named(context.messages().text(key), action);
        item.setId(key);
        return item;
    }

    private static MenuItem named(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false); // names of products have underscores
        item.setOnAction(event -> action.run());
        return item;
    }
}
