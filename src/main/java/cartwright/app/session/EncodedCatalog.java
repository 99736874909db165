package cartwright.app.session;

import cartwright.app.port.EncoderDescription;
import cartwright.core.basket.BasketSet;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;

/**
 * The products of a project as vectors of one model. Immutable.
 *
 * @param encoder the model that made the vectors
 * @param embeddings one vector a product, in order of item id
 * @param scorer scores baskets against a query
 * @param encodedNow number of texts that had to be encoded; the others were kept from before
 */
public record EncodedCatalog(
        EncoderDescription encoder, EmbeddingTable embeddings, QueryScorer scorer, int encodedNow) {

    /** Returns the same vectors for scoring other baskets of the same products. */
    public EncodedCatalog over(BasketSet baskets) {
        return new EncodedCatalog(encoder, embeddings, new QueryScorer(baskets, embeddings), encodedNow);
    }
}
