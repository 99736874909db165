package cartwright.ui.picture;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;

/** A picture of ordinary controls, such as a table, as the toolkit drew them: an image in every format. */
public final class NodePicture implements Picture {

    private static final double SHARPNESS = 2;

    private final String name;
    private final double width;
    private final double height;
    private final Pixels pixels;

    /** Takes the picture now, on the window's thread. */
    public NodePicture(String name, Node node) {
        this.name = name;
        Bounds bounds = node.getLayoutBounds();
        width = bounds.getWidth();
        height = bounds.getHeight();
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SHARPNESS, SHARPNESS));
        pixels = Pixels.of(node.snapshot(sharp, null));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        ink.pixels(pixels, 0, 0, width, height);
    }
}
