package cartwright.core.sample;

/**
 * A product of a generated shop.
 *
 * @param sku the shop's code; unique
 * @param category number of its category
 * @param low lowest likely price; above 0
 * @param high highest likely price; not below {@code low}
 * @param planted true if only attachments put it into baskets, so that its counts are under control
 */
public record SampleProduct(String sku, int category, double low, double high, boolean planted) {

    /** @throws IllegalArgumentException if the prices are out of range */
    public SampleProduct {
        if (!(low > 0 && high >= low)) {
            throw new IllegalArgumentException(sku + " has prices " + low + " to " + high);
        }
    }
}
