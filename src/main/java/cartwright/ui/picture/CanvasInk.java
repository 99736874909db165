package cartwright.ui.picture;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws on the screen. */
public final class CanvasInk implements Ink {

    private final GraphicsContext canvas;

    /** Draws on a canvas from now on. */
    public CanvasInk(GraphicsContext canvas) {
        this.canvas = canvas;
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setImageSmoothing(false);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        canvas.setFill(fill);
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        use(stroke);
        canvas.strokeRect(x, y, width, height);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        use(stroke);
        canvas.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        use(stroke);
        canvas.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void area(double[] xs, double[] ys, Color fill) {
        canvas.setFill(fill);
        canvas.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        canvas.setFill(fill);
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        use(stroke);
        canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        canvas.setFont(lettering.font());
        canvas.setFill(lettering.colour());
        canvas.setTextAlign(
                switch (lettering.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        double down = lettering.size() * Lettering.MIDDLE_TO_BASELINE;
        if (lettering.turn() == 0) {
            canvas.fillText(text, x, y + down);
            return;
        }
        canvas.save();
        canvas.translate(x, y);
        canvas.rotate(lettering.turn());
        canvas.fillText(text, 0, down);
        canvas.restore();
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        canvas.drawImage(pixels.toImage(), x, y, width, height);
    }

    private void use(Stroke stroke) {
        canvas.setStroke(stroke.colour());
        canvas.setLineWidth(stroke.width());
    }
}
