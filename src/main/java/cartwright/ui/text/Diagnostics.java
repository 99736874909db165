package cartwright.ui.text;

import cartwright.app.port.EncoderDescription;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report about a mistake needs: versions, machine, and where it happened. Messages of errors are left out, for they
 * may quote the analyst's data.
 */
public final class Diagnostics {

    /** Deep enough to see who called, short enough to read. */
    private static final int FRAMES = 40;

    private final @Nullable EncoderDescription encoder;

    /** Creates the report of a program; null for an encoder that is not loaded. */
    public Diagnostics(@Nullable EncoderDescription encoder) {
        this.encoder = encoder;
    }

    /** Returns the place of the log. */
    public static Path log() {
        String folder = System.getProperty("cartwright.logs", System.getProperty("java.io.tmpdir", ""));
        return Path.of(folder, "cartwright.log");
    }

    /** Returns the report, in English, with an error where there is one. */
    public String text(@Nullable Throwable error) {
        StringBuilder text = new StringBuilder();
        line(text, "Cartwright", version());
        line(text, "Java", property("java.vendor") + " " + property("java.version"));
        line(text, "JavaFX", property("javafx.runtime.version"));
        line(text, "System", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        line(text, "Language", Locale.getDefault().toLanguageTag());
        Runtime runtime = Runtime.getRuntime();
        line(text, "Processors", String.valueOf(runtime.availableProcessors()));
        line(text, "Memory", runtime.totalMemory() / 1_000_000 + " of " + runtime.maxMemory() / 1_000_000 + " MB");
        line(text, "Encoder", encoder == null ? "not loaded" : encoder.engine() + " on " + encoder.device());
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            append(text, cause);
        }
        return text.toString();
    }

    /** Returns the program's version as the build wrote it into the jar; "from classes" where there is no jar. */
    public static String version() {
        return Objects.requireNonNullElse(Diagnostics.class.getPackage().getImplementationVersion(), "from classes");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static void append(StringBuilder text, Throwable error) {
        text.append("\nCode ").append(ErrorTexts.code(error)).append('\n');
        text.append(error.getClass().getName()).append('\n');
        StackTraceElement[] frames = error.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("  at ").append(frames[i]).append('\n');
        }
    }
}
