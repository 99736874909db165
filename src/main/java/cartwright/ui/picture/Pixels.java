package cartwright.ui.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** An image as plain numbers, which every thread may read. Immutable. */
public final class Pixels {

    private final int width;
    private final int height;
    private final int[] colours;

    /**
     * Takes an image; the array must not be changed afterwards.
     *
     * @param colours one colour a pixel, 0xAARRGGBB, row after row
     */
    public Pixels(int width, int height, int[] colours) {
        if (colours.length != width * height) {
            throw new IllegalArgumentException(colours.length + " pixels for " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** Copies what the toolkit drew. */
    public static Pixels of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colours = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        return new Pixels(width, height, colours);
    }

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns the colour of a pixel, 0xAARRGGBB. */
    public int colour(int x, int y) {
        return colours[y * width + x];
    }

    /** Returns an image for the toolkit; may be called on any thread. */
    public Image toImage() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        return image;
    }

    BufferedImage toBuffered() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, colours, 0, width);
        return image;
    }

    /** Returns the image as a PNG file. */
    byte[] toPng() {
        return png(toBuffered());
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail to be written
        }
        return bytes.toByteArray();
    }
}
