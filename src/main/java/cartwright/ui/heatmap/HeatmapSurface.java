package cartwright.ui.heatmap;

import cartwright.core.basket.Itemset;
import cartwright.ui.ViewContext;
import cartwright.ui.heatmap.HeatmapDrawing.Marks;
import cartwright.ui.heatmap.HeatmapDrawing.Texts;
import cartwright.ui.heatmap.HeatmapViewModel.Shown;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** The cells on screen: painted away from the window's thread, moved and enlarged with wheel, mouse and keys. */
final class HeatmapSurface extends PaintedRegion {

    private static final double WHEEL_STEP = 1.2;
    private static final double CLICK_REACH = 4;
    private static final double READABLE_CELL = 16;
    private static final int KEY_PIXELS = 60;

    /** A frame that is overtaken by the pointer is still shown, if it is done by then. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private final Texts texts;
    private final HoverCard card;
    private final LatestOnly<HeatmapFrame> frames;
    private final BiConsumer<Integer, Integer> chosen;
    private Consumer<int @Nullable []> pointed = cell -> {};
    private IntConsumer named = step -> {};
    private @Nullable Shown shown;
    private @Nullable Viewport view;
    private @Nullable Viewport pressedView;
    private @Nullable HeatmapFrame frame;
    private @Nullable Itemset markedItems;
    private int row = -1;
    private int column = -1;
    private double pressedX;
    private double pressedY;
    private double draggedX;
    private double draggedY;
    private double framedWidth = -1;
    private double framedHeight = -1;

    /**
     * Creates an empty surface.
     *
     * @param runner paints
     * @param problems takes errors that the analyst must read
     * @param chosen hears the places of a pair that was clicked
     */
    HeatmapSurface(
            JobRunner runner, Consumer<Throwable> problems, ViewContext context, BiConsumer<Integer, Integer> chosen) {
        this.texts = new Texts(context.messages(), context.numbers(), new ShortNames());
        this.card = new HoverCard(context);
        this.chosen = chosen;
        frames = new LatestOnly<>(runner, this::show, problems, () -> {}, WHILE_MOVING);
        setId("heatmapSurface");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(context.messages().text("heatmap.spoken"));
        getChildren().add(card);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> point(-1, -1));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::typed);
    }

    /** Tells the cell under the pointer, row and column; null when there is none. */
    void setOnPointed(Consumer<int @Nullable []> listener) {
        pointed = listener;
    }

    /** Tells every which product is named. */
    void setOnNamed(IntConsumer listener) {
        named = listener;
    }

    /** Returns the cell under the pointer, or that the keys are at, row and column; null for none. */
    int @Nullable [] cellPointedAt() {
        return row < 0 || column < 0 ? null : new int[] {row, column};
    }

    /** Shows other cells, whole. */
    void show(@Nullable Shown next) {
        boolean same = shown != null && next != null && shown.comparison() == next.comparison();
        shown = next;
        if (!same) {
            view = null;
            frame = next == null ? null : frame;
            point(-1, -1);
        }
        askForFrame();
        repaint();
    }

    private void show(HeatmapFrame next) {
        if (next.shown().equals(shown)) {
            frame = next;
            named.accept(HeatmapDrawing.nameStep(next.view()));
            repaint();
        }
    }

    /** Marks products. */
    void mark(@Nullable Itemset items) {
        markedItems = items;
        repaint();
    }

    /** Brings a cell into the middle and points at it. */
    void reveal(int cellRow, int cellColumn) {
        Viewport now = view();
        if (now != null && cellRow >= 0 && cellColumn >= 0) {
            move(now.centredOn(cellRow, cellColumn, READABLE_CELL, cellsWidth(), cellsHeight()));
            row = cellRow;
            column = cellColumn;
            pointed.accept(new int[] {row, column});
            repaint();
        }
    }

    /** Shows everything. */
    void showWhole() {
        view = null;
        askForFrame();
    }

    /** Enlarges around the middle; makes smaller for a factor below 1. */
    void zoom(double factor) {
        zoom(factor, cellsWidth() / 2, cellsHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        Viewport now = view();
        if (now != null && shown != null) {
            double smallest = Viewport.whole(shown.comparison().size(), cellsWidth(), cellsHeight())
                    .cell();
            move(now.zoomed(factor, x, y, smallest));
        }
    }

    private void move(Viewport next) {
        if (shown != null) {
            view = next.within(shown.comparison().size(), cellsWidth(), cellsHeight());
            askForFrame();
        }
    }

    private @Nullable Viewport view() {
        if (view == null && shown != null && cellsWidth() > 0 && cellsHeight() > 0) {
            view = Viewport.whole(shown.comparison().size(), cellsWidth(), cellsHeight());
        }
        return view;
    }

    private double cellsWidth() {
        return Math.floor(getWidth() - HeatmapDrawing.LEFT_NAMES);
    }

    private double cellsHeight() {
        return Math.floor(getHeight() - HeatmapDrawing.TOP_NAMES);
    }

    private void askForFrame() {
        Viewport part = view();
        Shown cells = shown;
        int width = (int) cellsWidth();
        int height = (int) cellsHeight();
        if (part != null && cells != null && width > 0 && height > 0) {
            Ramps ramps = Ramps.on(palette().dark());
            framedWidth = width;
            framedHeight = height;
            frames.request(progress -> HeatmapFrame.of(cells, part, width, height, ramps));
        }
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        HeatmapFrame now = frame;
        if (framedWidth != (int) cellsWidth() || framedHeight != (int) cellsHeight()) {
            view = null;
            askForFrame();
        }
        if (now != null && shown != null) {
            if (now.ramps() != Ramps.on(palette.dark())) {
                askForFrame();
            }
            new HeatmapDrawing(now, new Marks(row, column, markedItems), texts, getWidth(), getHeight())
                    .paint(ink, palette);
        }
    }

    /** Returns what is on screen; null while there is nothing. */
    @Nullable Picture picture() {
        HeatmapFrame now = frame;
        Marks marks = new Marks(-1, -1, markedItems);
        return now == null || shown == null ? null : new HeatmapDrawing(now, marks, texts, getWidth(), getHeight());
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        event.consume(); // or the tab pane around it takes the keyboard back
        pressedX = event.getX();
        pressedY = event.getY();
        draggedX = pressedX;
        draggedY = pressedY;
        pressedView = view;
    }

    /** Goes back to the part that was shown when the button went down. */
    void letGo() {
        if (pressedView != null) {
            move(pressedView);
        }
    }

    private void dragged(MouseEvent event) {
        Viewport now = view();
        if (now != null && event.isPrimaryButtonDown()) {
            card.hide();
            move(now.moved(event.getX() - draggedX, event.getY() - draggedY));
            draggedX = event.getX();
            draggedY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        boolean still = Math.abs(event.getX() - pressedX) + Math.abs(event.getY() - pressedY) < CLICK_REACH;
        if (still && event.getButton() == MouseButton.PRIMARY) {
            point(event.getX(), event.getY());
            choose();
        }
    }

    private void choose() {
        if (row >= 0 && column >= 0 && row != column) {
            chosen.accept(row, column);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(
                    Math.pow(WHEEL_STEP, Math.signum(event.getDeltaY())),
                    event.getX() - HeatmapDrawing.LEFT_NAMES,
                    event.getY() - HeatmapDrawing.TOP_NAMES);
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        boolean panning = event.isShiftDown();
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(WHEEL_STEP * WHEEL_STEP);
            case MINUS, SUBTRACT -> zoom(1 / WHEEL_STEP / WHEEL_STEP);
            case DIGIT0, NUMPAD0, HOME -> showWhole();
            case ENTER, SPACE -> choose();
            case ESCAPE -> point(-1, -1);
            case LEFT -> step(0, -1, panning);
            case RIGHT -> step(0, 1, panning);
            case UP -> step(-1, 0, panning);
            case DOWN -> step(1, 0, panning);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int down, int right, boolean panning) {
        Viewport now = view();
        if (now == null || shown == null) {
            return;
        }
        if (panning) {
            move(now.moved(-right * KEY_PIXELS, -down * KEY_PIXELS));
            return;
        }
        int last = shown.comparison().size() - 1;
        int toRow = Math.max(0, Math.min(last, row < 0 ? now.rowAt(0) : row + down));
        int toColumn = Math.max(0, Math.min(last, column < 0 ? now.columnAt(0) : column + right));
        double x = now.xOf(toColumn + 0.5);
        double y = now.yOf(toRow + 0.5);
        if (x < 0 || y < 0 || x > cellsWidth() || y > cellsHeight()) {
            move(now.centredOn(toRow, toColumn, now.cell(), cellsWidth(), cellsHeight()));
        }
        point(toRow, toColumn, HeatmapDrawing.LEFT_NAMES + x, HeatmapDrawing.TOP_NAMES + y);
    }

    private void point(double x, double y) {
        Viewport now = view;
        double insideX = x - HeatmapDrawing.LEFT_NAMES;
        double insideY = y - HeatmapDrawing.TOP_NAMES;
        int n = shown == null ? 0 : shown.comparison().size();
        if (now == null || insideX < 0 || insideY < 0 || now.rowAt(insideY) >= n || now.columnAt(insideX) >= n) {
            point(-1, -1, x, y);
        } else {
            point(now.rowAt(insideY), now.columnAt(insideX), x, y);
        }
    }

    private void point(int cellRow, int cellColumn, double x, double y) {
        boolean moved = row != cellRow || column != cellColumn;
        row = cellRow;
        column = cellColumn;
        if (moved) {
            pointed.accept(row < 0 ? null : new int[] {row, column});
            repaint();
        }
        if (shown == null || row < 0) {
            card.hide();
        } else {
            String spoken = card.show(shown, row, column, x, y);
            setAccessibleText(spoken);
        }
    }
}
