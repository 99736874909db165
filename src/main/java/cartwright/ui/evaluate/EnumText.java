package cartwright.ui.evaluate;

import cartwright.ui.text.Messages;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows a choice by its name in the language of the window. */
final class EnumText {

    private EnumText() {}

    static <E extends Enum<E>> StringConverter<E> of(Messages messages) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E choice) {
                return choice == null ? "" : messages.name(choice);
            }

            @Override
            public @Nullable E fromString(String name) {
                return null; // the box offers choices; it does not make them
            }
        };
    }
}
