package cartwright.core.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Adds up what several rankers say: weight / (60 + place), over the first hundred places of each.
 *
 * <p>Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), which needs no common scale of scores.
 */
final class FusionRanker implements Ranker {

    private static final int SMOOTHING = 60;
    static final int PLACES = 100;

    private final List<Part> parts;
    private final TopItems top;
    private final int items;

    /** One ranker and how much it counts. */
    record Part(Ranker ranker, double weight) {}

    FusionRanker(List<Part> parts, int[] supportCounts) {
        this.parts = List.copyOf(parts);
        this.top = new TopItems(supportCounts, PLACES);
        this.items = supportCounts.length;
    }

    /** Returns what a place is worth, the first being 0. */
    static double points(int place) {
        return 1.0 / (SMOOTHING + place + 1);
    }

    @Override
    public double[] scores(Question question) {
        double[] fused = new double[items];
        Arrays.fill(fused, NOT_OFFERED);
        for (Part part : parts) {
            int[] list = top.of(part.ranker().scores(question), question);
            for (int place = 0; place < list.length; place++) {
                double known = fused[list[place]];
                fused[list[place]] = (known == NOT_OFFERED ? 0 : known) + part.weight() * points(place);
            }
        }
        return fused;
    }
}
