package cartwright.ui.groups;

import cartwright.core.basket.Itemset;
import cartwright.ui.ViewContext;
import cartwright.ui.groups.GroupsDrawing.Marks;
import cartwright.ui.groups.GroupsViewModel.Shown;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The groups on screen: cells can be pointed at and chosen, by mouse and by keys. */
final class GroupsSurface extends PaintedRegion {

    private final ViewContext context;
    private final BiConsumer<Integer, Integer> pointed;
    private final BiConsumer<Integer, Integer> chosen;
    private @Nullable Shown shown;
    private @Nullable Itemset items;
    private int group = -1;
    private int column = -1;

    /**
     * Creates an empty surface.
     *
     * @param pointed hears the group and the then-side under the pointer; -1 for none
     * @param chosen hears those that were clicked; the then-side is -1 for a group's name
     */
    GroupsSurface(ViewContext context, BiConsumer<Integer, Integer> pointed, BiConsumer<Integer, Integer> chosen) {
        this.context = context;
        this.pointed = pointed;
        this.chosen = chosen;
        setId("groupsSurface");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> point(-1, -1));
        setOnMousePressed(event -> {
            requestFocus();
            event.consume(); // or the tab pane around it takes the keyboard back
        });
        setOnMouseClicked(event -> {
            point(event.getX(), event.getY());
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        setOnKeyPressed(this::typed);
    }

    void show(@Nullable Shown next) {
        shown = next;
        group = -1;
        column = -1;
        pointed.accept(-1, -1);
        repaint();
    }

    void mark(@Nullable Itemset marked) {
        items = marked;
        repaint();
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        Shown now = shown;
        if (now != null) {
            drawing(now, new Marks(group, column, items)).paint(ink, palette);
        }
    }

    private GroupsDrawing drawing(Shown now, Marks marks) {
        return new GroupsDrawing(now, marks, context, getWidth(), getHeight());
    }

    /** Returns what is on screen; null while there is nothing. */
    @Nullable Picture picture() {
        Shown now = shown;
        return now == null ? null : drawing(now, new Marks(-1, -2, items));
    }

    /** Returns what a group is called; empty for none. */
    String groupName(int number) {
        Shown now = shown;
        return now == null || number < 0
                ? ""
                : drawing(now, new Marks(-1, -2, null)).groupName(number);
    }

    private void point(double x, double y) {
        Shown now = shown;
        if (now == null || x < 0) {
            point(-1, -1);
            return;
        }
        GroupsDrawing drawing = drawing(now, new Marks(-1, -2, null));
        int there = drawing.columnAt(x);
        boolean inside = there < now.groups().consequents().size();
        point(inside ? drawing.groupAt(y) : -1, inside ? there : -1);
    }

    private void point(int groupThere, int columnThere) {
        if (groupThere != group || columnThere != column) {
            group = groupThere;
            column = groupThere < 0 ? -1 : columnThere;
            pointed.accept(group, column);
            repaint();
        }
    }

    /** Returns the group under the pointer, or that the keys are at; -1 for none. */
    int groupPointedAt() {
        return group;
    }

    /** Returns the then-side under the pointer, or that the keys are at; -1 for none. */
    int columnPointedAt() {
        return column;
    }

    private void choose() {
        if (group >= 0) {
            chosen.accept(group, column);
        }
    }

    private void typed(KeyEvent event) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        int groups = now.groups().groups().size();
        int columns = now.groups().consequents().size();
        switch (event.getCode()) {
            case DOWN -> point(Math.min(groups - 1, group + 1), column);
            case UP -> point(Math.max(0, group - 1), column);
            case RIGHT -> point(Math.max(0, group), Math.min(columns - 1, column + 1));
            case LEFT -> point(Math.max(0, group), Math.max(-1, column - 1));
            case ENTER, SPACE -> choose();
            case ESCAPE -> point(-1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
