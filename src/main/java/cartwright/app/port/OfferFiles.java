package cartwright.app.port;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import java.nio.file.Path;

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
}
