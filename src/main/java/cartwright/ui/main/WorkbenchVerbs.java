package cartwright.ui.main;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.core.similar.ChosenProducts;
import cartwright.ui.ViewContext;
import cartwright.ui.rules.ProductCondition;
import cartwright.ui.rules.ProductCondition.Side;
import cartwright.ui.table.Copied;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.Verbs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** The verbs of the menus, done in the window. */
final class WorkbenchVerbs implements Verbs {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final Consumer<String> show;

    /** Creates the verbs; {@code show} brings the tab of an id to the front. */
    WorkbenchVerbs(WorkbenchModel model, ViewContext context, Consumer<String> show) {
        this.model = model;
        this.context = context;
        this.show = show;
    }

    @Override
    public @Nullable ItemCatalog catalog() {
        ProjectData data = model.analysis().projectProperty().get();
        return data == null ? null : data.catalog();
    }

    @Override
    public void showBaskets(Target target) {
        select(target);
        show.accept("basketsTab");
    }

    @Override
    public void showTimeline(Target target) {
        select(target);
        show.accept("timelineTab");
    }

    private void select(Target target) {
        AssociationRule rule = target.rule();
        if (rule == null) {
            model.selection().itemsProperty().set(target.items());
        } else {
            model.selection().ruleProperty().set(rule);
        }
    }

    @Override
    public void openPair(int itemA, int itemB) {
        model.pair().open(itemA, itemB);
        show.accept("heatmapTab");
    }

    @Override
    public void useInSearch(int item, boolean meant) {
        ObjectProperty<ChosenProducts> products = model.analysis().productsProperty();
        products.set(meant ? products.get().adding(item) : products.get().excluding(item));
    }

    @Override
    public void addToCart(Itemset items) {
        model.recommendations().addToCart(products(items));
    }

    @Override
    public void recommendFor(Itemset items) {
        model.recommendations().useCart(products(items));
    }

    private List<Item> products(Itemset items) {
        ItemCatalog catalog = catalog();
        return catalog == null
                ? List.of()
                : Arrays.stream(items.toArray()).mapToObj(catalog::item).toList();
    }

    @Override
    public void filterRules(int item, boolean present) {
        ItemCatalog catalog = catalog();
        if (catalog != null) {
            model.rules().add(ProductCondition.of(catalog.item(item)).with(Side.EITHER, present));
            show.accept("rulesTab");
        }
    }

    /** A rule is copied as its sides and counts, products as their numbers and names. */
    @Override
    public void copy(Target target) {
        ItemCatalog catalog = catalog();
        if (catalog == null) {
            return;
        }
        Copied copied = new Copied();
        AssociationRule rule = target.rule();
        if (rule == null) {
            copied.row(List.of(
                    context.messages().text("copied.sku"), context.messages().text("copied.product")));
            products(target.items())
                    .forEach(item ->
                            copied.foreign(item.sku()).foreign(item.name()).endRow());
        } else {
            copied.foreign(context.sentences().names(catalog, rule.antecedent()))
                    .foreign(context.sentences().names(catalog, rule.consequent()))
                    .cell(Integer.toString(rule.slice().both()))
                    .cell(Double.toString(rule.slice().confidence()))
                    .cell(Double.toString(rule.all().lift()))
                    .endRow();
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
