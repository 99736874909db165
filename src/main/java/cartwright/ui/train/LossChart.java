package cartwright.ui.train;

import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;

/** The losses by pass, while a ranker learns and after. */
final class LossChart extends PaintedRegion {

    private LossPicture.Lines lines = LossPicture.Lines.NONE;

    LossChart() {
        setId("lossChart");
    }

    void show(LossPicture.Lines shown) {
        lines = shown;
        repaint();
    }

    /** Returns what is shown, as a picture. */
    LossPicture picture() {
        return new LossPicture(lines, getWidth(), getHeight());
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        picture().paint(ink, palette);
    }
}
