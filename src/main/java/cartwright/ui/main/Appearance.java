package cartwright.ui.main;

import cartwright.ui.text.ProgramFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Fonts and style sheets. */
final class Appearance {

    /** Sheets that hold in both themes; none of them names a colour. */
    private static final List<String> SHEETS = List.of(
            "compat.css",
            "layout.css",
            "query.css",
            "rules.css",
            "scatter.css",
            "baskets.css",
            "timeline.css",
            "recommend.css",
            "evaluate.css",
            "pictures.css",
            "shell.css",
            "filter.css",
            "focus.css");

    private Appearance() {}

    /**
     * Loads the font and the base style sheet. Must happen before the first control is made: a control that finds no base
     * style sheet has the toolkit read its own, which is as large and then thrown away.
     */
    static void begin(Theme theme) {
        loadFont();
        Application.setUserAgentStylesheet(theme.base());
    }

    /** Loads the font that came with the program: the same letters on every machine, Chinese included. */
    private static void loadFont() {
        try (InputStream font = ProgramFont.open()) {
            Font.loadFonts(font, 13);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Gives every window a theme. */
    static void use(Theme theme, Scene scene) {
        Application.setUserAgentStylesheet(theme.base());
        dress(theme, scene);
    }

    /** Gives one more scene, such as a dialog's, the sheets of a theme. */
    static void dress(Theme theme, Scene scene) {
        scene.getStylesheets().setAll(sheet(theme.colours()));
        SHEETS.forEach(name -> scene.getStylesheets().add(sheet(name)));
    }

    private static String sheet(String name) {
        URL sheet = Objects.requireNonNull(Appearance.class.getResource(name), "a style sheet is missing: " + name);
        return sheet.toExternalForm();
    }
}
