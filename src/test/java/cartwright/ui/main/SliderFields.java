package cartwright.ui.main;

import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;

/** Sets both sliders by their fields, before a walk drags them. */
final class SliderFields {

    private SliderFields() {}

    /** Keeps the nearest part of so many baskets, with a k that follows it. */
    static void keep(FxRobot robot, int percent, int baskets) {
        robot.interact(() -> {
            TextField share = robot.lookup("#shareField").queryAs(TextField.class);
            share.setText(Integer.toString(percent));
            share.getOnAction().handle(null);
            TextField k = robot.lookup("#kField").queryAs(TextField.class);
            k.setText(Integer.toString(Math.max(10, baskets / 100 * percent / 2000)));
            k.getOnAction().handle(null);
        });
    }
}
