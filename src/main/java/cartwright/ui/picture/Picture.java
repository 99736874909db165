package cartwright.ui.picture;

/**
 * What a view shows at one moment, ready to leave the program.
 *
 * <p>Painted on another thread than the window's: it must not look at anything that changes.
 */
public interface Picture {

    /** Returns what the file may be called, without an ending. */
    String name();

    /** Returns the width in pixels on screen. */
    double width();

    /** Returns the height in pixels on screen. */
    double height();

    /** Paints it, ground included. */
    void paint(Ink ink, Palette palette);
}
