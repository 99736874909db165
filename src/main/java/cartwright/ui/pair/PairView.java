package cartwright.ui.pair;

import cartwright.app.session.LikeItem;
import cartwright.app.session.Likes;
import cartwright.app.session.PairFacts;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import cartwright.ui.ViewContext;
import cartwright.ui.pair.PairViewModel.Page;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two products side by side: how alike their names are, and how often they are bought together, here and overall. */
public final class PairView extends ScrollPane {

    private static final double NARROWEST_HEADING = 56; // one word of it

    private final PairViewModel model;
    private final ViewContext context;
    private final VerbMenu menu;
    private final Runnable toTraining;
    private final VBox content = new VBox();

    /**
     * Creates the page.
     *
     * @param menu what can be done with the two products
     * @param toTraining shows where item vectors are trained
     */
    public PairView(PairViewModel model, ViewContext context, VerbMenu menu, Runnable toTraining) {
        this.model = model;
        this.context = context;
        this.menu = menu;
        this.toTraining = toTraining;
        setId("pairPage");
        getStyleClass().add("pair-page");
        content.getStyleClass().add("pair-content");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        menu.attach(this, this::target, List::of);
        context.watcher().watch(model.pageProperty(), this::show);
    }

    private @Nullable Target target() {
        Page page = model.pageProperty().get();
        return page == null
                ? null
                : Target.of(page.facts().itemA(), page.facts().itemB());
    }

    private void show(@Nullable Page page) {
        content.getChildren().clear();
        if (page == null) {
            return;
        }
        content.getChildren().add(button("pairBack", "fth-arrow-left", "pair.back", model::close));
        addLabel(page.nameA(), "pair-name");
        addLabel(page.nameB(), "pair-name");
        PairFacts facts = page.facts();
        if (!Double.isNaN(facts.similarity())) {
            String similarity = context.numbers().similarity(facts.similarity());
            addLabel(context.messages().text("pair.similarity", similarity), "hint");
        }
        Likes likes = page.likes();
        if (likes.trained()) {
            addLabel(context.messages().text("pair.bought", context.numbers().similarity(likes.bought())), "hint");
        }
        content.getChildren().add(table(page));
        addLabel(context.sentences().times(facts.all().lift()), "why-line");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("pair-buttons");
        if (page.rule() != null) {
            buttons.getChildren().add(button("pairRule", "fth-list", "pair.rule", model::selectRule));
        }
        buttons.getChildren().add(button("pairBaskets", "fth-shopping-cart", "pair.baskets", this::showBaskets));
        content.getChildren().add(buttons);
        if (page.rule() == null) {
            addLabel(context.messages().text("pair.noRule"), "hint");
        }
        showLikes(page);
    }

    /** What else is like the first product, in both senses beside each other; how to come by what is missing. */
    private void showLikes(Page page) {
        Likes likes = page.likes();
        addLikes(page, "pair.named", likes.named(), LikeItem::byName);
        if (likes.trained()) {
            addLikes(page, "pair.boughtLike", likes.boughtLike(), LikeItem::byPurchase);
        } else {
            addLabel(context.messages().text("pair.boughtLike", page.nameA()), "section-title");
            addLabel(context.messages().text("pair.untrained"), "hint");
            content.getChildren().add(button("pairTrain", "fth-trending-up", "pair.train", toTraining));
        }
    }

    private void addLikes(Page page, String title, List<LikeItem> found, ToDoubleFunction<LikeItem> similarity) {
        if (!found.isEmpty()) {
            addLabel(context.messages().text(title, page.nameA()), "section-title");
        }
        for (LikeItem each : found) {
            String name = page.catalog().item(each.itemId()).name();
            Hyperlink link = new Hyperlink(context.numbers().similarity(similarity.applyAsDouble(each)) + "  " + name);
            link.setWrapText(true);
            link.setOnAction(event -> model.open(page.facts().itemA(), each.itemId()));
            content.getChildren().add(link);
        }
    }

    private void showBaskets() {
        Target pair = target();
        if (pair != null) {
            menu.verbs().showBaskets(pair);
        }
    }

    private GridPane table(Page page) {
        PairFacts facts = page.facts();
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        table.getColumnConstraints().add(new ColumnConstraints(60, 120, Double.MAX_VALUE));
        int column = 1;
        if (facts.inSearch()) {
            heading(table, column++, "pair.inSearch");
        }
        heading(table, column, "pair.overall");
        row(table, facts, context.messages().text("pair.all"), counts -> count(counts.baskets()));
        row(table, facts, page.nameA(), counts -> count(counts.antecedent()));
        row(table, facts, page.nameB(), counts -> count(counts.consequent()));
        row(table, facts, context.messages().text("pair.both"), counts -> count(counts.both()));
        row(table, facts, context.messages().text("pair.expected"), this::expected);
        row(table, facts, context.messages().text("pair.attachThere"), this::attach);
        row(table, facts, context.messages().text("pair.attachBack"), counts -> attach(PairFacts.turned(counts)));
        row(
                table,
                facts,
                context.messages().text("pair.times"),
                counts -> context.numbers().times(counts.lift()));
        return table;
    }

    private void heading(GridPane table, int column, String key) {
        Label heading = new Label(context.messages().text(key));
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        heading.setMinWidth(NARROWEST_HEADING);
        table.add(heading, column, 0);
    }

    private static void row(GridPane table, PairFacts facts, String name, Function<RuleCounts, String> cell) {
        int row = table.getRowCount();
        Label title = new Label(name);
        title.setWrapText(true);
        title.getStyleClass().add("hint");
        table.add(title, 0, row);
        int column = 1;
        if (facts.inSearch()) {
            table.add(number(cell.apply(facts.slice())), column++, row);
        }
        table.add(number(cell.apply(facts.all())), column, row);
    }

    private String count(int count) {
        return context.numbers().count(count);
    }

    private String expected(RuleCounts counts) {
        return context.numbers().about(counts.both() - counts.extraBaskets());
    }

    /** "27 % (22–33)", or a dash where no basket holds the first. */
    private String attach(RuleCounts counts) {
        if (counts.antecedent() == 0) {
            return "–";
        }
        Interval interval = counts.confidenceInterval();
        return context.messages()
                .text(
                        "pair.attach",
                        context.numbers().percent(counts.confidence()),
                        context.numbers().whole(interval.low() * 100),
                        context.numbers().whole(interval.high() * 100));
    }

    private Button button(String id, String icon, String key, Runnable action) {
        Button button = new Button(context.messages().text(key), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The names give way, never the numbers. */
    private static Label number(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void addLabel(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        content.getChildren().add(label);
    }
}
