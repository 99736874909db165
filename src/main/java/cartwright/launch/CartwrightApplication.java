package cartwright.launch;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.ui.main.WorkbenchWindow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the workbench window when the toolkit is up, with the project that the desktop handed over, if it did. */
public final class CartwrightApplication extends Application {

    @Override
    public void start(Stage stage) {
        Optional<Path> project =
                getParameters().getUnnamed().stream().findFirst().map(Path::of);
        WorkbenchWindow window = new WorkbenchWindow(new Wiring(ProgramFolders.ofThisUser()).window());
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> window.report(error));
        window.show(stage, project);
    }
}
