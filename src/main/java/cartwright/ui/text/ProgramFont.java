package cartwright.ui.text;

import java.io.InputStream;
import java.util.Objects;

/** The font that comes with the program: the same letters on every machine, Chinese included. */
public final class ProgramFont {

    /** What the font calls itself. */
    public static final String NAME = "WenQuanYi Micro Hei";

    private static final String FILE = "wqy-microhei.ttc";

    private ProgramFont() {}

    /** Opens its file. */
    public static InputStream open() {
        return Objects.requireNonNull(ProgramFont.class.getResourceAsStream(FILE), "the font is missing: " + FILE);
    }
}
