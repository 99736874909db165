package cartwright.ui.shell;

import cartwright.app.port.SettingsStore;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the window was and how large.
 *
 * @param x left edge in pixels of the desktop; NaN to let the desktop choose
 * @param y upper edge; NaN to let the desktop choose
 * @param width of the window, frame included
 * @param height of the window, frame included
 * @param maximised whether it filled the screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {

    private static final String KEY = "window.place";
    private static final int NUMBERS = 4;

    /** Returns the place that was kept; nothing where there is none or it cannot be read. */
    public static Optional<WindowPlace> remembered(SettingsStore settings) {
        return settings.get(KEY).flatMap(WindowPlace::read);
    }

    private static Optional<WindowPlace> read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != NUMBERS + 1) {
            return Optional.empty();
        }
        double[] numbers = new double[NUMBERS];
        for (int at = 0; at < NUMBERS; at++) {
            Double number = number(parts[at]);
            if (number == null) {
                return Optional.empty();
            }
            numbers[at] = number;
        }
        return Optional.of(
                new WindowPlace(numbers[0], numbers[1], numbers[2], numbers[3], parts[NUMBERS].equals("maximised")));
    }

    private static @Nullable Double number(String text) {
        return text.matches("-?\\d{1,6}") ? Double.valueOf(text) : null;
    }

    /** Keeps the place. */
    public void remember(SettingsStore settings) {
        settings.put(
                KEY,
                String.format(
                        Locale.ROOT, "%.0f %.0f %.0f %.0f %s", x, y, width, height, maximised ? "maximised" : "free"));
    }

    /**
     * Tells whether enough of the window would be seen on a screen to take hold of it.
     *
     * @param left left edge of the screen
     * @param top upper edge of the screen
     * @param wide width of the screen
     * @param high height of the screen
     */
    public boolean isSeenOn(double left, double top, double wide, double high) {
        double grip = 120;
        return x + width > left + grip && x < left + wide - grip && y >= top - 1 && y < top + high - grip;
    }
}
