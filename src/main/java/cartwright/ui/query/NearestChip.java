package cartwright.ui.query;

import cartwright.app.session.Neighbour;
import cartwright.core.lexical.LexicalIndex.Span;
import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One of the nearest products. The chip stays while its product changes with every letter of a query: a new one would be given its
 * styles anew each time.
 */
final class NearestChip extends HBox {

    private final ViewContext context;
    private final Button ask = new Button();
    private final Button add = small("fth-plus", "chip-add");
    private final Button exclude = small("fth-x", "chip-exclude");
    private final Tooltip tip = new Tooltip();
    private int item = -1;
    private String name = "";

    /** What a click does. */
    enum Wish {
        /** Ask for the product alone. */
        ASK,
        /** Mean it too. */
        ADD,
        /** Do not mean it. */
        EXCLUDE
    }

    /** Hears of clicks. */
    interface Listener {
        /** Something is wanted of a product. */
        void wanted(Wish wish, int item, String name);
    }

    NearestChip(ViewContext context, Listener listener) {
        this.context = context;
        getStyleClass().add("chip");
        ask.getStyleClass().addAll("nearest-chip", "chip-name");
        ask.setTooltip(tip);
        BiConsumer<Button, Wish> connect =
                (button, wish) -> button.setOnAction(event -> listener.wanted(wish, item, name));
        connect.accept(ask, Wish.ASK);
        connect.accept(add, Wish.ADD);
        connect.accept(exclude, Wish.EXCLUDE);
        getChildren().setAll(ask, add, exclude);
    }

    /**
     * Shows another product.
     *
     * @param spans the parts of its name that the query has
     */
    void show(Neighbour near, String itsName, List<Span> spans) {
        item = near.itemId();
        name = itsName;
        ask.setText(name + "  " + context.numbers().similarity(near.similarity()));
        mark(spans);
        tip.setText(context.messages().text("query.chip.tip", name));
        say(add, context.messages().text("query.chip.add", name));
        say(exclude, context.messages().text("query.chip.exclude", name));
    }

    /** Draws the text of the button anew with the words of the query marked; the text stays for those who hear it. */
    private void mark(List<Span> spans) {
        if (spans.isEmpty()) {
            ask.setGraphic(null);
            ask.setContentDisplay(ContentDisplay.LEFT);
            return;
        }
        HBox line = new HBox();
        int at = 0;
        for (Span span : spans) {
            addText(line, ask.getText().substring(at, span.start()), "chip-text");
            addText(line, ask.getText().substring(span.start(), span.end()), "chip-match");
            at = span.end();
        }
        addText(line, ask.getText().substring(at), "chip-text");
        ask.setGraphic(line);
        ask.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static void addText(HBox line, String part, String style) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(style);
            line.getChildren().add(text);
        }
    }

    /** Returns a small button without words. */
    static Button small(String icon, String style) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("chip-button", style);
        return button;
    }

    /** Gives a button without words what it says to those who point at it or hear it. */
    static void say(Button button, String says) {
        button.setAccessibleText(says);
        @Nullable Tooltip known = button.getTooltip();
        if (known == null) {
            button.setTooltip(new Tooltip(says));
        } else {
            known.setText(says);
        }
    }
}
