package cartwright.launch;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.ui.main.WorkbenchWindow;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the workbench window when the toolkit is up. */
public final class CartwrightApplication extends Application {

    @Override
    public void start(Stage stage) {
        new WorkbenchWindow(new Wiring(ProgramFolders.ofThisUser()).window()).show(stage);
    }
}
