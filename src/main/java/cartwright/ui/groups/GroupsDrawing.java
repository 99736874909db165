package cartwright.ui.groups;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleGroups;
import cartwright.core.rule.RuleGroups.Cell;
import cartwright.core.rule.RuleGroups.Group;
import cartwright.ui.ViewContext;
import cartwright.ui.groups.GroupsViewModel.Shown;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The groups as they are drawn: a balloon where a group meets a then-side, as large as its baskets, as dark as its lift. Immutable. */
final class GroupsDrawing implements Picture {

    private static final double LEFT_NAMES = 230;
    private static final double TOP_NAMES = 130;
    private static final double LEAST_TOP_NAMES = 80;
    private static final double SMALLEST_NAME = 9;
    private static final double LARGEST_CELL = 52;
    private static final double LEGEND = 24;

    /** The last of the turned names reaches so far beyond the cells. */
    private static final double RIGHT = 64;

    private static final double NAME_SIZE = 12;

    /** From no link over more often to eight times and more; each ground has its own. */
    private static final Color[] ON_LIGHT = {
        Color.web("#d9d9d9"), Color.web("#b9a8d6"), Color.web("#7d5fb2"), Color.web("#542788"), Color.web("#2d004b")
    };

    private static final Color[] ON_DARK = {
        Color.web("#3a3f4a"), Color.web("#5d4c94"), Color.web("#8b76cf"), Color.web("#bba8f2"), Color.web("#ece4ff")
    };

    private static final double FULL_LIFT = 8;

    private final Shown shown;
    private final Marks marks;
    private final ViewContext context;
    private final double width;
    private final double height;

    /**
     * What is marked.
     *
     * @param group of the cell under the pointer; -1 for none
     * @param column of it; -1 for the group's name
     * @param items products that every view marks
     */
    record Marks(int group, int column, @Nullable Itemset items) {}

    GroupsDrawing(Shown shown, Marks marks, ViewContext context, double width, double height) {
        this.shown = shown;
        this.marks = marks;
        this.context = context;
        this.width = width;
        this.height = height;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    private double cellWidth() {
        int columns = Math.max(1, shown.groups().consequents().size());
        return Math.min(LARGEST_CELL, (width - LEFT_NAMES - RIGHT) / columns);
    }

    /** The names above the cells leave room for the rows where there is little. */
    private double topNames() {
        return Math.max(LEAST_TOP_NAMES, Math.min(TOP_NAMES, height * 0.3));
    }

    /** Names of rows do not touch each other. */
    private double rowNameSize() {
        return Math.max(SMALLEST_NAME, Math.min(NAME_SIZE, cellHeight() - 1));
    }

    private double cellHeight() {
        int rows = Math.max(1, shown.groups().groups().size());
        return Math.min(LARGEST_CELL, (height - topNames() - LEGEND - 4) / rows);
    }

    /** Returns the then-side at a place from the left; -1 over the names, and its number or more beside the cells. */
    int columnAt(double x) {
        return x < LEFT_NAMES ? -1 : (int) ((x - LEFT_NAMES) / cellWidth());
    }

    /** Returns the group at a height; -1 where there is none. */
    int groupAt(double y) {
        int group = y < topNames() ? -1 : (int) ((y - topNames()) / cellHeight());
        return group < shown.groups().groups().size() ? group : -1;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        grid(ink, palette);
        RuleGroups groups = shown.groups();
        for (int group = 0; group < groups.groups().size(); group++) {
            for (int column = 0; column < groups.consequents().size(); column++) {
                Cell cell = groups.cell(group, column);
                if (cell != null) {
                    balloon(ink, palette, group, column, cell);
                }
            }
        }
        legend(ink, palette);
    }

    private void grid(Ink ink, Palette palette) {
        RuleGroups groups = shown.groups();
        double bottom = topNames() + groups.groups().size() * cellHeight();
        double right = LEFT_NAMES + groups.consequents().size() * cellWidth();
        Stroke thin = new Stroke(palette.line(), 0.5);
        for (int group = 0; group < groups.groups().size(); group++) {
            double y = topNames() + (group + 0.5) * cellHeight();
            ink.line(LEFT_NAMES, y, right, y, thin);
            Color colour = group == marks.group() ? palette.accent() : palette.text();
            Lettering lettering = Lettering.of(rowNameSize(), colour).aligned(Align.RIGHT);
            ink.text(groupName(group, lettering), LEFT_NAMES - 8, y, lettering);
        }
        for (int column = 0; column < groups.consequents().size(); column++) {
            double x = LEFT_NAMES + (column + 0.5) * cellWidth();
            ink.line(x, topNames(), x, bottom, thin);
            Color colour = column == marks.column() ? palette.accent() : palette.text();
            Lettering lettering = Lettering.of(NAME_SIZE, colour).turned(-60);
            String name = context.sentences().names(shown.catalog(), shown.consequent(column));
            ink.text(
                    lettering.fit(name, (topNames() - 16) / Math.sin(Math.toRadians(60))),
                    x,
                    topNames() - 8,
                    lettering);
        }
    }

    /** Returns what a group is called: "Tent + 4 more (12 rules)". */
    String groupName(int number) {
        return groupName(number, firstName(number));
    }

    /** The product's name gives way, the numbers stay. */
    private String groupName(int number, Lettering lettering) {
        double room = LEFT_NAMES - 14 - lettering.width(groupName(number, ""));
        return groupName(number, lettering.fit(firstName(number), room));
    }

    private String groupName(int number, String first) {
        Group group = shown.groups().groups().get(number);
        return context.messages().text("groups.name", first, group.items().size() - 1, group.rules());
    }

    private String firstName(int number) {
        int item = shown.groups().groups().get(number).items().get(0);
        return shown.catalog().item(item).name();
    }

    private void balloon(Ink ink, Palette palette, int group, int column, Cell cell) {
        double x = LEFT_NAMES + (column + 0.5) * cellWidth();
        double y = topNames() + (group + 0.5) * cellHeight();
        double radius = radius(cell.both());
        ink.disc(x, y, radius, colour(cell.lift(), palette));
        boolean pointed = group == marks.group() && (column == marks.column() || marks.column() < 0);
        if (pointed || isMarked(cell)) {
            ink.ring(x, y, radius + 2.5, new Stroke(palette.accent(), 2));
        }
    }

    private boolean isMarked(Cell cell) {
        Itemset items = marks.items();
        return items != null
                && items.size() == shown.rules().length(cell.row())
                && contains(items, shown.rules().antecedent(cell.row()))
                && contains(items, shown.rules().consequent(cell.row()));
    }

    private static boolean contains(Itemset all, Itemset some) {
        for (int item : some.toArray()) {
            if (!all.contains(item)) {
                return false;
            }
        }
        return true;
    }

    /** The area grows with the baskets. */
    private double radius(int both) {
        double largest = Math.min(cellWidth(), 1.7 * cellHeight()) / 2 - 2;
        return Math.max(
                2,
                largest * Math.sqrt((double) both / Math.max(1, shown.groups().mostBoth())));
    }

    private static Color colour(double lift, Palette palette) {
        Color[] ramp = palette.dark() ? ON_DARK : ON_LIGHT;
        double share = lift <= 1 ? 0 : Math.min(1, Math.log(lift) / Math.log(FULL_LIFT));
        double at = share * (ramp.length - 1);
        int left = Math.min(ramp.length - 2, (int) at);
        return ramp[left].interpolate(ramp[left + 1], at - left);
    }

    private void legend(Ink ink, Palette palette) {
        double y = height - LEGEND / 2;
        Lettering small = Lettering.of(11, palette.muted());
        String title = context.messages().text("groups.legend");
        ink.text(title, 4, y, small);
        double x = 4 + small.width(title) + 16;
        for (double lift : new double[] {1, 2, 4, FULL_LIFT}) {
            String text = context.numbers().count(Math.round(lift)) + (lift == FULL_LIFT ? "×+" : "×");
            ink.disc(x, y, 7, colour(lift, palette));
            ink.text(text, x + 11, y, small);
            x += 26 + small.width(text);
        }
    }
}
