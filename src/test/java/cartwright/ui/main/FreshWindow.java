package cartwright.ui.main;

import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.launch.Wiring;
import cartwright.ui.UiServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;

/** A window as on the first day, in English: nothing is remembered but what a test says. */
final class FreshWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private FreshWindow() {}

    /**
     * Returns what the program works with, with no settings but those given.
     *
     * @param settings name of the first, its value, name of the second and so on
     */
    static UiServices services(String... settings) throws IOException {
        ProgramFolders folders = ProgramFolders.ofThisUser();
        Files.deleteIfExists(folders.settings());
        UiServices services = new Wiring(folders).window();
        services.settings().put("language", "en");
        for (int at = 0; at < settings.length; at += 2) {
            services.settings().put(settings[at], settings[at + 1]);
        }
        return services;
    }

    /** Returns what the program works with, without samples, and with settings that are kept in a folder of the test. */
    static UiServices servicesIn(Path folder) {
        UiServices all = new Wiring(ProgramFolders.ofThisUser()).window();
        UiServices services = new UiServices(
                all.projects(),
                all.files(),
                all.encoders(),
                all.writer(),
                new ImportWalkTest.NoSamples(),
                new FileSettings(folder.resolve("settings.properties")),
                all.stopWords(),
                all.clock(),
                all.offerFiles(),
                all.trainer());
        services.settings().put("language", "en");
        return services;
    }

    /** Shows the window, 1280 wide and 800 high, with the settings that {@link #services} takes. */
    static UiServices show(Stage stage, FileDialogs files, String... settings) throws IOException {
        UiServices services = services(settings);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        new WorkbenchWindow(services, files).show(stage);
        return services;
    }
}
