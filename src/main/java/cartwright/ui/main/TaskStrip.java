package cartwright.ui.main;

import cartwright.ui.ViewContext;
import cartwright.ui.job.TaskEntry;
import cartwright.ui.job.TaskListViewModel;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** The work under way: what it is, how far, how fast, and a button that stops it. */
final class TaskStrip extends FlowPane {

    /** Work that is over sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(600);

    private final ViewContext context;
    private final Map<TaskEntry, Node> shown = new HashMap<>();
    private final Map<TaskEntry, PauseTransition> waiting = new HashMap<>();

    TaskStrip(TaskListViewModel tasks, ViewContext context) {
        this.context = context;
        setId("taskStrip");
        getStyleClass().add("task-strip");
        ListChangeListener<TaskEntry> listener = this::changed;
        tasks.entries().addListener(listener);
        context.watcher().atEnd(() -> tasks.entries().removeListener(listener));
        tasks.entries().forEach(this::add);
        hideWhenEmpty();
    }

    private void changed(ListChangeListener.Change<? extends TaskEntry> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
        hideWhenEmpty();
    }

    /** While a slider moves entries come and go many times a second: most are over before anything is built for them. */
    private void add(TaskEntry entry) {
        if (entry.kind().shownAtOnce()) {
            showNow(entry);
            return;
        }
        PauseTransition pause = new PauseTransition(PATIENCE);
        waiting.put(entry, pause);
        pause.setOnFinished(event -> {
            if (waiting.remove(entry) != null) {
                showNow(entry);
                hideWhenEmpty();
            }
        });
        pause.play();
    }

    private void showNow(TaskEntry entry) {
        Node item = item(entry);
        shown.put(entry, item);
        getChildren().add(item);
    }

    private void remove(TaskEntry entry) {
        PauseTransition pause = waiting.remove(entry);
        if (pause != null) {
            pause.stop();
        } else {
            getChildren().remove(shown.remove(entry));
        }
    }

    private void hideWhenEmpty() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node item(TaskEntry entry) {
        Label name = new Label(context.messages().name(entry.kind()));
        ProgressBar bar = new ProgressBar(entry.share());
        Label numbers = new Label();
        numbers.getStyleClass().add("hint");
        Button cancel = new Button(context.messages().text("task.cancel"));
        cancel.setGraphic(new FontIcon("fth-x"));
        cancel.getStyleClass().addAll("small", "task-cancel");
        cancel.setId("cancel" + entry.kind().name());
        cancel.setOnAction(event -> entry.cancel());
        cancel.disableProperty().bind(entry.cancellingProperty());
        entry.cancellingProperty()
                .addListener(observable -> name.setText(context.messages()
                        .text("task.cancelling", context.messages().name(entry.kind()))));
        entry.doneProperty().addListener(observable -> {
            bar.setProgress(entry.share());
            numbers.setText(numbers(entry));
        });
        HBox item = new HBox(name, bar, numbers, cancel);
        item.getStyleClass().addAll("row", "task");
        return item;
    }

    private String numbers(TaskEntry entry) {
        long done = (long) entry.doneProperty().get();
        long total = (long) entry.totalProperty().get();
        if (done < 0) {
            return "";
        }
        return switch (entry.kind()) {
            case ENCODE ->
                context.messages().text("task.encode", done, Math.max(done, total), Math.round(entry.rate()));
            case DOWNLOAD, DOWNLOAD_LIBRARIES ->
                context.messages()
                        .text("task.download", megabytes(done), megabytes(total), megabytes((long) entry.rate()));
            case IMPORT ->
                total > 0
                        ? context.messages()
                                .text("task.import", megabytes(done), megabytes(total), megabytes((long) entry.rate()))
                        : context.messages().text("task.importRows", done);
            case MINE -> context.messages().text("task.mine", done);
            case TRAIN -> context.messages().text("task.train", done, total);
            case OPEN, SURVEY, UNDO, INDEX_WORDS, LOAD_ENCODER, ANSWER, EXPORT, EVALUATE, CHECK ->
                total > 0 ? context.numbers().percent(entry.share()) : "";
        };
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
