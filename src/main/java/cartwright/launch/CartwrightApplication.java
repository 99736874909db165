package cartwright.launch;

import cartwright.ui.main.WorkbenchWindow;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the workbench window when the toolkit is up, with the project that the desktop handed over, if it did. */
public final class CartwrightApplication extends Application {

    /** The toolkit makes this class itself and hands nothing but texts over. */
    private static volatile @Nullable Wiring wiring;

    /** Says what the window is built from; before the toolkit is started. */
    static void use(Wiring built) {
        wiring = built;
    }

    @Override
    public void start(Stage stage) {
        Optional<Path> project =
                getParameters().getUnnamed().stream().findFirst().map(Path::of);
        WorkbenchWindow window =
                new WorkbenchWindow(Objects.requireNonNull(wiring).window());
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> window.report(error));
        window.show(stage, project);
    }
}
