package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.RankedBaskets;

/** Scores every product and basket against a query, once; thresholds come later. */
public final class AnswerQuery implements Job<QueryAnswer> {

    private final ProjectData data;
    private final EncodedCatalog encoded;
    private final TextEncoder encoder;
    private final String query;
    private final MatchMode mode;
    private final BasketMask mask;
    private final ChosenProducts products;

    /** Creates the job for all baskets; as the other constructor with every one. */
    public AnswerQuery(ProjectData data, EncodedCatalog encoded, TextEncoder encoder, String query, MatchMode mode) {
        this(data, encoded, encoder, new Words(query, mode, ChosenProducts.NONE), BasketMask.ALL);
    }

    /**
     * What is asked.
     *
     * @param query the words
     * @param mode how baskets are scored
     * @param products products added to the words or excluded
     */
    public record Words(String query, MatchMode mode, ChosenProducts products) {}

    /**
     * Creates the job.
     *
     * @param encoder the model that encoded the products
     * @param mask the baskets that take part
     * @throws IllegalArgumentException if the products were encoded by another model
     */
    public AnswerQuery(ProjectData data, EncodedCatalog encoded, TextEncoder encoder, Words words, BasketMask mask) {
        if (!encoded.encoder().modelHash().equals(encoder.description().modelHash())) {
            throw new IllegalArgumentException("query and products must be encoded by the same model");
        }
        this.data = data;
        this.encoded = encoded;
        this.encoder = encoder;
        this.query = words.query();
        this.mode = words.mode();
        this.products = words.products();
        this.mask = mask;
    }

    @Override
    public QueryAnswer run(Progress progress) throws EncoderException {
        float[] vector = products.vector(encoder.encodeQuery(query), encoded.embeddings());
        float[] similarities = products.apply(mode, encoded.scorer().itemSimilarities(vector));
        progress.checkCancelled();
        float[] scores =
                encoded.scorer().scores(mode, similarities, encoded.encoder().near(), mask);
        progress.checkCancelled();
        return new QueryAnswer(query, mode, similarities, RankedBaskets.of(data.baskets(), scores));
    }
}
