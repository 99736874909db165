package cartwright.app.port;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what a shop has decided and knows of its products: CSV files in UTF-8 that a spreadsheet can write. */
public interface OfferFiles {

    /**
     * Reads business rules, one a line: {@code rule,item,other,factor}. A line that begins with {@code #} or
     * {@code rule,} is skipped.
     *
     * <pre>
     * never-together,SKU,SKU
     * always-offer,SKU           or always-offer,SKU,SKU OF THE CART
     * substitute-of,SKU,SKU
     * accessory-of,SKU,MAIN SKU
     * category-edge,CATEGORY,CATEGORY,FACTOR
     * </pre>
     *
     * @throws OfferFileException if the file cannot be read or a line makes no sense
     */
    BusinessRules rules(Path file, ItemCatalog catalog) throws OfferFileException;

    /**
     * Reads facts of products: a heading with {@code sku} and any of {@code margin}, {@code stock}, {@code rating}, then
     * one product a line; an empty cell is unknown.
     *
     * @throws OfferFileException if the file cannot be read or a line makes no sense
     */
    ItemFacts facts(Path file, ItemCatalog catalog) throws OfferFileException;

    /**
     * Reads rules that a project keeps, as {@link #rules} does, but leaves out lines that make no sense any more.
     *
     * @param content what {@link #content(BusinessRules, ItemCatalog)} gave
     * @param leftOut hears of every line that is left out
     */
    BusinessRules keptRules(byte[] content, ItemCatalog catalog, Consumer<OfferFileException> leftOut);

    /**
     * Reads facts that a project keeps, as {@link #facts} does, but leaves out lines that make no sense any more.
     *
     * @param content what {@link #content(ItemFacts, ItemCatalog)} gave
     * @param leftOut hears of every line that is left out
     */
    ItemFacts keptFacts(byte[] content, ItemCatalog catalog, Consumer<OfferFileException> leftOut);

    /** Returns rules as the bytes of a file that {@link #rules} reads. */
    byte[] content(BusinessRules rules, ItemCatalog catalog);

    /** Returns facts as the bytes of a file that {@link #facts} reads. */
    byte[] content(ItemFacts facts, ItemCatalog catalog);

    /**
     * Writes rules as a file that {@link #rules} reads.
     *
     * @throws ExportException if the file cannot be written
     */
    void writeRules(Path file, BusinessRules rules, ItemCatalog catalog) throws ExportException;
}
