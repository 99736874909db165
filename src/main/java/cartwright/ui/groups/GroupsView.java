package cartwright.ui.groups;

import cartwright.core.rule.RuleGroups.Cell;
import cartwright.ui.ViewContext;
import cartwright.ui.groups.GroupsViewModel.Shown;
import cartwright.ui.picture.EmptyPicture;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The grouped matrix: which groups of products lead to which product, on one page. */
public final class GroupsView {

    private final GroupsViewModel model;
    private final ViewContext context;
    private final PictureDesk desk;
    private final Runnable toRules;
    private final VerbMenu menu;
    private final GroupsSurface surface;

    @FXML
    private HBox tools;

    @FXML
    private ComboBox<Integer> most;

    @FXML
    private Label caption;

    @FXML
    private StackPane place;

    @FXML
    private VBox empty;

    @FXML
    private Label pointedAt;

    /**
     * Creates the controller of GroupsView.fxml.
     *
     * @param toRules shows the rules
     * @param menu what can be done with the rule of a cell, or the products of a group
     */
    public GroupsView(GroupsViewModel model, ViewContext context, PictureDesk desk, Runnable toRules, VerbMenu menu) {
        this.model = model;
        this.context = context;
        this.desk = desk;
        this.toRules = toRules;
        this.menu = menu;
        surface = new GroupsSurface(context, this::pointed, this::chosen);
    }

    @FXML
    private void initialize() {
        most.getItems().setAll(GroupsViewModel.COUNTS);
        most.valueProperty().bindBidirectional(model.mostProperty());
        context.watcher().atEnd(() -> most.valueProperty().unbindBidirectional(model.mostProperty()));
        place.getChildren().add(0, surface);
        PictureBar pictures = new PictureBar(desk, context, "groups", surface::picture, surface::palette);
        tools.getChildren().add(pictures);
        menu.attach(surface, this::target, pictures::menuItems);
        ProductDrag.from(surface, menu.verbs(), this::target);
        empty.getChildren().setAll(EmptyPicture.parts(context, "groups.empty", "picture.toRules", toRules));
        context.watcher().watch(model.shownProperty(), this::show);
        context.watcher()
                .watchAll(
                        () -> surface.mark(model.selection().marked(surface.isHover())),
                        model.selection().itemsProperty(),
                        model.selection().hoveredProperty());
    }

    private @Nullable Target target() {
        Shown shown = model.shownProperty().get();
        int group = surface.groupPointedAt();
        int column = surface.columnPointedAt();
        if (shown == null || group < 0) {
            return null;
        }
        Cell cell = column < 0 ? null : shown.groups().cell(group, column);
        return cell == null
                ? new Target(null, shown.items(group))
                : Target.of(shown.rules().rule(cell.row()));
    }

    private void show(@Nullable Shown shown) {
        boolean some = shown != null && !shown.groups().groups().isEmpty();
        surface.setVisible(some);
        empty.setVisible(!some);
        most.setDisable(!some);
        surface.show(some ? shown : null);
        caption.setText(
                some && shown != null
                        ? context.messages()
                                .text("groups.caption", shown.groups().groups().size(), shown.size())
                        : "");
    }

    private void pointed(int group, int column) {
        Shown shown = model.shownProperty().get();
        Cell cell =
                shown == null || group < 0 || column < 0 ? null : shown.groups().cell(group, column);
        String text;
        if (shown == null || group < 0) {
            text = context.messages().text("groups.hint");
        } else if (cell == null) {
            text = surface.groupName(group);
        } else {
            text = context.messages()
                    .text(
                            "groups.cell",
                            surface.groupName(group),
                            context.sentences().names(shown.catalog(), shown.consequent(column)),
                            cell.rules(),
                            context.numbers().times(cell.lift()),
                            cell.both());
        }
        pointedAt.setText(text);
        Target there = target();
        model.selection().hoveredProperty().set(there == null ? null : there.items());
        surface.setAccessibleText(text);
    }

    private void chosen(int group, int column) {
        if (column < 0) {
            model.selectGroup(group);
        } else {
            model.select(group, column);
        }
    }
}
