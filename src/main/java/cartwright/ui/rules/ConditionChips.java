package cartwright.ui.rules;

import cartwright.ui.ViewContext;
import cartwright.ui.rules.ProductCondition.Side;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Every condition in force as a chip: what it asks, how to change it, and how to be rid of it. */
final class ConditionChips {

    private final RuleTableViewModel model;
    private final ViewContext context;

    ConditionChips(RuleTableViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
    }

    List<Node> chips() {
        List<Node> chips = new ArrayList<>();
        RuleFilter filter = model.filterProperty().get();
        filter.products().forEach(condition -> chips.add(chip(condition)));
        filter.limits().forEach(limit -> chips.add(chip(limit)));
        if (!model.markProperty().get().limits().isEmpty()) {
            chips.add(removable(
                    context.messages().text("rules.mark"),
                    () -> model.markProperty().set(RuleFilter.NONE)));
        }
        if (chips.size() > 1) {
            Button clear = new Button(context.messages().text("rules.clear"));
            clear.setId("clearConditions");
            clear.getStyleClass().add("small");
            clear.setOnAction(event -> model.clearFilters());
            chips.add(clear);
        }
        return chips;
    }

    private MenuButton chip(ProductCondition condition) {
        MenuButton chip = new MenuButton(text(condition));
        chip.getStyleClass().addAll("chip", "condition-chip");
        for (boolean present : new boolean[] {true, false}) {
            for (Side side : Side.values()) {
                ProductCondition other = condition.with(side, present);
                MenuItem item = new MenuItem(text(other));
                item.setDisable(other.equals(condition));
                item.setOnAction(event -> model.replace(condition, other));
                chip.getItems().add(item);
            }
        }
        MenuItem remove = new MenuItem(context.messages().text("rules.remove"));
        remove.setOnAction(event -> model.remove(condition));
        chip.getItems().addAll(new SeparatorMenuItem(), remove);
        return chip;
    }

    /** Returns what a condition is about: a product, or letters in quotes. */
    String product(ProductCondition condition) {
        return condition.item() == null ? context.messages().text("rules.quoted", condition.text()) : condition.text();
    }

    private String text(ProductCondition condition) {
        String name = product(condition);
        return context.messages()
                .text(
                        condition.present() ? "rules.has" : "rules.lacks",
                        context.messages().name(condition.side()),
                        name);
    }

    private Button chip(ValueLimit limit) {
        String name = new ColumnNames(context.messages()).of(limit.value());
        boolean noLow = limit.min() == Double.NEGATIVE_INFINITY;
        boolean noHigh = limit.max() == Double.POSITIVE_INFINITY;
        String low = LimitPane.text(context, limit.value(), limit.min());
        String high = LimitPane.text(context, limit.value(), limit.max());
        String range = noLow ? "≤ " + high : noHigh ? "≥ " + low : low + " – " + high;
        return removable(
                name + " " + range,
                () -> model.limit(new ValueLimit(limit.value(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    }

    private Button removable(String text, Runnable remove) {
        Button chip = new Button(text + "  ✕");
        chip.getStyleClass().addAll("chip", "condition-chip");
        chip.setAccessibleText(context.messages().text("rules.removeThis", text));
        chip.setOnAction(event -> remove.run());
        return chip;
    }
}
