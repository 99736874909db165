package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.QueryRobustness;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.lexical.KnownWords;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Nearest;
import cartwright.core.similar.QueryVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes queries in other ways - a wrong letter, capitals, words in reverse, synonyms - and compares what is found. */
public final class TestQueries implements Job<List<QueryRobustness>> {

    private static final int USUAL = 60;

    private final TextEncoder encoder;
    private final EmbeddingTable names;
    private final KnownWords words;
    private final List<String> queries;
    private final long seed;

    /**
     * Creates the job.
     *
     * @param meaning the products as vectors, and the model
     * @param words those of the catalogue, by which wrong letters are mended
     * @param seed of the wrong letters
     */
    public TestQueries(Meaning meaning, KnownWords words, List<String> queries, long seed) {
        this.encoder = meaning.encoder();
        this.names = meaning.products().embeddings();
        this.words = words;
        this.queries = List.copyOf(queries);
        this.seed = seed;
    }

    /** Returns queries for who has none: the categories, where products have them, else some names, drawn by a seed. */
    public static List<String> usual(ItemCatalog catalog, long seed) {
        List<String> categories = catalog.items().stream()
                .map(Item::category)
                .filter(category -> !category.isBlank())
                .distinct()
                .sorted()
                .toList();
        if (categories.size() > 1) {
            return categories.subList(0, Math.min(USUAL, categories.size()));
        }
        List<String> drawn =
                new ArrayList<>(catalog.names().stream().distinct().sorted().toList());
        Collections.shuffle(drawn, new Random(seed));
        return List.copyOf(drawn.subList(0, Math.min(USUAL, drawn.size())));
    }

    @Override
    public List<QueryRobustness> run(Progress progress) throws EncoderException {
        List<Set<Integer>> plain = new ArrayList<>();
        for (String query : queries) {
            progress.checkCancelled();
            plain.add(nearest(query));
        }
        List<QueryRobustness> found = new ArrayList<>();
        for (QueryVariant variant : QueryVariant.values()) {
            found.add(tried(variant, plain, progress));
            progress.report(found.size(), QueryVariant.values().length);
        }
        return found;
    }

    private QueryRobustness tried(QueryVariant variant, List<Set<Integer>> plain, Progress progress)
            throws EncoderException {
        Random random = new Random(seed);
        int tried = 0;
        double sum = 0;
        double sumMended = 0;
        double lowest = Double.POSITIVE_INFINITY;
        String worst = "";
        for (int at = 0; at < queries.size(); at++) {
            for (String other : variant.of(queries.get(at), random)) {
                progress.checkCancelled();
                double overlap = overlap(plain.get(at), nearest(other));
                String meant = words.meant(other, encoder::knows);
                double mended = meant.equals(other) ? overlap : overlap(plain.get(at), nearest(meant));
                tried++;
                sum += overlap;
                sumMended += mended;
                if (mended < lowest) {
                    lowest = mended;
                    worst = other;
                }
            }
        }
        return new QueryRobustness(
                variant, tried, sum / tried, sumMended / tried, tried == 0 ? Double.NaN : lowest, worst);
    }

    private static double overlap(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() ? 1 : (double) both.size() / one.size();
    }

    private Set<Integer> nearest(String query) throws EncoderException {
        float[] similarities = names.similarities(encoder.encodeQuery(query));
        Set<Integer> nearest = new HashSet<>();
        IntStream.of(Nearest.of(similarities, QueryRobustness.NEAREST)).forEach(nearest::add);
        return nearest;
    }
}
