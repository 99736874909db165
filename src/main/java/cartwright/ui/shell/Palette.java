package cartwright.ui.shell;

import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One field that finds everything the window can do, and every product: type, choose with the arrows, Enter does it. */
public final class Palette {

    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int MOST = 10;

    private final Supplier<List<Command>> source;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label nothing;
    private List<Command> commands = List.of();

    /**
     * Creates a closed palette.
     *
     * @param source asked for the commands each time the palette opens
     */
    public Palette(ViewContext context, Supplier<List<Command>> source) {
        this.source = source;
        nothing = new Label(context.messages().text("palette.nothing"));
        field.setId("paletteField");
        field.setPromptText(context.messages().text("palette.prompt"));
        field.setAccessibleText(context.messages().text("palette.prompt"));
        list.setId("paletteList");
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, MOST * ROW + 4);
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.setCellFactory(ignored -> new Line());
        list.setOnMouseClicked(event -> run());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        field.textProperty().addListener(observable -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        context.watcher().atEnd(popup::hide);
    }

    /** Opens the palette in the upper middle of the window that a node is in. */
    public void show(Node root) {
        commands = source.get();
        field.clear();
        find();
        Bounds place = root.localToScreen(root.getBoundsInLocal());
        popup.show(root, place.getCenterX() - WIDTH / 2, place.getMinY() + 80);
        field.requestFocus();
    }

    private void find() {
        list.getItems().setAll(PaletteSearch.of(field.getText(), commands, MOST));
        list.getSelectionModel().selectFirst();
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int count = list.getItems().size();
        if (count > 0) {
            list.getSelectionModel()
                    .clearAndSelect(Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popup.hide();
            chosen.run().run();
        }
    }

    private static final class Line extends ListCell<Command> {

        private final FontIcon icon = new FontIcon("fth-chevron-right");
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox content = new HBox(icon, title, keys);

        Line() {
            content.getStyleClass().add("row");
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            keys.setMinWidth(Label.USE_PREF_SIZE);
            keys.getStyleClass().add("keys");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (command == null || empty) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(command.kind());
            title.setText(command.title());
            keys.setText(command.keys());
            keys.setVisible(!command.keys().isEmpty());
            setGraphic(content);
            setAccessibleText(command.title() + " " + command.keys());
        }
    }
}
