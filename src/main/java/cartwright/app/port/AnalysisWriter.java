package cartwright.app.port;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.rule.AssociationRule;
import java.nio.file.Path;
import java.util.List;

/** Writes results to files other programs read; the same results give the same bytes. */
public interface AnalysisWriter {

    /**
     * Writes every itemset.
     *
     * @throws ExportException if the file cannot be written; the file that was there before is still there then
     */
    void writeItemsets(Path file, FrequentItemsets itemsets, ItemCatalog catalog) throws ExportException;

    /**
     * Writes rules.
     *
     * @param withAll whether to add the counts and measures over all baskets
     * @throws ExportException if the file cannot be written; the file that was there before is still there then
     */
    void writeRules(Path file, List<AssociationRule> rules, ItemCatalog catalog, boolean withAll)
            throws ExportException;
}
