package cartwright.ui.picture;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A part of the window that is drawn by hand, in the colours that the style sheets give it. */
public abstract class PaintedRegion extends Region {

    private static final StyleablePropertyFactory<PaintedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<PaintedRegion, Color> GROUND =
            FACTORY.createColorCssMetaData("-cw-paint-ground", region -> region.ground, Palette.PAPER.ground(), false);
    private static final CssMetaData<PaintedRegion, Color> TEXT =
            FACTORY.createColorCssMetaData("-cw-paint-text", region -> region.text, Palette.PAPER.text(), false);
    private static final CssMetaData<PaintedRegion, Color> MUTED =
            FACTORY.createColorCssMetaData("-cw-paint-muted", region -> region.muted, Palette.PAPER.muted(), false);
    private static final CssMetaData<PaintedRegion, Color> LINE =
            FACTORY.createColorCssMetaData("-cw-paint-line", region -> region.line, Palette.PAPER.line(), false);
    private static final CssMetaData<PaintedRegion, Color> ACCENT =
            FACTORY.createColorCssMetaData("-cw-paint-accent", region -> region.accent, Palette.PAPER.accent(), false);

    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Color> ground = colour(GROUND);
    private final StyleableObjectProperty<Color> text = colour(TEXT);
    private final StyleableObjectProperty<Color> muted = colour(MUTED);
    private final StyleableObjectProperty<Color> line = colour(LINE);
    private final StyleableObjectProperty<Color> accent = colour(ACCENT);

    /** Creates an empty region that can be reached with the keyboard. */
    protected PaintedRegion() {
        getStyleClass().add("painted");
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        setMinSize(0, 0);
        setFocusTraversable(true);
        focusVisibleProperty().addListener(observable -> repaint());
    }

    private StyleableObjectProperty<Color> colour(CssMetaData<PaintedRegion, Color> meta) {
        StyleableObjectProperty<Color> property =
                new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), meta.getInitialValue(this));
        property.addListener(observable -> repaint());
        return property;
    }

    /** Paints the whole region; the ground is painted already. */
    protected abstract void paint(Ink ink, Palette palette);

    /** Paints anew before the next frame, however often it is called. */
    protected final void repaint() {
        requestLayout();
    }

    /** Returns the colours of the theme. */
    public final Palette palette() {
        return new Palette(ground.get(), text.get(), muted.get(), line.get(), accent.get());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, snapSizeX(getWidth()));
        double height = Math.max(0, snapSizeY(getHeight()));
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            CanvasInk ink = new CanvasInk(canvas.getGraphicsContext2D());
            ink.rectangle(0, 0, width, height, ground.get());
            paint(ink, palette());
            if (isFocusVisible()) { // a border of the region would lie below the canvas
                ink.frame(1, 1, width - 2, height - 2, new Stroke(accent.get(), 2));
            }
        }
    }

    /** Returns the properties that style sheets may set. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
