package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.MapEffect;
import cartwright.app.session.MappedEncoder;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.core.evaluate.Difference;
import cartwright.core.lexical.KnownWords;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryMap;
import cartwright.core.similar.QueryVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Learns from product names that are written otherwise - wrong letters, capitals, words in reverse, synonyms - to find what is
 * meant, and keeps that with the project only if names it has not seen are surely found better, and none is lost.
 *
 * <p>The model itself stays as it is: a linear map of the query vectors is learned. Three fifths of the names are learned from,
 * one chooses between four strengths, one is for the trial.
 */
public final class TrainQueryMap implements Job<MapEffect> {

    private static final int MOST_NAMES = 1_500;
    private static final double[] RIDGES = {0.01, 0.03, 0.1, 0.3};
    private static final int NEAREST = 10;
    private static final int RESAMPLES = 1_000;

    private final ProjectStore store;
    private final ProjectData data;
    private final TextEncoder encoder;
    private final EmbeddingTable names;
    private final long seed;

    /**
     * Creates the job.
     *
     * @param meaning the products and the model; a map that was learned before is left out
     * @param seed of the names, the wrong letters and the trial
     */
    public TrainQueryMap(ProjectStore store, ProjectData data, Meaning meaning, long seed) {
        this.store = store;
        this.data = data;
        this.encoder = MappedEncoder.withoutMap(meaning.encoder());
        this.names = meaning.products().embeddings();
        this.seed = seed;
    }

    /** One name: the vector of it as it stands, and those of it written otherwise. */
    private record Example(int item, float[] meant, List<float[]> written, List<float[]> mended) {}

    /** Makes the next search of the project use the map, if it helps; else none. */
    @Override
    public MapEffect run(Progress progress) throws StoreException, EncoderException {
        List<Example> examples = examples(progress);
        int fifth = Math.max(1, examples.size() / 5);
        List<Example> trial = examples.subList(0, Math.min(fifth, examples.size()));
        List<Example> choice = examples.subList(trial.size(), Math.min(2 * fifth, examples.size()));
        List<Example> learned = examples.subList(trial.size() + choice.size(), examples.size());
        if (learned.isEmpty()) {
            throw new EncoderException(
                    EncoderException.Reason.ENGINE, encoder.description().id(), "too few names to learn from", null);
        }
        QueryMap best = null;
        double bestOverlap = -1;
        for (double ridge : RIDGES) {
            progress.checkCancelled();
            QueryMap map = learn(learned, ridge);
            double overlap = choice.stream()
                    .mapToDouble(each -> overlap(each, map))
                    .average()
                    .orElse(0);
            if (overlap > bestOverlap) {
                bestOverlap = overlap;
                best = map;
            }
        }
        MapEffect effect = tried(best == null ? learn(learned, 1) : best, trial, learned.size(), progress);
        if (effect.helps() && best != null) {
            KeptQueryMap.keep(store, data.file(), encoder.description().modelHash(), best);
        } else {
            KeptQueryMap.forget(store, data.file());
        }
        return effect;
    }

    /** Lets the next search of a project do without a map. */
    public static void forget(ProjectStore store, ProjectData data) throws StoreException {
        KeptQueryMap.forget(store, data.file());
    }

    private List<Example> examples(Progress progress) throws EncoderException {
        List<Integer> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int item = 0; item < data.catalog().size(); item++) {
            if (seen.add(data.catalog().item(item).name())) {
                items.add(item);
            }
        }
        Collections.shuffle(items, new Random(seed));
        List<Integer> chosen = items.subList(0, Math.min(MOST_NAMES, items.size()));
        Random random = new Random(seed);
        KnownWords words = data.catalog().words();
        List<Example> examples = new ArrayList<>();
        for (int item : chosen) {
            String name = data.catalog().item(item).name();
            List<float[]> written = new ArrayList<>();
            List<float[]> mended = new ArrayList<>();
            for (QueryVariant variant : QueryVariant.values()) {
                for (String other : variant.of(name, random)) {
                    progress.checkCancelled();
                    float[] vector = encoder.encodeQuery(other);
                    String meant = words.meant(other, encoder::knows);
                    written.add(vector);
                    mended.add(meant.equals(other) ? vector : encoder.encodeQuery(meant));
                }
            }
            examples.add(new Example(item, encoder.encodeQuery(name), written, mended));
            progress.report(examples.size(), chosen.size());
        }
        return examples;
    }

    private QueryMap learn(List<Example> learned, double ridge) {
        List<float[]> from = new ArrayList<>();
        List<float[]> to = new ArrayList<>();
        for (Example each : learned) {
            from.add(each.meant()); // what is written as it stands stays where it is
            to.add(each.meant());
            for (float[] written : each.written()) {
                from.add(written);
                to.add(each.meant());
            }
        }
        return QueryMap.learn(
                EmbeddingTable.ofRows(names.dimension(), from), EmbeddingTable.ofRows(names.dimension(), to), ridge);
    }

    private MapEffect tried(QueryMap map, List<Example> trial, int learned, Progress progress) {
        List<double[]> differences = new ArrayList<>();
        double plain = 0;
        double mapped = 0;
        double recall = 0;
        double mappedRecall = 0;
        for (Example each : trial) {
            progress.checkCancelled();
            double without = overlap(each, null);
            double with = overlap(each, map);
            plain += without;
            mapped += with;
            differences.add(new double[] {with - without, 1});
            recall += isFirst(each.item(), each.meant()) ? 1 : 0;
            mappedRecall += isFirst(each.item(), map.apply(each.meant())) ? 1 : 0;
        }
        double count = trial.size();
        return new MapEffect(
                learned,
                trial.size(),
                plain / count,
                mapped / count,
                Difference.bootstrap(differences, RESAMPLES, new Random(seed)),
                recall / count,
                mappedRecall / count);
    }

    /** The mean share of the nearest products of a name that it keeps written otherwise and mended, through a map or not. */
    private double overlap(Example example, @org.jspecify.annotations.Nullable QueryMap map) {
        Set<Integer> plain = nearest(example.meant());
        double sum = 0;
        for (float[] written : example.mended()) {
            Set<Integer> both = nearest(map == null ? written : map.apply(written));
            both.retainAll(plain);
            sum += (double) both.size() / plain.size();
        }
        return example.mended().isEmpty() ? 1 : sum / example.mended().size();
    }

    private boolean isFirst(int item, float[] query) {
        float[] similarities = names.similarities(query);
        for (float similarity : similarities) {
            if (similarity > similarities[item]) {
                return false;
            }
        }
        return true;
    }

    /** The nearest ten, by ten passes: a full sort of the catalogue would cost more. */
    private Set<Integer> nearest(float[] query) {
        float[] similarities = names.similarities(query);
        Set<Integer> nearest = new HashSet<>();
        while (nearest.size() < Math.min(NEAREST, similarities.length)) {
            int best = -1;
            for (int item = 0; item < similarities.length; item++) {
                if (!nearest.contains(item) && (best < 0 || similarities[item] > similarities[best])) {
                    best = item;
                }
            }
            nearest.add(best);
        }
        return nearest;
    }
}
