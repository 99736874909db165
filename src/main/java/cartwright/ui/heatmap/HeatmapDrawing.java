package cartwright.ui.heatmap;

import cartwright.core.basket.Itemset;
import cartwright.ui.heatmap.CellCodes.Range;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Pixels;
import cartwright.ui.picture.Stroke;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The heatmap as it is drawn, on screen and elsewhere: names, cells, marks and what the colours mean. Immutable. */
final class HeatmapDrawing implements Picture {

    static final double LEFT_NAMES = 140;
    static final double TOP_NAMES = 102;

    private static final double NAME_ROOM = 12;
    private static final double LEGEND_WIDTH = 96;
    private static final double LEGEND_HEIGHT = 8;

    private final HeatmapFrame frame;
    private final Marks marks;
    private final Texts texts;
    private final double width;
    private final double height;

    /**
     * What is marked.
     *
     * @param row of the cell under the pointer; -1 for none
     * @param column of it
     * @param items products that every view marks
     */
    record Marks(int row, int column, @Nullable Itemset items) {

        static final Marks NONE = new Marks(-1, -1, null);
    }

    /**
     * How words and numbers read.
     *
     * @param messages texts
     * @param numbers numbers
     * @param names names cut to their room
     */
    record Texts(Messages messages, Numbers numbers, ShortNames names) {}

    HeatmapDrawing(HeatmapFrame frame, Marks marks, Texts texts, double width, double height) {
        this.frame = frame;
        this.marks = marks;
        this.texts = texts;
        this.width = width;
        this.height = height;
    }

    @Override
    public String name() {
        return "heatmap";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        HeatmapFrame here = frame.in(Ramps.on(palette.dark()));
        Pixels pixels = here.pixels();
        ink.rectangle(0, 0, width, height, palette.ground());
        ink.pixels(pixels, LEFT_NAMES, TOP_NAMES, pixels.width(), pixels.height());
        names(ink, palette, true);
        names(ink, palette, false);
        mark(ink, palette);
        legend(ink, palette, here.ramps());
    }

    /** Names stand at every so-manieth row, as many as can be read; that of the cell under the pointer stands always. */
    private void names(Ink ink, Palette palette, boolean rows) {
        Viewport view = frame.view();
        double room = rows ? frame.pixels().height() : frame.pixels().width();
        double from = rows ? view.top() : view.left();
        int step = nameStep(view);
        int last = frame.shown().comparison().size() - 1;
        int end = (int) Math.min(last, Math.floor(from + room / view.cell()));
        int pointed = Math.min(last, rows ? marks.row() : marks.column());
        double free = pointed < 0 ? Double.NEGATIVE_INFINITY : middle(pointed, rows);
        for (int place = (int) Math.floor(from / step) * step; place <= end; place += step) {
            double at = middle(place, rows);
            if (at >= 0 && at <= room && Math.abs(at - free) >= NAME_ROOM) {
                name(ink, place, at, rows, isMarked(place) ? palette.accent() : palette.text());
            }
        }
        if (free >= 0 && free <= room) {
            name(ink, pointed, free, rows, palette.accent());
        }
    }

    /** Returns every which product has its name beside its row and its column; 1 for every. */
    static int nameStep(Viewport view) {
        return (int) Math.max(1, Math.ceil(NAME_ROOM / view.cell()));
    }

    private double middle(int place, boolean row) {
        return row ? frame.view().yOf(place + 0.5) : frame.view().xOf(place + 0.5);
    }

    private boolean isMarked(int place) {
        Itemset items = marks.items();
        return items != null && items.contains(frame.shown().comparison().item(place));
    }

    private void name(Ink ink, int place, double at, boolean row, Color colour) {
        double size = Math.max(9, Math.min(12, frame.view().cell() - 1));
        Lettering lettering = new Lettering(size, colour, row ? Align.RIGHT : Align.LEFT, row ? 0 : -90);
        double room = (row ? LEFT_NAMES : TOP_NAMES) - 8;
        String name = texts.names().fit(frame.shown().name(place), lettering, room);
        double half = size * 0.6; // the last name is not cut by the edge
        if (row) {
            ink.text(name, LEFT_NAMES - 5, Math.min(TOP_NAMES + at, height - half), lettering);
        } else {
            ink.text(name, Math.min(LEFT_NAMES + at, width - half), TOP_NAMES - 5, lettering);
        }
    }

    private void mark(Ink ink, Palette palette) {
        markItems(ink, palette);
        if (marks.row() >= 0) {
            frame(ink, marks.row(), marks.column(), new Stroke(palette.text(), 2));
        }
    }

    /** Both cells of every two marked products. */
    private void markItems(Ink ink, Palette palette) {
        Itemset items = marks.items();
        if (items == null) {
            return;
        }
        int[] places = new int[items.size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = frame.shown().comparison().placeOf(items.item(at));
        }
        for (int row : places) {
            for (int column : places) {
                if (row != column && row >= 0 && column >= 0) {
                    frame(ink, row, column, new Stroke(palette.accent(), 2));
                }
            }
        }
    }

    private void frame(Ink ink, int row, int column, Stroke stroke) {
        double cell = Math.max(6, frame.view().cell());
        double x = frame.view().xOf(column + 0.5) - cell / 2;
        double y = frame.view().yOf(row + 0.5) - cell / 2;
        Pixels pixels = frame.pixels();
        if (x > -cell && y > -cell && x < pixels.width() && y < pixels.height()) {
            ink.frame(LEFT_NAMES + x, TOP_NAMES + y, cell, cell, stroke);
        }
    }

    private void legend(Ink ink, Palette palette, Ramps ramps) {
        CellCodes codes = frame.shown().codes();
        Range range = codes.range();
        int[] below = new int[254];
        int[] above = new int[254];
        for (int code = 1; code < 255; code++) {
            below[code - 1] = ramps.similarity(code);
            above[code - 1] = ramps.upper(code, codes.upper());
        }
        String times = texts.numbers().count(Math.round(CellCodes.FULL_LIFT)) + "×";
        Range bought = codes.boughtRange();
        Legend upper = switch (codes.upper()) {
            case LIFT -> new Legend("heatmap.lift", "1/" + times, times);
            case TOGETHER -> new Legend("heatmap.together", "0", texts.numbers().count(codes.most()));
            case BOUGHT_LIKE ->
                new Legend(
                        "heatmap.boughtLike",
                        texts.numbers().similarity(bought.low()),
                        texts.numbers().similarity(bought.high()));
        };
        ramp(ink, palette, 4, upper, above);
        if (frame.shown().comparison().hasSimilarities()) {
            String low = texts.numbers().similarity(range.low());
            String high = texts.numbers().similarity(range.high());
            ramp(ink, palette, 58, new Legend("heatmap.similarity", low, high), below);
        }
    }

    private record Legend(String titleKey, String low, String high) {}

    private void ramp(Ink ink, Palette palette, double y, Legend legend, int[] colours) {
        Lettering small = Lettering.of(11, palette.muted());
        ink.text(texts.messages().text(legend.titleKey), 0, y + 7, small);
        ink.pixels(new Pixels(colours.length, 1, colours), 0, y + 17, LEGEND_WIDTH, LEGEND_HEIGHT);
        ink.text(legend.low, 0, y + 33, small);
        ink.text(legend.high, LEGEND_WIDTH, y + 33, small.aligned(Align.RIGHT));
    }
}
