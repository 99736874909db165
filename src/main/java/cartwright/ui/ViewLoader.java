package cartwright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
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

    private ViewLoader() {}

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
