package cartwright.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;

/**
 * Square cells with names to the left and above.
 *
 * <p>The image holds every pixel of every cell: an image of one pixel a cell, drawn larger, comes out blurred.
 */
final class HeatmapGrid extends Region {

    private static final double LEFT_NAMES = 150;
    private static final double TOP_NAMES = 96;
    private static final double READABLE_CELL = 12;
    private static final double SMALLEST_NAMED_CELL = 8;

    private final ImageView image = new ImageView();
    private final Region mark = new Region();
    private final List<Label> leftNames = new ArrayList<>();
    private final List<Label> topNames = new ArrayList<>();
    private int[] colours = {};
    private int drawnCell;
    private int n;
    private int markedRow = -1;
    private int markedColumn = -1;

    HeatmapGrid() {
        getStyleClass().add("heatmap-grid");
        setId("heatmapGrid");
        mark.getStyleClass().add("mark");
        mark.setMouseTransparent(true);
        getChildren().setAll(image, mark);
        setMinSize(0, 0);
    }

    /**
     * Shows other cells.
     *
     * @param names one name a row, which is also that of the column
     * @param cellColours opaque colours, row after row
     */
    void show(List<String> names, int[] cellColours) {
        n = names.size();
        colours = cellColours;
        drawnCell = 0;
        leftNames.clear();
        topNames.clear();
        getChildren().setAll(image, mark);
        mark(-1, -1);
        if (n == 0) {
            image.setImage(null);
            return;
        }
        for (String name : names) {
            leftNames.add(label(name, Pos.CENTER_RIGHT));
            Label top = label(name, Pos.CENTER_LEFT);
            top.getTransforms().add(new Rotate(-90, 0, 0));
            topNames.add(top);
        }
        getChildren().addAll(leftNames);
        getChildren().addAll(topNames);
        requestLayout();
    }

    private static Label label(String name, Pos alignment) {
        Label label = new Label(name);
        label.getStyleClass().add("heatmap-name");
        label.setAlignment(alignment);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMouseTransparent(true);
        return label;
    }

    /** Frames a cell; none for -1. */
    void mark(int row, int column) {
        markedRow = row;
        markedColumn = column;
        mark.setVisible(row >= 0 && column >= 0);
        layoutMark();
    }

    /** Returns the side of a cell in whole pixels, so that all cells are alike. */
    private int cell() {
        double room = Math.min(getWidth() - LEFT_NAMES, getHeight() - TOP_NAMES) - 4;
        return n == 0 ? 0 : Math.max(1, (int) (room / n));
    }

    /** Returns how many products fit with names that can be read. */
    int room() {
        return (int) ((Math.min(getWidth() - LEFT_NAMES, getHeight() - TOP_NAMES) - 4) / READABLE_CELL);
    }

    private void draw(int cell) {
        if (cell == drawnCell || n == 0) {
            return;
        }
        drawnCell = cell;
        int side = cell * n;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = colours[y / cell * n + x / cell];
            }
        }
        WritableImage picture = new WritableImage(side, side);
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        image.setImage(picture);
    }

    /** Returns the row at a height in this node, or -1. */
    int rowAt(double y) {
        return place(y - TOP_NAMES);
    }

    /** Returns the column at a place from the left in this node, or -1. */
    int columnAt(double x) {
        return place(x - LEFT_NAMES);
    }

    private int place(double offset) {
        int place = n == 0 || offset < 0 ? -1 : (int) (offset / cell());
        return place < n ? place : -1;
    }

    @Override
    protected void layoutChildren() {
        int cell = cell();
        draw(cell);
        image.relocate(LEFT_NAMES, TOP_NAMES);
        boolean named = cell >= SMALLEST_NAMED_CELL;
        double size = Math.max(7, Math.min(12, cell - 2));
        for (int place = 0; place < leftNames.size(); place++) {
            Label left = leftNames.get(place);
            Label top = topNames.get(place);
            left.setVisible(named);
            top.setVisible(named);
            left.setStyle("-fx-font-size: " + size + "px;");
            top.setStyle("-fx-font-size: " + size + "px;");
            left.resizeRelocate(0, TOP_NAMES + place * cell, LEFT_NAMES - 6, cell);
            top.resizeRelocate(LEFT_NAMES + place * cell, TOP_NAMES - 4, TOP_NAMES - 6, cell);
        }
        layoutMark();
    }

    private void layoutMark() {
        if (mark.isVisible()) {
            double cell = cell();
            mark.resizeRelocate(
                    LEFT_NAMES + markedColumn * cell - 1, TOP_NAMES + markedRow * cell - 1, cell + 2, cell + 2);
        }
    }
}
