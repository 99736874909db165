package cartwright.ui.main;

import cartwright.app.port.SampleProjects.Sample;
import cartwright.ui.UiServices;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.ThreadedJobRunner;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.shell.LastProject;
import cartwright.ui.shell.ScaledRoot;
import cartwright.ui.shell.WindowPlace;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbench window, from the first frame to the last. */
public final class WorkbenchWindow {

    private static final List<String> ICONS = List.of("icon-64.png", "icon-256.png");
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchWindow.class);

    private static final String SCALE = "scale";

    private final UiServices services;
    private final @Nullable FileDialogs givenDialogs;
    private final ThreadedJobRunner runner = new ThreadedJobRunner();
    private final WorkbenchModel model;
    private @Nullable ViewContext built;
    private @Nullable MainView view;

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
        Look look = Look.remembered(services.settings());
        Appearance.begin(look.theme());
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
        services.settings()
                .get(SCALE)
                .filter(text -> text.matches("[12](\\.\\d+)?"))
                .ifPresent(text -> actions.scaleProperty().set(Math.min(ScaledRoot.LARGEST, Double.parseDouble(text))));
        WindowRoom room = new WindowRoom(actions.scaleProperty());
        Scene scene = new Scene(new Region(), room.usualWidth(), room.usualHeight());
        build(scene, actions);
        Appearance.use(actions.themeProperty().get(), scene);
        actions.themeProperty().addListener((observable, before, theme) -> Appearance.use(theme, scene));
        actions.languageProperty().addListener(observable -> build(scene, actions));
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(event -> dropped(event, actions));
        stage.setTitle("Cartwright");
        room.keepLargeEnough(stage);
        stage.setScene(scene);
        WindowPlace.remembered(services.settings()).ifPresent(place -> placeAt(stage, place));
        logFirstRules(scene);
        afterNextLayout(scene, () -> {
            logStart("window shown");
            ahead(actions.languageProperty().get());
            runner.onWindowThread(() -> openFirst(actions, project));
            ICONS.forEach(icon -> readIcon(icon, stage));
        });
        stage.show();
    }

    /** What would cost the window's thread most when it is first done is done beside it before. */
    private void ahead(Language language) {
        new LatestOnly<Integer>(runner, read -> LOG.debug("read {} classes ahead", read), model.problems()::report)
                .request(new FirstTimes(language));
    }

    /** Read and made smaller beside the window, which takes it when it is there. */
    private static void readIcon(String icon, Stage stage) {
        Image image = new Image(address(icon), true);
        image.progressProperty().addListener((observable, before, progress) -> {
            if (progress.doubleValue() >= 1 && !image.isError()) {
                stage.getIcons().add(image);
            }
        });
    }

    private static String address(String icon) {
        return Objects.requireNonNull(WorkbenchWindow.class.getResource(icon)).toExternalForm();
    }

    /**
     * Work on a project begins when the window stands: before, it would only make the window wait.
     */
    private static void afterNextLayout(Scene scene, Runnable first) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            scene.removePostLayoutPulseListener(listener[0]);
            first.run();
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }

    /** What a start took is a figure of the log: by the clock, and processor time, which other programs hardly change. */
    private static void logStart(String what) {
        ProcessHandle.Info process = ProcessHandle.current().info();
        if (process.totalCpuDuration().isPresent() && process.startInstant().isPresent()) {
            LOG.info(
                    "{} after {} ms of processor time, {} ms by the clock",
                    what,
                    process.totalCpuDuration().get().toMillis(),
                    Duration.between(process.startInstant().get(), Instant.now())
                            .toMillis());
        }
    }

    /** The first rules stand in the table after the next layout. */
    private void logFirstRules(Scene scene) {
        ChangeListener<ShownRules> first = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends ShownRules> rules, ShownRules before, ShownRules shown) {
                if (shown.size() > 0) {
                    rules.removeListener(this);
                    afterNextLayout(scene, () -> logStart("first rules shown"));
                }
            }
        };
        model.rules().shownProperty().addListener(first);
    }

    /** A window that was on a screen which is not there any more comes up where the desktop puts it. */
    private static void placeAt(Stage stage, WindowPlace place) {
        stage.setWidth(Math.max(stage.getMinWidth(), place.width()));
        stage.setHeight(Math.max(stage.getMinHeight(), place.height()));
        boolean seen = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen ->
                        place.isSeenOn(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight()));
        if (seen) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
    }

    /** Builds the views in the current language; those of the language before hear nothing more. */
    private void build(Scene scene, MainActions actions) {
        boolean again = built != null;
        if (built != null) {
            built.watcher().stop();
        }
        if (view != null) {
            view.rememberLayout();
        }
        LateViews late = new LateViews();
        ViewContext context =
                ViewContext.in(Messages.in(actions.languageProperty().get()), late::soon);
        context.watcher().atEnd(late::stop);
        built = context;
        MainView main = new MainView(model, context, actions, late);
        view = main;
        ScaledRoot root = new ScaledRoot(ViewLoader.load(main, context));
        if (again) {
            main.buildPanes();
        }
        context.watcher()
                .watch(actions.scaleProperty(), scale -> root.scaleProperty().set(scale.doubleValue()));
        scene.setRoot(root);
    }

    private void openFirst(MainActions actions, Optional<Path> wanted) {
        Optional<Path> last = LastProject.of(services.settings(), wanted);
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
        services.settings().put(SCALE, Double.toString(actions.scaleProperty().get()));
        if (view != null) {
            view.rememberLayout();
        }
        new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())
                .remember(services.settings());
    }
}
