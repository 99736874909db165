package cartwright.launch;

import cartwright.ui.UiServices;
import cartwright.ui.main.WorkbenchWindow;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the workbench window when the toolkit is up, with the project that the desktop handed over, if it did. */
public final class CartwrightApplication extends Application {

    /** What the window works with is handed over here: the toolkit makes this object by itself, from the class alone. */
    private static final AtomicReference<UiServices> HANDED_OVER = new AtomicReference<>();

    /** Runs until the window is closed. */
    static void open(UiServices given, String... projects) {
        HANDED_OVER.set(given);
        launch(CartwrightApplication.class, projects);
    }

    @Override
    public void start(Stage stage) {
        Optional<Path> project =
                getParameters().getUnnamed().stream().findFirst().map(Path::of);
        WorkbenchWindow window = new WorkbenchWindow(Objects.requireNonNull(HANDED_OVER.get(), "open() hands it over"));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> window.report(error));
        window.show(stage, project);
    }
}
