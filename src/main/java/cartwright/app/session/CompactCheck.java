package cartwright.app.session;

/**
 * How much smaller vectors are on fewer axes, and how many neighbours they keep.
 *
 * @param axes number of axes
 * @param bytesAValue 4 for floats, 1 for bytes
 * @param bytesARow bytes for one product
 * @param smaller how many times smaller than the full vector
 * @param recall share of the nearest {@value #NEAREST} of a product by full vectors that are among its nearest, in [0, 1]
 */
public record CompactCheck(int axes, int bytesAValue, int bytesARow, double smaller, double recall) {

    /** How many neighbours are compared. */
    public static final int NEAREST = 50;
}
