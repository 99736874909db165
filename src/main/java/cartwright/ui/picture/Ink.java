package cartwright.ui.picture;

import javafx.scene.paint.Color;

/**
 * Draws shapes, wherever they go: onto the screen, into an image, into a vector file.
 *
 * <p>Lengths are in screen pixels, from the left and from the top; later shapes cover earlier ones. A shape of no extent
 * draws nothing.
 */
public interface Ink {

    /** Fills a rectangle. */
    void rectangle(double x, double y, double width, double height, Color fill);

    /** Draws the edge of a rectangle. */
    void frame(double x, double y, double width, double height, Stroke stroke);

    /** Draws a straight line. */
    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /** Draws a line through points. */
    void curve(double[] xs, double[] ys, Stroke stroke);

    /** Fills the area within points. */
    void area(double[] xs, double[] ys, Color fill);

    /** Fills a circle. */
    void disc(double x, double y, double radius, Color fill);

    /** Draws the edge of a circle. */
    void ring(double x, double y, double radius, Stroke stroke);

    /** Writes one line of text; its middle, by height, is at {@code y}. */
    void text(String text, double x, double y, Lettering lettering);

    /** Draws an image of hard-edged pixels over a rectangle. */
    void pixels(Pixels pixels, double x, double y, double width, double height);
}
