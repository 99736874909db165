package cartwright.ui.main;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two looks of the window. */
public enum Theme {
    /** Dark text on light ground. */
    LIGHT("colours-light.css"),
    /** Light text on dark ground. */
    DARK("colours-dark.css");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /** Returns the style sheet below all others. */
    String base() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /** Returns the file that names our colours. */
    String colours() {
        return colours;
    }
}
