package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.filter.FilterChips;
import cartwright.ui.picture.NodePicture;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.query.Freshness;
import cartwright.ui.query.QueryView;
import cartwright.ui.recommend.RecommendView;
import cartwright.ui.rules.RuleTableView;
import cartwright.ui.runs.RunsView;
import cartwright.ui.text.Language;
import cartwright.ui.verb.VerbMenu;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The whole window: data left, question and results in the middle, preview and reasons right, work along the bottom. */
public final class MainView {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;
    private final QueryView queryView;
    private @Nullable RememberedLayout layout;

    @FXML
    private BorderPane root;

    @FXML
    private MenuBar menuBar;

    @FXML
    private VBox centre;

    @FXML
    private TabPane tabs;

    @FXML
    private Menu sampleMenu;

    @FXML
    private MenuItem undo;

    @FXML
    private MenuItem redo;

    @FXML
    private RadioMenuItem light;

    @FXML
    private RadioMenuItem dark;

    @FXML
    private CheckMenuItem moreRoom;

    @FXML
    private ToggleButton roomButton;

    @FXML
    private RadioMenuItem english;

    @FXML
    private RadioMenuItem chinese;

    @FXML
    private SplitPane mainSplit;

    @FXML
    private BorderPane dataPlace;

    @FXML
    private HBox filterRow;

    @FXML
    private BorderPane queryPlace;

    @FXML
    private Label filters;

    @FXML
    private Label ruleCount;

    @FXML
    private BorderPane rulePlace;

    @FXML
    private Tab heatmapTab;

    @FXML
    private Tab networkTab;

    @FXML
    private Tab groupsTab;

    @FXML
    private Tab runsTab;

    @FXML
    private SplitPane previewSplit;

    @FXML
    private VBox bottom;

    private final LateViews late;

    /** Creates the controller of MainView.fxml; {@code late} builds the parts of the context's views. */
    MainView(WorkbenchModel model, ViewContext context, MainActions actions, LateViews late) {
        this.model = model;
        this.late = late;
        this.context = context;
        this.actions = actions;
        this.queryView = new QueryView(
                model.analysis(),
                model.earlierQueries(),
                context,
                model.services().settings());
    }

    @FXML
    private void initialize() {
        addParts();
        layout = new RememberedLayout(model.services().settings(), mainSplit, previewSplit, tabs);
        bindMenu();
        new Panes(
                        new Panes.Parts(root, mainSplit, dataPlace, centre, previewSplit, tabs),
                        queryView,
                        layout,
                        new Tab(context.messages().text("data.title")),
                        new Tab(context.messages().text("tab.preview")))
                .bindAlone(moreRoom.selectedProperty(), roomButton);
        ShellMenus shell = new ShellMenus(model, context, actions, new ShellMenus.Parts(root, menuBar, tabs));
        centre.getChildren().add(0, shell.welcome());
        root.sceneProperty().addListener((observable, before, scene) -> {
            if (scene != null) {
                shell.addKeys(scene);
                late.begin();
            }
        });
        RuleHeading heading = new RuleHeading(model, context, filters, ruleCount);
        context.watcher()
                .watchAll(
                        heading::showFilters,
                        model.analysis().minedProperty(),
                        model.filters().filterProperty());
        context.watcher()
                .watchAll(
                        heading::showCount,
                        model.analysis().minedProperty(),
                        model.rules().shownProperty());
        context.watcher()
                .watch(
                        model.analysis().freshnessProperty(),
                        state -> filters.pseudoClassStateChanged(STALE, state != Freshness.FRESH));
    }

    /** Builds the panes that otherwise wait for the window's first frame. */
    void buildPanes() {
        late.buildPanes();
    }

    /** Keeps what was dragged and which view is open for the next start. */
    void rememberLayout() {
        if (layout != null) {
            layout.remember();
        }
    }

    private void addParts() {
        VerbMenu menu = new VerbMenu(new WorkbenchVerbs(model, context, this::show), context);
        BorderPane previewPlace = new BorderPane();
        BorderPane whyPlace = new BorderPane();
        previewSplit.getItems().setAll(previewPlace, whyPlace);
        late.add(rulePlace, () -> ruleTable(menu));
        late.add(dataPlace, () -> ViewLoader.load(new DataView(model, context, actions), context));
        late.add(
                previewPlace,
                () -> ViewLoader.load(
                        new RecommendView(model.recommendations(), context, actions::table, model.selection(), menu),
                        context));
        late.add(whyPlace, this::whyPane);
        centre.getChildren()
                .add(centre.getChildren().indexOf(tabs), new FilterChips(model.filters(), model.analysis(), context));
        centre.getChildren().add(0, new ProblemBar(model.problems(), context));
        queryPlace.setCenter(ViewLoader.load(queryView, context));
        new RuleTabs(tabs, late, model, context, actions, menu);
        new PictureTabs(model, context, actions, this::show, menu).addTo(late, heatmapTab, networkTab, groupsTab);
        late.add(runsTab, () -> ViewLoader.load(new RunsView(model.runs(), model.analysis(), context), context));
        bottom.getChildren()
                .setAll(
                        new TaskStrip(model.tasks(), context),
                        ViewLoader.load(new StatusView(model, context, actions), context));
    }

    private Node ruleTable(VerbMenu menu) {
        RuleTableView table =
                new RuleTableView(model.rules(), context, menu, model.services().settings());
        Node view = ViewLoader.load(table, context);
        context.later().accept(() -> filterRow.getChildren().add(pictureOfRules()));
        table.setPlaceholder(new EmptyRules(model, context, actions));
        return view;
    }

    private VBox whyPane() {
        Label why = new Label(context.messages().text("why.title"));
        why.getStyleClass().add("section-title");
        WhyView reasons = new WhyView(model, context);
        VBox.setVgrow(reasons, Priority.ALWAYS);
        VBox pane = new VBox(why, reasons);
        pane.getStyleClass().add("why-pane");
        return pane;
    }

    private void show(String tabId) {
        tabs.getTabs().stream()
                .filter(tab -> tabId.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private PictureBar pictureOfRules() {
        return new PictureBar(
                actions.pictures(), context, "rules", () -> new NodePicture("rules", rulePlace), () -> Palette.PAPER);
    }

    private void bindMenu() {
        undo.disableProperty().bind(Bindings.not(model.history().canUndoProperty()));
        redo.disableProperty().bind(Bindings.not(model.history().canRedoProperty()));
        actions.samples().forEach(sample -> {
            MenuItem item = new MenuItem(sample.title());
            item.setOnAction(event -> actions.openSample(sample));
            sampleMenu.getItems().add(item);
        });
        context.watcher().watch(actions.themeProperty(), theme -> {
            light.setSelected(theme == Theme.LIGHT);
            dark.setSelected(theme == Theme.DARK);
        });
        english.setSelected(context.messages().language() == Language.ENGLISH);
        chinese.setSelected(context.messages().language() == Language.CHINESE);
    }

    @FXML
    private void newProject() {
        actions.newProject();
    }

    @FXML
    private void openProject() {
        actions.openProject();
    }

    @FXML
    private void importFiles() {
        actions.importFiles();
    }

    @FXML
    private void export() {
        actions.export();
    }

    @FXML
    private void quit() {
        actions.quit();
    }

    @FXML
    private void search() {
        queryView.focusQuery();
    }

    @FXML
    private void undo() {
        model.history().undo();
    }

    @FXML
    private void redo() {
        model.history().redo();
    }

    @FXML
    private void update() {
        model.analysis().refresh();
    }

    @FXML
    private void stop() {
        model.analysis().stop();
    }

    @FXML
    private void useLight() {
        actions.themeProperty().set(Theme.LIGHT);
    }

    @FXML
    private void useDark() {
        actions.themeProperty().set(Theme.DARK);
    }

    @FXML
    private void useEnglish() {
        actions.languageProperty().set(Language.ENGLISH);
    }

    @FXML
    private void useChinese() {
        actions.languageProperty().set(Language.CHINESE);
    }

    @FXML
    private void switchTheme() {
        actions.themeProperty().set(actions.themeProperty().get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    @FXML
    private void switchLanguage() {
        boolean inEnglish = actions.languageProperty().get() == Language.ENGLISH;
        actions.languageProperty().set(inEnglish ? Language.CHINESE : Language.ENGLISH);
    }

    @FXML
    private void about() {
        actions.about();
    }

    @FXML
    private void copyDiagnostics() {
        actions.copyDiagnostics();
    }
}
