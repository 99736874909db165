package cartwright.ui.main;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/**
 * How far two pictures of a window are from each other, seen from a distance: letters may be drawn a little differently by
 * another machine, but a pane that moved, an empty view or other colours are seen.
 *
 * @param mean mean difference of the tiles, in [0, 255]
 * @param largest largest difference of a tile, in [0, 255]
 */
record Likeness(double mean, double largest) {

    /** Tiles across and down: each is larger than a letter. */
    private static final int ACROSS = 80;

    private static final int DOWN = 50;
    private static final double MEAN = 4;
    private static final double LARGEST = 90;

    /** Compares two pictures of the same shape; each may have any size. */
    static Likeness of(BufferedImage one, BufferedImage other) {
        BufferedImage first = scaled(one, ACROSS, DOWN);
        BufferedImage second = scaled(other, ACROSS, DOWN);
        double sum = 0;
        double largest = 0;
        for (int y = 0; y < DOWN; y++) {
            for (int x = 0; x < ACROSS; x++) {
                double difference = difference(first.getRGB(x, y), second.getRGB(x, y));
                sum += difference;
                largest = Math.max(largest, difference);
            }
        }
        return new Likeness(sum / (ACROSS * DOWN), largest);
    }

    /** Returns the picture in another size, each pixel the mean of what it covers. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage tiles = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = tiles.createGraphics();
        drawing.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        drawing.dispose();
        return tiles;
    }

    private static double difference(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum / 3.0;
    }

    /** Tells whether the pictures show the same window. */
    boolean isSame() {
        return mean <= MEAN && largest <= LARGEST;
    }
}
