package cartwright.app.session;

import cartwright.app.port.Baskets;
import cartwright.app.port.ProjectSummary;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.rule.BasketIndex;
import java.nio.file.Path;

/**
 * What a project holds, read once into memory. Immutable.
 *
 * @param file the project file
 * @param summary counts of what it holds
 * @param catalog the products, in order of item id
 * @param baskets the baskets, in order of import
 * @param occasions when and where each basket was bought
 * @param index for each product the baskets that hold it
 */
public record ProjectData(
        Path file,
        ProjectSummary summary,
        ItemCatalog catalog,
        BasketSet baskets,
        Occasions occasions,
        BasketIndex index) {

    /** Indexes what was read. */
    public ProjectData(Path file, ProjectSummary summary, ItemCatalog catalog, Baskets all) {
        this(file, summary, catalog, all.baskets(), all.occasions(), BasketIndex.of(all.baskets()));
    }
}
