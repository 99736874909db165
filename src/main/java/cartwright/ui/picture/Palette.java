package cartwright.ui.picture;

import javafx.scene.paint.Color;

/**
 * The colours of a theme, for what is drawn.
 *
 * @param ground behind everything
 * @param text what is read
 * @param muted what is read second
 * @param line axes, grids and frames
 * @param accent what is chosen
 */
public record Palette(Color ground, Color text, Color muted, Color line, Color accent) {

    /** On paper: dark on white, whatever the screen shows. */
    public static final Palette PAPER = new Palette(
            Color.WHITE, Color.web("#1f2328"), Color.web("#59636e"), Color.web("#c9d1d9"), Color.web("#0969da"));

    /** Told apart with any colour vision and on both grounds (M. Okabe and K. Ito, 2008; black is left out). */
    private static final Color[] GROUPS = {
        Color.web("#0072B2"),
        Color.web("#E69F00"),
        Color.web("#009E73"),
        Color.web("#CC79A7"),
        Color.web("#56B4E9"),
        Color.web("#D55E00"),
        Color.web("#B8A800"),
        Color.web("#8C8C8C")
    };

    /** Returns the colour of a group, by its number from 0; those after the eighth share one grey. */
    public static Color group(int number) {
        return GROUPS[Math.min(number, GROUPS.length - 1)];
    }

    /** Tells whether the ground is dark. */
    public boolean dark() {
        return ground.getBrightness() < 0.5;
    }
}
