package cartwright.ui.recommend;

import cartwright.core.recommend.Offer;
import cartwright.ui.picture.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * How a score comes about: what raised it to the right of zero, what lowered it to the left.
 *
 * <p>Lengths of different suggestions compare; the colours are those of the parts in the explanation.
 */
final class ContributionBar extends Region {

    /** Height in pixels. */
    static final double HIGH = 6;

    private final Canvas canvas = new Canvas();
    private @Nullable Offer offer;
    private double highest = 1;
    private double lowest;

    ContributionBar() {
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /**
     * Shows an offer.
     *
     * @param up the largest sum of what raised a score in the list
     * @param down the largest sum of what lowered one
     */
    void show(@Nullable Offer shown, double up, double down) {
        offer = shown;
        highest = up;
        lowest = down;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HIGH);
        draw();
    }

    private void draw() {
        GraphicsContext ink = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        ink.clearRect(0, 0, width, HIGH);
        if (offer == null || highest + lowest <= 0) {
            return;
        }
        double unit = width / (highest + lowest);
        double right = lowest * unit;
        double left = right;
        for (Offer.Contribution each : offer.contributions()) {
            double length = Math.abs(each.share()) * unit;
            ink.setFill(Palette.group(each.part().ordinal()));
            if (each.share() >= 0) {
                ink.fillRect(right, 0, length, HIGH);
                right += length;
            } else {
                left -= length;
                ink.fillRect(left, HIGH / 3, length, HIGH / 3); // thin: it was taken away
            }
        }
    }
}
