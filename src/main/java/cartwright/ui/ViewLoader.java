package cartwright.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Builds a view from the FXML file that lies beside its controller and has its name. */
public final class ViewLoader {

    /**
     * Each view's file would make the toolkit look through every library for a reader of XML once more, and find that of the
     * spreadsheets; that of the platform is named instead.
     */
    private static final String READER = "javax.xml.stream.XMLInputFactory";

    static {
        if (System.getProperty(READER) == null) {
            System.setProperty(READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        }
    }

    private static final Pattern NAMED = Pattern.compile("<\\?import ([\\w.]+)\\?>");
    private static final Pattern OF_THE_TOOLKIT = Pattern.compile("javafx\\.scene\\.control\\.(\\w+)");
    private static final Pattern OF_CONTROLSFX = Pattern.compile("org\\.controlsfx\\.control\\.(\\w+)");

    private ViewLoader() {}

    /**
     * Reads the classes that a view's file names, and those of their skins, on any thread: the window's thread then has them at hand.
     * They are not made ready, because some of the toolkit's may be made ready by the window's thread alone.
     *
     * @return the number of classes read
     */
    public static int readAhead(Class<?> controller) {
        String file = controller.getSimpleName() + ".fxml";
        try (InputStream bytes = Objects.requireNonNull(controller.getResourceAsStream(file), file)) {
            Matcher names = NAMED.matcher(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            int read = 0;
            while (names.find()) {
                String name = names.group(1);
                String skin = OF_THE_TOOLKIT.matcher(name).replaceFirst("javafx.scene.control.skin.$1Skin");
                String other = OF_CONTROLSFX.matcher(name).replaceFirst("impl.org.controlsfx.skin.$1Skin");
                read += (int) Stream.of(name, skin, other)
                        .distinct()
                        .flatMap(one -> read(one).stream())
                        .count();
            }
            return read;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Not every class has a skin of its own. */
    private static Optional<Class<?>> read(String name) {
        try {
            return Optional.of(Class.forName(name, false, ViewLoader.class.getClassLoader()));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /**
     * Builds a view.
     *
     * @throws UncheckedIOException if the file is missing or wrong: the program is damaged
     */
    public static Parent load(Object controller, ViewContext context) {
        Class<?> type = controller.getClass();
        String file = type.getSimpleName() + ".fxml";
        URL layout = Objects.requireNonNull(type.getResource(file), file);
        FXMLLoader loader = new FXMLLoader(layout, context.messages().bundle());
        loader.setControllerFactory(ignored -> controller);
        try {
            return loader.load();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
