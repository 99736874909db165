package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.ModelTrial;
import cartwright.app.session.ModelTrial.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens a model, encodes a few names and closes it again: whether it can be used, how fast it is, what it finds alike. */
public final class TryModel implements Job<ModelTrial> {

    /** Names that are tried. */
    public static final int NAMES = 10;

    /** What a model is checked with where no project is open. */
    private static final List<String> WORDS = List.of("tent", "shoe");

    private static final int ROUNDS = 5;

    private final EncoderProvider encoders;
    private final String model;
    private final List<String> names;

    /**
     * Creates the job.
     *
     * @param model a bundled id or a model folder
     * @param names the names to try, as {@link #someOf} chooses them; may be empty
     */
    public TryModel(EncoderProvider encoders, String model, List<String> names) {
        this.encoders = encoders;
        this.model = model;
        this.names = List.copyOf(names);
    }

    /**
     * Returns at most {@value #NAMES} of the names, different ones: pairs that stand beside each other in the alphabet,
     * from all over it, so that some are alike and others are not.
     */
    public static List<String> someOf(List<String> all) {
        List<String> sorted = all.stream().distinct().sorted().toList();
        if (sorted.size() <= NAMES) {
            return sorted;
        }
        List<String> some = new ArrayList<>(NAMES);
        int pairs = NAMES / 2;
        for (int pair = 0; pair < pairs; pair++) {
            int at = (int) ((long) pair * (sorted.size() - 2) / (pairs - 1));
            some.add(sorted.get(at));
            some.add(sorted.get(at + 1));
        }
        return some;
    }

    @Override
    public ModelTrial run(Progress progress) throws EncoderException {
        progress.report(0, ROUNDS + 1);
        List<String> tried = names.isEmpty() ? WORDS : names;
        try (TextEncoder encoder = encoders.open(model, DeviceChoice.AUTO)) {
            progress.checkCancelled();
            List<float[]> vectors = encoder.encode(tried);
            long least = Long.MAX_VALUE;
            for (int round = 1; round <= ROUNDS; round++) {
                progress.checkCancelled();
                progress.report(round, ROUNDS + 1);
                long start = System.nanoTime();
                encoder.encode(tried);
                least = Math.min(least, System.nanoTime() - start);
            }
            return new ModelTrial(encoder.description(), nearest(vectors), tried.size() * 1e9 / Math.max(1, least));
        }
    }

    private List<Nearest> nearest(List<float[]> vectors) {
        List<Nearest> found = new ArrayList<>();
        for (int name = 0; name < names.size() && names.size() > 1; name++) {
            int best = name == 0 ? 1 : 0;
            for (int other = 0; other < names.size(); other++) {
                if (other != name && dot(vectors, name, other) > dot(vectors, name, best)) {
                    best = other;
                }
            }
            found.add(new Nearest(names.get(name), names.get(best), dot(vectors, name, best)));
        }
        found.sort(Comparator.comparingDouble(Nearest::similarity).reversed());
        return found;
    }

    private static double dot(List<float[]> vectors, int a, int b) {
        double sum = 0;
        for (int d = 0; d < vectors.get(a).length; d++) {
            sum += (double) vectors.get(a)[d] * vectors.get(b)[d];
        }
        return sum;
    }
}
