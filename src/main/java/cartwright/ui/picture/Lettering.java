package cartwright.ui.picture;

import cartwright.ui.text.ProgramFont;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How a text looks; always in the font that comes with the program.
 *
 * @param size height in pixels
 * @param colour its colour
 * @param align where the text lies against its point
 * @param turn degrees clockwise around its point
 */
public record Lettering(double size, Color colour, Align align, double turn) {

    /** Where a text lies against its point. */
    public enum Align {
        /** Begins at the point. */
        LEFT,
        /** Is centred on the point. */
        CENTRE,
        /** Ends at the point. */
        RIGHT
    }

    /** From the middle of a capital letter down to the line it stands on, by the size of the letters. */
    static final double MIDDLE_TO_BASELINE = 0.35;

    private static final String ELLIPSIS = "…";

    /** Level text that begins at its point. */
    public static Lettering of(double size, Color colour) {
        return new Lettering(size, colour, Align.LEFT, 0);
    }

    /** Returns the same lettering, lying otherwise. */
    public Lettering aligned(Align other) {
        return new Lettering(size, colour, other, turn);
    }

    /** Returns the same lettering, turned otherwise. */
    public Lettering turned(double degrees) {
        return new Lettering(size, colour, align, degrees);
    }

    Font font() {
        return Font.font(ProgramFont.NAME, size);
    }

    /** Returns the width of a text in pixels. */
    public double width(String text) {
        Text measured = new Text(text);
        measured.setFont(font());
        return measured.getLayoutBounds().getWidth();
    }

    /** Returns a text as it fits a width in pixels, cut short with an ellipsis where it must be. */
    public String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (width(text.substring(0, middle) + ELLIPSIS) <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, fits).stripTrailing() + ELLIPSIS;
    }
}
