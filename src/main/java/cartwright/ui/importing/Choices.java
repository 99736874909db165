package cartwright.ui.importing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A drop-down whose value the program may set without that being taken for the analyst's choice. */
final class Choices<T> {

    private final ComboBox<T> box;
    private boolean showing;

    Choices(ComboBox<T> box, Function<T, String> name, Consumer<T> chosen) {
        this.box = box;
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // chosen from the list, never typed
            }
        });
        box.valueProperty().addListener((observable, before, value) -> {
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
    }

    void show(List<T> values, T value) {
        showing = true;
        if (!box.getItems().equals(values)) {
            box.getItems().setAll(values);
        }
        box.setValue(value);
        showing = false;
    }
}
