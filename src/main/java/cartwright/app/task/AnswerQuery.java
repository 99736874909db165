package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.session.NearestBaskets;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.RankFusion;
import cartwright.core.similar.RankedBaskets;
import cartwright.core.similar.TwoSidedSearch;
import java.util.Objects;

/** Scores every product and basket against a query, once; thresholds come later. */
public final class AnswerQuery implements Job<QueryAnswer> {

    private final ProjectData data;
    private final ProductSearch search;
    private final Words words;
    private final BasketMask mask;

    /**
     * What is asked.
     *
     * @param query the words
     * @param matching by what a product is near the query
     * @param mode how baskets are scored
     * @param products products added to the words or excluded
     */
    public record Words(String query, Matching matching, MatchMode mode, ChosenProducts products) {

        /** Asks by meaning, with no product chosen by hand. */
        public static Words of(String query, MatchMode mode) {
            return new Words(query, Matching.MEANING, mode, ChosenProducts.NONE);
        }
    }

    /**
     * Creates the job.
     *
     * @param search finds the products, over the baskets of {@code data}
     * @param mask the baskets that take part
     * @throws IllegalArgumentException if the search lacks what the matching needs
     */
    public AnswerQuery(ProjectData data, ProductSearch search, Words words, BasketMask mask) {
        if (!search.canMatchBy(words.matching())) {
            throw new IllegalArgumentException("the search cannot match by " + words.matching());
        }
        this.data = data;
        this.search = search;
        this.words = words;
        this.mask = mask;
    }

    @Override
    public QueryAnswer run(Progress progress) throws EncoderException {
        MatchMode mode = words.mode();
        String searched = data.catalog().words().meant(words.query(), this::isReal);
        progress.checkCancelled();
        float[] similarities = words.products().apply(mode, similarities(searched));
        progress.checkCancelled();
        float[] scores =
                scorer(search, words.matching()).scores(mode, similarities, near(search, words.matching()), mask);
        progress.checkCancelled();
        return new QueryAnswer(words.query(), searched, mode, similarities, RankedBaskets.of(data.baskets(), scores));
    }

    /**
     * Finds only the nearest baskets, without scoring the others where that is quicker: the first of what {@link #run} ranks.
     *
     * @param twoSided as {@link #twoSided} makes it, for any number of queries
     * @param count how many; at least 1
     */
    public NearestBaskets nearest(TwoSidedSearch twoSided, int count) throws EncoderException {
        MatchMode mode = words.mode();
        String searched = data.catalog().words().meant(words.query(), this::isReal);
        float[] similarities = words.products().apply(mode, similarities(searched));
        TwoSidedSearch.Found found = twoSided.nearest(count, mode, similarities, near(search, words.matching()), mask);
        QueryAnswer answer = new QueryAnswer(words.query(), searched, mode, similarities, found.ranked());
        return new NearestBaskets(answer, found.touched(), data.baskets().size());
    }

    /** Returns what finds the nearest baskets from both sides, in the baskets of {@code data}. */
    public static TwoSidedSearch twoSided(ProjectData data, ProductSearch search, Matching matching) {
        return new TwoSidedSearch(data.baskets(), scorer(search, matching));
    }

    private Meaning meaning() {
        return Objects.requireNonNull(search.meaning(), "checked before");
    }

    /** A word that the model knows is meant, although no product is named so. */
    private boolean isReal(String word) {
        return search.meaning() != null && search.meaning().encoder().knows(word);
    }

    private float[] similarities(String searched) throws EncoderException {
        return switch (words.matching()) {
            case MEANING -> byMeaning(searched);
            case LEXICAL -> byWords(searched);
            case HYBRID -> RankFusion.of(byMeaning(searched), byWords(searched));
        };
    }

    private float[] byMeaning(String searched) throws EncoderException {
        float[] query = meaning().encoder().encodeQuery(searched);
        float[] vector = words.products().vector(query, meaning().products().embeddings());
        return meaning().products().scorer().itemSimilarities(vector);
    }

    /** A product is as near as to the nearest of the query and the names of the products that were added to it. */
    private float[] byWords(String searched) {
        LexicalIndex index = Objects.requireNonNull(search.words(), "checked before");
        float[] similarities = index.similarities(searched);
        for (int item : words.products().added().toArray()) {
            float[] others = index.similarities(data.catalog().item(item).name());
            for (int i = 0; i < similarities.length; i++) {
                similarities[i] = Math.max(similarities[i], others[i]);
            }
        }
        return similarities;
    }

    private static QueryScorer scorer(ProductSearch search, Matching matching) {
        Meaning meaning = search.meaning();
        return matching == Matching.MEANING && meaning != null
                ? meaning.products().scorer()
                : search.averaging();
    }

    /** Returns the similarity above which a product counts as near a query. */
    static double near(ProductSearch search, Matching matching) {
        return switch (matching) {
            case MEANING ->
                Objects.requireNonNull(search.meaning(), "checked before")
                        .products()
                        .encoder()
                        .near();
            case LEXICAL -> LexicalIndex.NEAR;
            case HYBRID -> RankFusion.NEAR;
        };
    }
}
