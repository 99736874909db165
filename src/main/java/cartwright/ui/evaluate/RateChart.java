package cartwright.ui.evaluate;

import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;
import java.util.List;

/** The hit rates of the rankers as bars, the best first. */
final class RateChart extends PaintedRegion {

    private List<RatePicture.Bar> bars = List.of();
    private String title = "";

    RateChart() {
        setId("rateChart");
    }

    void show(String heading, List<RatePicture.Bar> shown) {
        title = heading;
        bars = shown;
        repaint();
    }

    /** Returns what is shown, as a picture. */
    RatePicture picture() {
        return new RatePicture(title, bars, getWidth(), getHeight());
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        picture().paint(ink, palette);
    }
}
