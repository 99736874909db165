package cartwright.ui.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.paint.Color;

/** Draws into an image, on any thread; needs no display. */
final class RasterInk implements Ink {

    /** Sides of a picture file: more would not be read by every program. */
    private static final int MOST_PIXELS = 16_000;

    private final Graphics2D graphics;

    private RasterInk(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * Paints a picture.
     *
     * @param scale pixels of the image for one on screen; above 0
     */
    static BufferedImage paint(Picture picture, Palette palette, double scale) {
        int width = (int) Math.min(MOST_PIXELS, Math.max(1, Math.ceil(picture.width() * scale)));
        int height = (int) Math.min(MOST_PIXELS, Math.max(1, Math.ceil(picture.height() * scale)));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
        picture.paint(new RasterInk(graphics), palette);
        graphics.dispose();
        return image;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        fill(new Rectangle2D.Double(x, y, width, height), fill);
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        draw(new Rectangle2D.Double(x, y, width, height), stroke);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), stroke);
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        if (xs.length > 1) {
            draw(path(xs, ys), stroke);
        }
    }

    @Override
    public void area(double[] xs, double[] ys, Color fill) {
        if (xs.length > 2) {
            Path2D path = path(xs, ys);
            path.closePath();
            fill(path, fill);
        }
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), fill);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), stroke);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        Font font = PictureFont.ofSize((float) lettering.size());
        graphics.setFont(font);
        graphics.setColor(colour(lettering.colour()));
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double left = switch (lettering.align()) {
            case LEFT -> 0;
            case CENTRE -> -width / 2;
            case RIGHT -> -width;
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(lettering.turn()));
        graphics.drawString(text, (float) left, (float) (lettering.size() * Lettering.MIDDLE_TO_BASELINE));
        graphics.setTransform(before);
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / pixels.width(), height / pixels.height());
        graphics.drawImage(pixels.toBuffered(), place, null);
    }

    private void fill(Shape shape, Color fill) {
        graphics.setColor(colour(fill));
        graphics.fill(shape);
    }

    private void draw(Shape shape, Stroke stroke) {
        graphics.setColor(colour(stroke.colour()));
        graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f));
        graphics.draw(shape);
    }

    private static Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int at = 1; at < xs.length; at++) {
            path.lineTo(xs[at], ys[at]);
        }
        return path;
    }

    private static java.awt.Color colour(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
