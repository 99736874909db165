package cartwright.ui.picture;

import javafx.scene.paint.Color;

/**
 * How a line looks.
 *
 * @param colour its colour
 * @param width its width in pixels; above 0
 */
public record Stroke(Color colour, double width) {}
