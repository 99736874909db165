package cartwright.ui.rules;

import cartwright.core.rule.Strength;
import cartwright.ui.text.Messages;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A cell that shows the strength of a rule as a badge. */
final class StrengthCell extends CalmCell {

    private final Messages messages;
    private final Label badge;
    private @Nullable Strength shown;

    StrengthCell(Messages messages) {
        this(messages, new Label());
    }

    private StrengthCell(Messages messages, Label badge) {
        super(badge);
        this.messages = messages;
        this.badge = badge;
        badge.getStyleClass().add("badge");
    }

    @Override
    void place(double width, double height) {
        double own = Math.min(width, badge.prefWidth(-1));
        double high = Math.min(height, badge.prefHeight(-1));
        badge.resizeRelocate(0, (height - high) / 2, own, high);
    }

    @Override
    void show(RuleRow row) {
        Strength strength = row.strength();
        if (strength != shown) {
            if (shown != null) {
                badge.getStyleClass().remove(style(shown));
            }
            badge.getStyleClass().add(style(strength));
            badge.setText(messages.name(strength));
            shown = strength;
            if (getHeight() > 0) {
                layoutChildren();
            }
        }
    }

    private static String style(Strength strength) {
        return "strength-" + strength.name().toLowerCase(Locale.ROOT);
    }

    @Override
    String spoken() {
        return badge.getText();
    }
}
