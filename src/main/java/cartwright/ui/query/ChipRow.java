package cartwright.ui.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** Chips in one row; those that do not fit are counted on a button that shows them in further rows. */
public final class ChipRow extends Pane {

    private static final double GAP = 6;

    private final Button more = new Button();
    private boolean open;
    private List<Node> chips = List.of();
    private IntFunction<String> moreText = Integer::toString;
    private String lessText = "";
    private int others;
    private Runnable opened = () -> {};

    /** Creates a row without chips. */
    public ChipRow() {
        more.setId("moreChips");
        more.getStyleClass().addAll("chip", "more-chip");
        more.setOnAction(event -> {
            open = !open;
            opened.run();
            requestLayout();
        });
        getChildren().add(more);
    }

    /** Says how the button reads: with the number of chips that do not fit, and while all are shown. */
    void setTexts(IntFunction<String> forMore, String forLess) {
        moreText = forMore;
        lessText = forLess;
    }

    /** Tells whether all chips are shown. */
    boolean isOpen() {
        return open;
    }

    /** Has something done when the row was opened or closed, such as giving it the other chips. */
    void setOnOpened(Runnable action) {
        opened = action;
    }

    /**
     * Shows chips.
     *
     * @param shown the chips; those that are shown already keep their styles
     * @param more how many others there are that the row is given when it is opened
     */
    void setChips(List<? extends Node> shown, int more) {
        chips = List.copyOf(shown);
        others = more;
        List<Node> wanted = new ArrayList<>(chips);
        wanted.add(this.more);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double row = rowHeight();
        return open ? row + (rows(width > 0 ? width : getWidth()) - 1) * (row + GAP) : row;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300; // as wide as there is room
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double rowHeight() {
        double high = 26;
        for (Node chip : chips) {
            high = Math.max(high, chip.prefHeight(-1));
        }
        return snapSizeY(high);
    }

    private int rows(double width) {
        return place(width, false);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean fits = others == 0 && place(width, false) == 1 && total() <= width;
        if (fits || open) {
            place(width, true);
            chips.forEach(chip -> chip.setVisible(true));
            more.setVisible(!fits);
            more.setText(lessText);
            if (!fits) {
                placeMore(width, rows(width));
            }
        } else {
            placeOneRow(width);
        }
    }

    private double total() {
        return chips.stream().mapToDouble(chip -> chip.prefWidth(-1) + GAP).sum() - GAP;
    }

    /** Fills row after row, with room for the button at the end of the last; returns the number of rows. */
    private int place(double width, boolean really) {
        double row = rowHeight();
        double x = 0;
        int rows = 1;
        for (Node chip : chips) {
            double own = Math.min(chip.prefWidth(-1), width);
            if (x > 0 && x + own > width) {
                rows++;
                x = 0;
            }
            if (really) {
                put(chip, x, (rows - 1) * (row + GAP), own, row);
            }
            x += own + GAP;
        }
        more.setText(lessText);
        return open && x + more.prefWidth(-1) > width ? rows + 1 : rows;
    }

    private void placeMore(double width, int rows) {
        double row = rowHeight();
        double own = more.prefWidth(-1);
        put(more, width - own, (rows - 1) * (row + GAP), own, row);
    }

    private void placeOneRow(double width) {
        double row = rowHeight();
        more.setText(moreText.apply(chips.size() + others));
        double room = width - more.prefWidth(-1) - GAP;
        double x = 0;
        int shown = 0;
        for (Node chip : chips) {
            double own = chip.prefWidth(-1);
            boolean fits = shown == 0 || x + own <= room; // once one is hidden so are those after it
            chip.setVisible(fits && room > 0);
            if (!fits) {
                room = -1;
                continue;
            }
            put(chip, x, 0, Math.min(own, Math.max(0, room - x)), row);
            x += own + GAP;
            shown++;
        }
        more.setText(moreText.apply(chips.size() - shown + others));
        more.setVisible(true);
        put(more, Math.min(x, width - more.prefWidth(-1)), 0, more.prefWidth(-1), row);
    }

    private void put(Node node, double x, double y, double width, double row) {
        double high = Math.min(row, node.prefHeight(-1));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (row - high) / 2), snapSizeX(width), high);
    }
}
