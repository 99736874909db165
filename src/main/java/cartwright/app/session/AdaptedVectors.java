package cartwright.app.session;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.TextEncoder;
import cartwright.core.basket.BasketSet;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.CatalogueFit;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.SimilaritySpread;
import java.util.Locale;

/**
 * Vectors fitted to their catalogue, and what that did.
 *
 * @param meaning the fitted vectors and the model that fits queries the same way
 * @param before how the similarities between products were spread
 * @param after how they are now
 */
public record AdaptedVectors(ProductSearch.Meaning meaning, SimilaritySpread before, SimilaritySpread after) {

    /**
     * Fits vectors to their catalogue.
     *
     * <p>The level above which a product counts as near moves to where as many pairs of products lie above it as before.
     *
     * @param baskets the baskets that are to be scored
     * @param raw at least two products as the model gives them
     * @param adaptation not {@link Adaptation#NONE}
     */
    public static AdaptedVectors of(BasketSet baskets, EncodedCatalog raw, TextEncoder encoder, Adaptation adaptation) {
        CatalogueFit fit = CatalogueFit.to(raw.embeddings(), adaptation == Adaptation.WHITENED);
        EmbeddingTable fitted = fit.apply(raw.embeddings());
        SimilaritySpread before = SimilaritySpread.of(raw.embeddings());
        SimilaritySpread after = SimilaritySpread.of(fitted);
        EncoderDescription model = raw.encoder();
        EncoderDescription description = new EncoderDescription(
                model.id(),
                model.modelHash() + "-" + adaptation.name().toLowerCase(Locale.ROOT),
                model.dimension(),
                model.device(),
                model.engine(),
                model.pooling(),
                after.quantile(before.shareUpTo(model.near())));
        EncodedCatalog products =
                new EncodedCatalog(description, fitted, new QueryScorer(baskets, fitted), raw.encodedNow());
        return new AdaptedVectors(
                new ProductSearch.Meaning(products, new AdaptedEncoder(encoder, fit, description)), before, after);
    }
}
