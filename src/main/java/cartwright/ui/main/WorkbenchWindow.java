package cartwright.ui.main;

import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.port.SettingsStore;
import cartwright.ui.UiServices;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.job.ThreadedJobRunner;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbench window, from the first frame to the last. */
public final class WorkbenchWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;
    private static final List<String> ICONS = List.of("icon-64.png", "icon-256.png");
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchWindow.class);

    private final UiServices services;
    private final @Nullable FileDialogs givenDialogs;
    private final ThreadedJobRunner runner = new ThreadedJobRunner();
    private final WorkbenchModel model;
    private @Nullable ViewContext built;

    /** Creates a window that asks for files with the desktop's dialogs. */
    public WorkbenchWindow(UiServices services) {
        this(services, null);
    }

    /** Creates a window that asks for files in another way; null for the desktop's dialogs. */
    WorkbenchWindow(UiServices services, @Nullable FileDialogs dialogs) {
        this.services = services;
        this.givenDialogs = dialogs;
        model = new WorkbenchModel(services, runner);
    }

    /** Shows the window with the project of the last time, or with a sample and its query the first time. */
    public void show(Stage stage) {
        show(stage, Optional.empty());
    }

    /** Shows the window with a project, that of the last time where none is given. */
    public void show(Stage stage, Optional<Path> project) {
        Appearance.loadFont();
        Look look = Look.remembered(services.settings());
        MainActions[] actions = new MainActions[1];
        FileDialogs dialogs = givenDialogs != null
                ? givenDialogs
                : new ChooserDialogs(
                        stage, () -> Messages.in(actions[0].languageProperty().get()));
        actions[0] = new MainActions(model, runner, dialogs, stage, look);
        open(stage, actions[0], project);
        stage.setOnHidden(event -> {
            remember(stage, actions[0]);
            model.close();
            runner.close();
        });
    }

    /** Takes an error that nobody else took, on any thread. */
    public void report(Throwable error) {
        runner.onWindowThread(() -> model.problems().report(error));
    }

    private void open(Stage stage, MainActions actions, Optional<Path> project) {
        double[] size = rememberedSize(services.settings());
        Scene scene = new Scene(new Region(), size[0], size[1]);
        build(scene, actions);
        Appearance.use(actions.themeProperty().get(), scene);
        actions.themeProperty().addListener((observable, before, theme) -> Appearance.use(theme, scene));
        actions.languageProperty().addListener(observable -> build(scene, actions));
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(event -> dropped(event, actions));
        stage.setTitle("Cartwright");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(scene);
        ICONS.forEach(icon -> stage.getIcons().add(new Image(address(icon))));
        afterFirstFrame(scene, () -> openFirst(actions, project));
        stage.show();
    }

    private static String address(String icon) {
        return Objects.requireNonNull(WorkbenchWindow.class.getResource(icon)).toExternalForm();
    }

    /**
     * Work on a project begins when the window stands: before, it would only make the window wait. What the start took is
     * a figure of the log: processor time, which other programs hardly change.
     */
    private static void afterFirstFrame(Scene scene, Runnable first) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            scene.removePostLayoutPulseListener(listener[0]);
            Optional<Duration> spent = ProcessHandle.current().info().totalCpuDuration();
            spent.ifPresent(time -> LOG.info("window shown after {} ms of processor time", time.toMillis()));
            first.run();
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }

    /** Builds the views in the current language; those of the language before hear nothing more. */
    private void build(Scene scene, MainActions actions) {
        if (built != null) {
            built.watcher().stop();
        }
        ViewContext context =
                ViewContext.in(Messages.in(actions.languageProperty().get()));
        built = context;
        scene.setRoot(ViewLoader.load(new MainView(model, context, actions), context));
    }

    private void openFirst(MainActions actions, Optional<Path> wanted) {
        Optional<Path> last = wanted.or(() -> services.settings().get("project").flatMap(WorkbenchWindow::path))
                .filter(Files::isRegularFile);
        String language = actions.languageProperty().get() == Language.CHINESE ? "zh" : "en";
        List<Sample> samples = actions.samples();
        if (last.isPresent()) {
            actions.open(last.get());
        } else if (!samples.isEmpty()) {
            actions.openSample(samples.stream()
                    .filter(sample -> sample.language().equals(language))
                    .findFirst()
                    .orElse(samples.get(0)));
        }
    }

    /** Settings are edited by hand too: what is no path is no project. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** A dropped project is opened; other files are imported. */
    private void dropped(DragEvent event, MainActions actions) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (files.size() == 1 && files.get(0).toString().endsWith(".cartwright")) {
            actions.open(files.get(0));
        } else {
            actions.importFiles(files);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void remember(Stage stage, MainActions actions) {
        new Look(actions.themeProperty().get(), actions.languageProperty().get()).remember(services.settings());
        Scene scene = stage.getScene();
        services.settings().put("window", (int) scene.getWidth() + "x" + (int) scene.getHeight());
    }

    private static double[] rememberedSize(SettingsStore settings) {
        String[] sides = settings.get("window")
                .filter(text -> text.matches("\\d{3,5}x\\d{3,5}"))
                .orElse((int) WIDTH + "x" + (int) HEIGHT)
                .split("x");
        return new double[] {
            Math.max(SMALLEST_WIDTH, Integer.parseInt(sides[0])), Math.max(SMALLEST_HEIGHT, Integer.parseInt(sides[1]))
        };
    }
}
