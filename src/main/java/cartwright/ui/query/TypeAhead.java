package cartwright.ui.query;

import cartwright.ui.ViewContext;
import cartwright.ui.query.QuerySuggestions.Suggestion;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Suggestions below a text field: arrows choose, Enter takes, Escape closes; they go away by themselves when nobody types. */
final class TypeAhead {

    private static final double ROW = 28;
    private static final double FRAME = 4;
    private static final double WIDEST = 460;

    /** Most suggestions. */
    static final int MOST = 10;

    /** The list lies over the nearest products, which the analyst looks at when the typing stops. */
    private static final Duration STAYS = Duration.seconds(4);

    private final TextField field;
    private final Function<String, List<Suggestion>> source;
    private final Consumer<String> taken;
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();
    private final PauseTransition leaving = new PauseTransition(STAYS);

    /**
     * Adds suggestions to a field.
     *
     * @param source finds suggestions for what is typed
     * @param taken hears the words that were taken, or entered without taking one
     */
    TypeAhead(TextField field, ViewContext context, Function<String, List<Suggestion>> source, Consumer<String> taken) {
        this.field = field;
        this.source = source;
        this.taken = taken;
        list.setId("suggestedQueries");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setManaged(false);
        list.setCellFactory(ignored -> new Line(context));
        list.setOnMouseClicked(event -> take());
        list.getStyleClass().add("suggested-queries");
        Pane room = new Pane(list); // as large for few suggestions as for many: the little window keeps its size
        room.setPickOnBounds(false);
        room.setPrefSize(WIDEST, MOST * ROW + FRAME);
        popup.getContent().add(room);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        leaving.setOnFinished(event -> popup.hide());
        field.textProperty().addListener(observable -> typed());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                popup.hide();
                taken.accept(field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        context.watcher().atEnd(popup::hide);
    }

    private void typed() {
        if (field.isFocused() && field.getText().strip().length() > 1) {
            show();
        } else {
            popup.hide();
        }
    }

    private void show() {
        List<Suggestion> found = source.apply(field.getText());
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        if (found.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.resize(Math.min(WIDEST, field.getWidth()), found.size() * ROW + FRAME);
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, place.getMinX(), place.getMaxY() + 2);
        leaving.playFromStart();
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    move(1);
                } else {
                    show();
                }
            }
            case UP -> move(-1);
            case ENTER -> {
                if (popup.isShowing() && list.getSelectionModel().getSelectedIndex() >= 0) {
                    take();
                } else {
                    popup.hide();
                    taken.accept(field.getText());
                }
            }
            case ESCAPE -> {
                if (!popup.isShowing()) {
                    return;
                }
                popup.hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int count = list.getItems().size();
        if (popup.isShowing() && count > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
            leaving.playFromStart();
        }
    }

    private void take() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            field.setText(chosen.text());
            field.positionCaret(chosen.text().length());
            popup.hide();
            taken.accept(chosen.text());
        }
    }

    private static final class Line extends ListCell<Suggestion> {

        private final ViewContext context;
        private final FontIcon icon = new FontIcon("fth-tag");

        Line(ViewContext context) {
            this.context = context;
        }

        @Override
        protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            if (suggestion == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(suggestion.earlier() ? "fth-clock" : "fth-tag");
            setText(suggestion.text());
            setGraphic(icon);
            setAccessibleText(context.messages()
                    .text(suggestion.earlier() ? "query.suggest.earlier" : "query.suggest.product", suggestion.text()));
        }
    }
}
