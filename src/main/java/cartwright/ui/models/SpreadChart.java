package cartwright.ui.models;

import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;
import java.util.List;

/** How alike products are by each way to fit their vectors. */
final class SpreadChart extends PaintedRegion {

    private static final double HEIGHT = 170;

    private List<SpreadPicture.Strip> strips = List.of();

    SpreadChart() {
        setId("spreadChart");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    void show(List<SpreadPicture.Strip> shown) {
        strips = List.copyOf(shown);
        repaint();
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        new SpreadPicture(strips, getWidth(), getHeight()).paint(ink, palette);
    }
}
