package cartwright.ui.rules;

import cartwright.core.rule.Interval;
import cartwright.ui.text.Numbers;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** An attach rate: a bar from 0 to 100 %, the number, and the interval it may lie in. */
final class AttachCell extends CalmCell {

    private static final double BAR_WIDTH = 32;
    private static final double BAR_HEIGHT = 10;
    private static final double GAP = 6;

    /** Width of "100 %" beside the size of its letters. */
    private static final double EMS = 2.9;

    private final Numbers numbers;
    private final Region frame;
    private final Region bar;
    private final Label value;
    private final Label interval;
    private double share;

    AttachCell(Numbers numbers) {
        this(numbers, new Region(), new Region(), new Label(), new Label());
    }

    private AttachCell(Numbers numbers, Region frame, Region bar, Label value, Label interval) {
        super(frame, bar, value, interval);
        this.numbers = numbers;
        this.frame = frame;
        this.bar = bar;
        this.value = value;
        this.interval = interval;
        frame.getStyleClass().add("attach-frame");
        bar.getStyleClass().add("attach-bar");
        interval.getStyleClass().add("hint");
    }

    @Override
    void place(double width, double height) {
        double number = EMS * value.getFont().getSize();
        frame.resizeRelocate(0, (height - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT);
        placeBar(height);
        value.resizeRelocate(BAR_WIDTH + GAP, 0, number, height);
        double left = BAR_WIDTH + GAP + number + GAP;
        interval.resizeRelocate(left, 0, Math.max(0, width - left), height);
    }

    private void placeBar(double height) {
        bar.resizeRelocate(0, (height - BAR_HEIGHT) / 2, Math.max(1, share * BAR_WIDTH), BAR_HEIGHT);
    }

    @Override
    void show(RuleRow row) {
        share = row.attach();
        placeBar(getHeight());
        value.setText(numbers.percent(share));
        Interval between = row.attachInterval();
        interval.setText("(" + numbers.whole(between.low() * 100) + "–" + numbers.whole(between.high() * 100) + ")");
    }

    @Override
    String spoken() {
        return value.getText() + " " + interval.getText();
    }
}
