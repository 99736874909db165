package cartwright.ui.rules;

import java.util.Arrays;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** A small line: kept baskets with the whole rule, week by week or month by month, from 0 up to the most of a period. */
final class TrendCell extends CalmCell {

    private static final double MARGIN = 7;

    private final Trends trends;
    private final Polyline line;
    private final InvalidationListener arrived = observable -> draw();
    private double width;
    private double height;
    private String spoken = "";

    TrendCell(Trends trends) {
        this(trends, new Polyline());
    }

    private TrendCell(Trends trends, Polyline line) {
        super(line);
        this.trends = trends;
        this.line = line;
        line.getStyleClass().add("trend-line");
        trends.versionProperty().addListener(new WeakInvalidationListener(arrived));
    }

    @Override
    void place(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        draw();
    }

    @Override
    void show(RuleRow row) {
        draw();
    }

    private void draw() {
        trends.versionProperty().get(); // looked at, so that the next change is heard of
        RuleRow row = getItem();
        int @Nullable [] counts = row == null || isEmpty() ? null : trends.of(row);
        if (counts == null || counts.length < 2 || width <= 0) {
            line.getPoints().clear();
            spoken = "";
            return;
        }
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        Double[] points = new Double[counts.length * 2];
        for (int period = 0; period < counts.length; period++) {
            points[2 * period] = period * width / (counts.length - 1);
            points[2 * period + 1] = height - MARGIN - (height - 2 * MARGIN) * counts[period] / most;
        }
        line.getPoints().setAll(points);
        spoken = counts[0] + " – " + counts[counts.length - 1];
    }

    @Override
    String spoken() {
        return spoken;
    }
}
