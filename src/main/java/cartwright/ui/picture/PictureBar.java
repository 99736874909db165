package cartwright.ui.picture;

import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three buttons beside a view: save as an image, save as shapes, print. */
public final class PictureBar extends HBox {

    private final PictureDesk desk;
    private final Supplier<@Nullable Picture> picture;
    private final Supplier<Palette> palette;

    /**
     * Creates the buttons.
     *
     * @param view the view's name in ids: "scatter" gives "scatterSavePng", "scatterSaveSvg" and "scatterPrint"
     * @param picture what the view shows now; null while it shows nothing
     * @param palette the colours the view is in now
     */
    public PictureBar(
            PictureDesk desk,
            ViewContext context,
            String view,
            Supplier<@Nullable Picture> picture,
            Supplier<Palette> palette) {
        this.desk = desk;
        this.picture = picture;
        this.palette = palette;
        getStyleClass().add("picture-bar");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        button(
                                view + "SavePng",
                                "fth-image",
                                context.messages().text("picture.png"),
                                () -> save(PictureFormat.PNG)),
                        button(
                                view + "SaveSvg",
                                "fth-pen-tool",
                                context.messages().text("picture.svg"),
                                () -> save(PictureFormat.SVG)),
                        button(view + "Print", "fth-printer", context.messages().text("picture.print"), this::print));
    }

    /** Returns the same three as items of a menu. */
    public List<MenuItem> menuItems() {
        return getChildren().stream().map(child -> menuItem((Button) child)).toList();
    }

    private static MenuItem menuItem(Button button) {
        MenuItem item = new MenuItem(button.getAccessibleText());
        item.setOnAction(event -> button.fire());
        return item;
    }

    private static Button button(String id, String icon, String meaning, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.getStyleClass().add("flat");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void save(PictureFormat format) {
        Picture now = picture.get();
        if (now != null) {
            desk.save(now, palette.get(), format);
        }
    }

    private void print() {
        Picture now = picture.get();
        if (now != null) {
            desk.print(now);
        }
    }
}
