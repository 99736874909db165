package cartwright.app.session;

import cartwright.app.port.TextEncoder;
import cartwright.core.basket.BasketSet;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.Matching;
import cartwright.core.similar.QueryScorer;
import org.jspecify.annotations.Nullable;

/**
 * What finds the products and baskets of a query: the words of the names, a model, or both. Immutable.
 *
 * @param averaging scores baskets where similarities come from no vectors
 * @param words the names by their words; null before they are indexed, which takes moments
 * @param meaning the products as vectors with the model that made them; null without a model
 */
public record ProductSearch(
        QueryScorer averaging,
        @Nullable LexicalIndex words,
        @Nullable Meaning meaning) {

    /**
     * Products as vectors, and the model for the query.
     *
     * @param products the vectors
     * @param encoder the model that made them
     */
    public record Meaning(EncodedCatalog products, TextEncoder encoder) {

        /** @throws IllegalArgumentException if the products were encoded by another model */
        public Meaning {
            if (!products.encoder().modelHash().equals(encoder.description().modelHash())) {
                throw new IllegalArgumentException("query and products must be encoded by the same model");
            }
        }
    }

    /** Returns a search in some baskets with what there is. */
    public static ProductSearch of(BasketSet baskets, @Nullable LexicalIndex words, @Nullable Meaning meaning) {
        QueryScorer averaging = meaning == null
                ? QueryScorer.averaging(baskets)
                : meaning.products().scorer().averaging();
        return new ProductSearch(averaging, words, meaning);
    }

    /** Returns the same search in other baskets of the same products. */
    public ProductSearch over(BasketSet baskets) {
        Meaning model = meaning;
        return of(
                baskets,
                words,
                model == null ? null : new Meaning(model.products().over(baskets), model.encoder()));
    }

    /** Tells whether there is what this kind of matching needs. */
    public boolean canMatchBy(Matching matching) {
        return switch (matching) {
            case MEANING -> meaning != null;
            case LEXICAL -> words != null;
            case HYBRID -> meaning != null && words != null;
        };
    }
}
