package cartwright.ui.picture;

import cartwright.ui.text.ProgramFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font that comes with the program, for images; read once, when the first image is made. */
final class PictureFont {

    private static final Font ONE = read();

    private PictureFont() {}

    static Font ofSize(float pixels) {
        return ONE.deriveFont(pixels);
    }

    private static Font read() {
        try (InputStream file = ProgramFont.open()) {
            Font[] faces = Font.createFonts(file);
            for (Font face : faces) {
                if (ProgramFont.NAME.equals(face.getFamily(java.util.Locale.ENGLISH))) {
                    return face;
                }
            }
            return faces[0];
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("the font of the program is damaged", damaged);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
