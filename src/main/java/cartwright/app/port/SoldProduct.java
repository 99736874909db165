package cartwright.app.port;

/**
 * What a line says of its product. Equal when the texts are.
 *
 * <p>A file says the same of a product on thousands of lines; a number in the place of three texts to look up is what makes
 * importing them fast.
 */
public final class SoldProduct {

    /** The number of a product that its reader did not count. */
    public static final int UNNUMBERED = -1;

    private final String sku;
    private final String name;
    private final String category;
    private final int number;

    /** Creates a product that is not counted. */
    public SoldProduct(String sku, String name, String category) {
        this(sku, name, category, UNNUMBERED);
    }

    /**
     * Creates a product.
     *
     * @param sku its code; the name where the file has no code
     * @param name its name; empty where the line has none
     * @param category its category; empty when unknown
     * @param number which of the different products of one read it is, from 0 without a gap, or {@link #UNNUMBERED}
     */
    public SoldProduct(String sku, String name, String category, int number) {
        this.sku = sku;
        this.name = name;
        this.category = category;
        this.number = number;
    }

    /** Returns the code. */
    public String sku() {
        return sku;
    }

    /** Returns the name; empty where the line has none. */
    public String name() {
        return name;
    }

    /** Returns the category; empty when unknown. */
    public String category() {
        return category;
    }

    /** Returns the number: within one read, lines of one number say the same; {@link #UNNUMBERED} tells nothing. */
    public int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoldProduct product
                && sku.equals(product.sku)
                && name.equals(product.name)
                && category.equals(product.category);
    }

    @Override
    public int hashCode() {
        return (sku.hashCode() * 31 + name.hashCode()) * 31 + category.hashCode();
    }

    @Override
    public String toString() {
        return sku + " " + name + " (" + category + ")";
    }
}
