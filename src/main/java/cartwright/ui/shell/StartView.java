package cartwright.ui.shell;

import cartwright.ui.ViewContext;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The start page: a sample, a file of one's own, or a project opened before. */
public final class StartView extends VBox {

    private final Runnable close;

    /**
     * A way to start.
     *
     * @param title what it is called
     * @param detail what it is, in a sentence; empty where the title says it
     * @param run starts
     */
    public record Way(String title, String detail, Runnable run) {}

    /**
     * Creates the page.
     *
     * @param samples the samples
     * @param own a file, a project, a new project
     * @param recent the projects opened before
     * @param close called when a way was chosen
     */
    public StartView(ViewContext context, List<Way> samples, List<Way> own, List<Way> recent, Runnable close) {
        this.close = close;
        setId("startPage");
        getStyleClass().add("start-page");
        Label heading = new Label(context.messages().text("start.heading"));
        heading.getStyleClass().add("start-heading");
        VBox left = column(context.messages().text("start.samples"), "fth-package", samples);
        VBox right = column(context.messages().text("start.own"), "fth-file-plus", own);
        if (recent.isEmpty()) {
            Label none = new Label(context.messages().text("start.noRecent"));
            none.getStyleClass().add("hint");
            right.getChildren().add(none);
        } else {
            right.getChildren().addAll(column(context.messages().text("start.recent"), "fth-clock", recent));
        }
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("start-columns");
        getChildren().setAll(heading, columns);
    }

    /** Returns a way for each recent project: its name, and the folder it lies in. */
    public static List<Way> recent(List<Path> projects, Consumer<Path> open) {
        return projects.stream()
                .map(file -> new Way(
                        String.valueOf(file.getFileName()).replace(".cartwright", ""),
                        String.valueOf(file.getParent()),
                        () -> open.accept(file)))
                .toList();
    }

    private VBox column(String title, String icon, List<Way> ways) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox column = new VBox(heading);
        column.getStyleClass().add("start-column");
        ways.forEach(way -> column.getChildren().add(entry(way, icon)));
        return column;
    }

    private Node entry(Way way, String icon) {
        Runnable choose = () -> {
            close.run();
            way.run().run();
        };
        if (way.detail().isEmpty()) {
            Button button = new Button(way.title(), new FontIcon(icon));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> choose.run());
            return button;
        }
        Hyperlink link = new Hyperlink(way.title(), new FontIcon(icon));
        link.setOnAction(event -> choose.run());
        Label detail = new Label(way.detail());
        detail.setWrapText(true);
        detail.getStyleClass().add("hint");
        return new VBox(link, detail);
    }
}
