package cartwright.ui.verb;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Products carried with the mouse from a view into the cart; other programs are given their names. */
public final class ProductDrag {

    private static final DataFormat PRODUCTS = new DataFormat("application/x-cartwright-products");

    private ProductDrag() {}

    /**
     * Lets products be carried away from a node.
     *
     * @param target what is under the pointer when the drag begins; null for nothing
     */
    public static void from(Node node, Verbs verbs, Supplier<@Nullable Target> target) {
        node.setOnDragDetected(event -> {
            Target now = target.get();
            ItemCatalog catalog = verbs.catalog();
            if (now == null || catalog == null || event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            int[] items = now.items().toArray();
            Dragboard board = node.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.put(
                    PRODUCTS, Arrays.stream(items).mapToObj(Integer::toString).collect(Collectors.joining(",")));
            content.putString(Arrays.stream(items)
                    .mapToObj(item -> catalog.item(item).name())
                    .collect(Collectors.joining("\n")));
            board.setContent(content);
            event.consume();
        });
    }

    /**
     * Lets products be carried out of a picture in which a drag means something else too: the carrying begins where the
     * pointer leaves the picture with the button held down.
     *
     * @param target what is under the pointer when the button goes down; null for nothing
     * @param left hears that the drag is no longer the picture's
     */
    public static void outOf(Node picture, Verbs verbs, Supplier<@Nullable Target> target, Runnable left) {
        @Nullable Target[] pressed = new Target[1];
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed[0] = target.get());
        picture.addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                event -> event.setDragDetect(pressed[0] != null && !picture.contains(event.getX(), event.getY())));
        boolean[] carrying = new boolean[1];
        from(picture, verbs, () -> {
            left.run();
            carrying[0] = true;
            return pressed[0];
        });
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> carrying[0] = false);
        picture.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (carrying[0]) {
                event.consume(); // some desktops tell the picture too that the button went up
            }
        });
    }

    /** Lets products be dropped on a node. */
    public static void onto(Node node, Consumer<Itemset> dropped) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasContent(PRODUCTS)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            if (event.getDragboard().hasContent(PRODUCTS)) {
                dropped.accept(products(event));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static Itemset products(DragEvent event) {
        String numbers = (String) event.getDragboard().getContent(PRODUCTS);
        return Itemset.of(
                Arrays.stream(numbers.split(",")).mapToInt(Integer::parseInt).toArray());
    }
}
