package cartwright.ui.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A slider that stands on the histogram of what it cuts: bars above the value are drawn as kept.
 *
 * <p>Bars have the height of the square root of their count: most baskets are far from a query, and with straight
 * heights the few near ones, which the analyst cuts between, would be too low to see. All bars are one shape, drawn twice: the
 * kept ones are cut off where the thumb stands, so that a move changes neither style nor layout.
 */
public final class HistogramSlider extends Region {

    private static final double THUMB_WIDTH = 12;
    private static final double TRACK_HEIGHT = 4;
    private static final int BARS_IN_A_PAGE = 6;

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
    private final ReadOnlyBooleanWrapper valueChanging = new ReadOnlyBooleanWrapper(this, "valueChanging");
    private final Region thumb = new Region();
    private final Region track = new Region();
    private final Region keptTrack = new Region();
    private final Path bars = new Path();
    private final Path keptBars = new Path();
    private final Rectangle keptPlace = new Rectangle();
    private int[] counts = {};
    private double low;
    private double high = 1;
    private DoubleFunction<String> spoken = Double::toString;
    private final Runnable beforeLayout = this::catchUp;
    private @Nullable Scene waitingIn;
    private double heldAt;

    /** Creates a slider from 0 to 1 on an empty histogram. */
    public HistogramSlider() {
        getStyleClass().add("histogram-slider");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        thumb.setId("tauThumb");
        thumb.getStyleClass().add("thumb");
        track.getStyleClass().add("track");
        keptTrack.getStyleClass().add("kept-track");
        bars.getStyleClass().add("bars");
        keptBars.getStyleClass().addAll("bars", "kept");
        keptBars.setClip(keptPlace);
        bars.setMouseTransparent(true);
        keptBars.setMouseTransparent(true);
        getChildren().setAll(bars, keptBars, track, keptTrack, thumb);
        // Unmanaged: a thumb that moves must not make the whole window lay itself out anew.
        getChildren().forEach(part -> part.setManaged(false));
        value.addListener(observable -> valueMoved());
        setOnMousePressed(this::mousePressed);
        setOnMouseDragged(this::mouseDragged);
        setOnMouseReleased(event -> {
            catchUp();
            valueChanging.set(false);
        });
        setOnKeyPressed(this::keyPressed);
    }

    /** Returns the value, in [low, high]. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** Tells whether the mouse is moving the thumb just now. */
    public ReadOnlyBooleanProperty valueChangingProperty() {
        return valueChanging.getReadOnlyProperty();
    }

    /** Says how the value reads to a screen reader. */
    public void setSpokenValue(DoubleFunction<String> text) {
        spoken = text;
        setAccessibleText(spoken.apply(value.get()));
    }

    /**
     * Shows another histogram; the value stays as it is.
     *
     * @param histogram counts in bins of equal width from {@code from} to {@code to}
     * @throws IllegalArgumentException if the range is empty or not a number
     */
    public void setHistogram(int[] histogram, double from, double to) {
        if (!(to > from)) {
            throw new IllegalArgumentException("the range must not be empty, got " + from + " to " + to);
        }
        counts = histogram.clone();
        low = from;
        high = to;
        layoutBars();
        valueMoved();
    }

    private void valueMoved() {
        setAccessibleText(spoken.apply(value.get()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        layoutThumb();
    }

    private void mousePressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            valueChanging.set(true);
            hold(event);
            catchUp();
        }
    }

    /**
     * The value follows the mouse once a picture: a mouse tells of more places than there are pictures, and each value asks a
     * question of its own.
     */
    private void mouseDragged(MouseEvent event) {
        if (valueChanging.get()) {
            hold(event);
            if (waitingIn == null) {
                waitingIn = getScene();
                waitingIn.addPreLayoutPulseListener(beforeLayout);
                Platform.requestNextPulse();
            }
        }
    }

    private void hold(MouseEvent event) {
        heldAt = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        event.consume();
    }

    private void catchUp() {
        if (waitingIn != null) {
            waitingIn.removePreLayoutPulseListener(beforeLayout);
            waitingIn = null;
        }
        if (valueChanging.get()) {
            double share = (heldAt - left()) / Math.max(1, span());
            set(low + share * (high - low));
        }
    }

    private void keyPressed(KeyEvent event) {
        double step = (high - low) / Math.max(1, 2 * counts.length);
        switch (event.getCode()) {
            case LEFT, DOWN -> set(value.get() - step);
            case RIGHT, UP -> set(value.get() + step);
            case PAGE_DOWN -> set(value.get() - 2 * BARS_IN_A_PAGE * step);
            case PAGE_UP -> set(value.get() + 2 * BARS_IN_A_PAGE * step);
            case HOME -> set(low);
            case END -> set(high);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double next) {
        value.set(Math.max(low, Math.min(high, next)));
    }

    private double left() {
        return snappedLeftInset() + THUMB_WIDTH / 2;
    }

    private double span() {
        return getWidth() - snappedLeftInset() - snappedRightInset() - THUMB_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        layoutBars();
        layoutThumb();
    }

    private void layoutThumb() {
        Insets insets = getInsets();
        double base = getHeight() - insets.getBottom() - TRACK_HEIGHT;
        double share = Math.max(0, Math.min(1, (value.get() - low) / (high - low)));
        double x = left() + share * span();
        keptPlace.setX(x);
        keptPlace.setWidth(Math.max(0, left() + span() - x + 1));
        keptPlace.setHeight(Math.max(0, getHeight()));
        track.resizeRelocate(left(), base, span(), TRACK_HEIGHT);
        keptTrack.resizeRelocate(x, base, left() + span() - x, TRACK_HEIGHT);
        thumb.resizeRelocate(x - THUMB_WIDTH / 2, insets.getTop(), THUMB_WIDTH, base + TRACK_HEIGHT - insets.getTop());
    }

    private void layoutBars() {
        Insets insets = getInsets();
        double base = getHeight() - insets.getBottom() - TRACK_HEIGHT;
        double full = base - insets.getTop();
        int largest = 1;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        double width = span() / Math.max(1, counts.length);
        List<PathElement> outline = new ArrayList<>();
        for (int b = 0; b < counts.length; b++) {
            if (counts[b] > 0) {
                double height = Math.max(1.5, Math.sqrt((double) counts[b] / largest) * (full - 2));
                addBar(outline, left() + b * width, base, Math.max(1, width - 1), height);
            }
        }
        bars.getElements().setAll(outline);
        keptBars.getElements().setAll(outline);
    }

    private static void addBar(List<PathElement> outline, double x, double base, double width, double height) {
        outline.add(new MoveTo(x, base));
        outline.add(new LineTo(x, base - height));
        outline.add(new LineTo(x + width, base - height));
        outline.add(new LineTo(x + width, base));
        outline.add(new ClosePath());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 64;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> low;
            case MAX_VALUE -> high;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
