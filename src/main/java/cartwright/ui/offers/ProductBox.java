package cartwright.ui.offers;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** A product, found by typing parts of its name. */
final class ProductBox extends SearchableComboBox<Item> {

    private @Nullable ItemCatalog offered;

    ProductBox() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Item item) {
                return item == null ? "" : item.name();
            }

            @Override
            public @Nullable Item fromString(String name) {
                return null; // the box offers products; it does not make them
            }
        });
        setMaxWidth(Double.MAX_VALUE);
    }

    void offer(@Nullable ItemCatalog catalog) {
        if (catalog == null) {
            getItems().clear();
        } else if (!catalog.equals(offered)) {
            getItems().setAll(catalog.items());
        }
        offered = catalog;
    }
}
