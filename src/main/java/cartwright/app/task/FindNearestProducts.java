package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.NearestProducts;
import cartwright.app.session.Neighbour;
import cartwright.core.basket.ItemCatalog;
import java.util.List;

/** Finds the products nearest to a query by meaning, and no baskets. */
public final class FindNearestProducts implements Job<FindNearestProducts.Found> {

    private final ItemCatalog catalog;
    private final TextEncoder encoder;
    private final NearestProducts products;
    private final String query;
    private final int count;

    /**
     * What was found.
     *
     * @param searched the words that were searched: those of the query with wrong letters mended
     * @param nearest the products, nearest first
     */
    public record Found(String searched, List<Neighbour> nearest) {}

    /**
     * Creates the job.
     *
     * @param encoder the model that encoded the products
     */
    public FindNearestProducts(
            ItemCatalog catalog, TextEncoder encoder, NearestProducts products, String query, int count) {
        this.catalog = catalog;
        this.encoder = encoder;
        this.products = products;
        this.query = query;
        this.count = count;
    }

    @Override
    public Found run(Progress progress) throws EncoderException {
        String searched = catalog.words().meant(query, encoder::knows);
        progress.checkCancelled();
        return new Found(searched, products.of(encoder.encodeQuery(searched), count));
    }
}
