package cartwright.ui.rules;

import cartwright.app.session.ProjectData;
import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.core.basket.Item;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** The bar above the rules: which of them are shown, and how many are not. */
public final class RuleFilterView {

    private static final int MOST_SUGGESTED = 12;

    private final RuleTableViewModel model;
    private final ViewContext context;
    private final Consumer<Node> openColumns;
    private final ConditionChips conditions;
    private final Set<Significance> offered = EnumSet.of(
            Significance.NONE, Significance.BH, Significance.HOLM, Significance.LAYERED, Significance.HOLDOUT);

    @FXML
    private TextField product;

    @FXML
    private ToggleButton limits;

    @FXML
    private Button columns;

    @FXML
    private CheckBox twins;

    @FXML
    private CheckBox weak;

    @FXML
    private MenuButton chance;

    @FXML
    private FlowPane limitPane;

    @FXML
    private FlowPane chips;

    /**
     * Creates the controller of RuleFilterView.fxml.
     *
     * @param openColumns opens the choice of columns below a node
     */
    public RuleFilterView(RuleTableViewModel model, ViewContext context, Consumer<Node> openColumns) {
        this.openColumns = openColumns;
        this.model = model;
        this.context = context;
        this.conditions = new ConditionChips(model, context);
    }

    @FXML
    private void initialize() {
        bindProduct();
        bindChoice();
        columns.setOnAction(event -> openColumns.accept(columns));
        limitPane.visibleProperty().bind(limits.selectedProperty());
        limitPane.managedProperty().bind(limits.selectedProperty());
        new LimitPane(model, context, limitPane);
        context.watcher().watchAll(this::showConditions, model.filterProperty(), model.markProperty());
        context.watcher().watch(model.shownProperty(), this::showHidden);
    }

    private void bindProduct() {
        StringConverter<ProductCondition> names = new StringConverter<>() {
            @Override
            public String toString(@Nullable ProductCondition condition) {
                return condition == null ? "" : conditions.product(condition);
            }

            @Override
            public @Nullable ProductCondition fromString(String name) {
                return null; // the list offers conditions; it does not make them
            }
        };
        TextFields.bindAutoCompletion(product, request -> suggestions(request.getUserText()), names)
                .setOnAutoCompleted(event -> add(event.getCompletion()));
        product.setOnAction(event -> {
            if (!product.getText().isBlank()) {
                add(ProductCondition.named(product.getText()));
            }
        });
    }

    /** The letters themselves come first, then products whose name begins with them. */
    private Collection<ProductCondition> suggestions(String typed) {
        ProjectData data = model.shownProperty().get().data();
        String letters = typed.strip().toLowerCase(Locale.ROOT);
        List<ProductCondition> first = new ArrayList<>();
        List<ProductCondition> inside = new ArrayList<>();
        if (data == null || letters.isEmpty()) {
            return first;
        }
        first.add(ProductCondition.named(typed));
        for (Item item : data.catalog().items()) {
            int at = item.name().toLowerCase(Locale.ROOT).indexOf(letters);
            if (at == 0 && first.size() < MOST_SUGGESTED) {
                first.add(ProductCondition.of(item));
            } else if (at > 0 && inside.size() < MOST_SUGGESTED) {
                inside.add(ProductCondition.of(item));
            }
        }
        first.addAll(inside);
        return first.subList(0, Math.min(MOST_SUGGESTED, first.size()));
    }

    private void add(ProductCondition condition) {
        model.add(condition);
        product.clear();
    }

    private void bindChoice() {
        twins.setOnAction(event -> change(choice -> new SelectRules.Choice(
                twins.isSelected(), choice.hideWeak(), choice.significance(), choice.alpha(), choice.productive())));
        weak.setOnAction(event -> change(choice -> new SelectRules.Choice(
                choice.hideTwins(), weak.isSelected(), choice.significance(), choice.alpha(), choice.productive())));
        ToggleGroup group = new ToggleGroup();
        for (Significance significance : offered) {
            RadioMenuItem item = new RadioMenuItem(context.messages().name(significance));
            item.setId("chance" + significance.name());
            item.setToggleGroup(group);
            item.setUserData(significance);
            item.setOnAction(event -> change(choice -> new SelectRules.Choice(
                    choice.hideTwins(), choice.hideWeak(), significance, choice.alpha(), choice.productive())));
            chance.getItems().add(item);
        }
        context.watcher().watch(model.choiceProperty(), choice -> {
            twins.setSelected(choice.hideTwins());
            weak.setSelected(choice.hideWeak());
            group.getToggles().forEach(item -> item.setSelected(item.getUserData() == choice.significance()));
        });
    }

    private void showConditions() {
        List<Node> shown = conditions.chips();
        chips.getChildren().setAll(shown);
        chips.setVisible(!shown.isEmpty());
        chips.setManaged(!shown.isEmpty());
    }

    private void change(UnaryOperator<SelectRules.Choice> change) {
        model.choiceProperty().set(change.apply(model.choiceProperty().get()));
    }

    /** Each switch says how many rules it hides. */
    private void showHidden(ShownRules shown) {
        SelectRules.Choice choice = model.choiceProperty().get();
        twins.setText(counted("rules.twins", choice.hideTwins(), shown.twins()));
        weak.setText(counted("rules.weak", choice.hideWeak(), shown.weak()));
        chance.setText(counted("rules.chance", choice.significance() != Significance.NONE, shown.byChance()));
    }

    private String counted(String key, boolean hides, int hidden) {
        String name = context.messages().text(key);
        return hides
                ? context.messages()
                        .text("rules.hidden", name, context.numbers().count(hidden))
                : name;
    }
}
