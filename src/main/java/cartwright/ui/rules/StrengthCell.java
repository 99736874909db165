package cartwright.ui.rules;

import cartwright.core.rule.Strength;
import cartwright.ui.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;

/** A cell that shows the strength of a rule as a badge: one badge a strength, of which one is visible. */
final class StrengthCell extends CalmCell {

    private final Label[] badges;
    private int shown;

    StrengthCell(Messages messages) {
        this(Arrays.stream(Strength.values())
                .map(strength -> badge(strength, messages.name(strength)))
                .toArray(Label[]::new));
    }

    private StrengthCell(Label[] badges) {
        super(badges);
        this.badges = badges;
    }

    private static Label badge(Strength strength, String name) {
        Label badge = new Label(name);
        badge.getStyleClass().addAll("badge", "strength-" + strength.name().toLowerCase(Locale.ROOT));
        badge.setVisible(false);
        return badge;
    }

    @Override
    void place(double width, double height) {
        for (Label badge : badges) {
            double own = Math.min(width, badge.prefWidth(-1));
            double high = Math.min(height, badge.prefHeight(-1));
            badge.resizeRelocate(0, (height - high) / 2, own, high);
        }
    }

    @Override
    void show(RuleRow row) {
        badges[shown].setVisible(false);
        shown = row.strength().ordinal();
        badges[shown].setVisible(true);
    }

    @Override
    String spoken() {
        return badges[shown].getText();
    }
}
