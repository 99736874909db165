package cartwright.ui.main;

import cartwright.app.port.SettingsStore;
import cartwright.app.session.ProjectData;
import cartwright.ui.ViewContext;
import cartwright.ui.shell.Command;
import cartwright.ui.shell.MenuCommands;
import cartwright.ui.shell.Palette;
import cartwright.ui.shell.ScaledRoot;
import cartwright.ui.shell.Tour;
import cartwright.ui.shell.WelcomeBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The items of the menus that are not about the analysis: recent projects, palette, larger text, tour, shortcuts. */
final class ShellMenus {

    private static final int FIRST_PRODUCTS = 100_000;

    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;
    private final Parts parts;
    private final Palette palette;
    private final Tour tour;
    private final WelcomeBar welcome;

    /**
     * What of the window the menus work on.
     *
     * @param root the content
     * @param bar the menus, whose first is about files, whose last is help and whose last but one is about the view
     * @param tabs the views
     */
    record Parts(Node root, MenuBar bar, TabPane tabs) {}

    ShellMenus(WorkbenchModel model, ViewContext context, MainActions actions, Parts parts) {
        this.model = model;
        this.context = context;
        this.actions = actions;
        this.parts = parts;
        palette = new Palette(context, this::commands);
        tour = new Tour(context, parts.root());
        SettingsStore settings = model.services().settings();
        welcome = new WelcomeBar(
                context, settings, new WelcomeBar.Offers(this::takeTour, actions::importFiles, actions::showStart));
        List<Menu> menus = parts.bar().getMenus();
        addFile(menus.get(0));
        addView(menus.get(menus.size() - 2));
        addHelp(menus.get(menus.size() - 1));
        new ToolTabs(parts.tabs(), model, context, actions).addTo(parts.bar());
    }

    /** Returns the bar of a first start. */
    Node welcome() {
        return welcome;
    }

    private void takeTour() {
        tour.start(welcome::finish);
    }

    private void addFile(Menu file) {
        Menu recent = new Menu(context.messages().text("menu.recent"));
        recent.setId("recentMenu");
        file.getItems().add(2, recent);
        file.getItems().add(0, item(context.messages().text("menu.start"), "", actions::showStart));
        Runnable fill = () -> fillRecent(recent);
        file.setOnShowing(event -> fill.run());
        fill.run();
    }

    private void fillRecent(Menu recent) {
        List<MenuItem> items = new ArrayList<>();
        for (Path project : model.recentProjects().list()) {
            MenuItem open = new MenuItem(String.valueOf(project.getFileName()).replace(".cartwright", ""));
            open.setMnemonicParsing(false);
            open.setOnAction(event -> actions.open(project));
            items.add(open);
        }
        recent.setDisable(items.isEmpty());
        if (!items.isEmpty()) {
            MenuItem clear = new MenuItem(context.messages().text("menu.recent.clear"));
            clear.setOnAction(event -> model.recentProjects().clear());
            items.add(new SeparatorMenuItem());
            items.add(clear);
        }
        recent.getItems().setAll(items);
    }

    private void addView(Menu view) {
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(context.messages().text("menu.larger"), "Shortcut+EQUALS", () -> scale(1)),
                        item(context.messages().text("menu.smaller"), "Shortcut+MINUS", () -> scale(-1)),
                        item(
                                context.messages().text("menu.usual"),
                                "Shortcut+DIGIT0",
                                () -> actions.scaleProperty().set(ScaledRoot.SMALLEST)));
    }

    private void scale(int by) {
        actions.scaleProperty().set(ScaledRoot.step(actions.scaleProperty().get(), by));
    }

    private void addHelp(Menu help) {
        help.getItems()
                .addAll(
                        0,
                        List.of(
                                item(context.messages().text("menu.palette"), "Shortcut+K", this::showPalette),
                                item(context.messages().text("menu.shortcuts"), "F1", this::showShortcuts),
                                item(context.messages().text("menu.tour"), "", this::takeTour),
                                new SeparatorMenuItem()));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showPalette() {
        palette.show(parts.root());
    }

    private void showShortcuts() {
        actions.showShortcuts(MenuCommands.withKeys(parts.bar()));
    }

    /** The question mark, where nobody types it, lists the shortcuts too. */
    void addKeys(Scene scene) {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), () -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                showShortcuts();
            }
        });
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Tab tab : parts.tabs().getTabs()) {
            commands.add(new Command(
                    context.messages().text("palette.show", tab.getText()),
                    "",
                    "fth-layout",
                    () -> parts.tabs().getSelectionModel().select(tab)));
        }
        commands.addAll(MenuCommands.usable(parts.bar()));
        model.earlierQueries()
                .list()
                .forEach(words -> commands.add(new Command(
                        context.messages().text("palette.search", words), "", "fth-clock", () -> search(words))));
        ProjectData data = model.analysis().projectProperty().get();
        if (data != null) {
            data.catalog().names().stream()
                    .limit(FIRST_PRODUCTS)
                    .forEach(name -> commands.add(new Command(name, "", "fth-tag", () -> search(name))));
        }
        return commands;
    }

    private void search(String words) {
        model.analysis().queryProperty().set(words);
    }
}
