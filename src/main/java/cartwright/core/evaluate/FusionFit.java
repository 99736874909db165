package cartwright.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds how much each ranker should count in a fusion, from questions whose answers are known.
 *
 * <p>It begins with the ranker that does best alone and changes one weight after the other, as long as the mean NDCG at ten
 * places rises by {@value #WORTH_IT}: coordinate ascent (Metzler and Croft, Information Retrieval 10, 2007). So on these
 * questions the fusion is never worse than the best of its parts. The questions must not be those it is judged by.
 */
public final class FusionFit {

    private static final double[] STEPS = {0, 0.125, 0.25, 0.5, 1, 2, 4};
    private static final int ROUNDS = 3;
    private static final double WORTH_IT = 0.0005; // smaller gains on a thousand questions are mostly luck

    private final List<RankerKind> parts;
    private final List<TestCase> cases;
    private final List<List<int[]>> lists;
    private final int[] supportCounts;

    /**
     * Asks every part every question.
     *
     * @param parts what is fused; none of them a fusion
     * @param counts makes the parts
     */
    public FusionFit(List<RankerKind> parts, List<TestCase> cases, Rankers counts, Evaluation.Monitor monitor) {
        this.parts = List.copyOf(parts);
        this.cases = List.copyOf(cases);
        this.supportCounts = counts.supportCounts();
        Lanes lanes = new Lanes(() -> rankers(counts.another()), new TopItems(supportCounts, FusionRanker.PLACES));
        List<List<int[]>> answers = new ArrayList<>();
        for (int start = 0; start < cases.size(); start += Evaluation.AT_ONCE) {
            List<TestCase> some = cases.subList(start, Math.min(cases.size(), start + Evaluation.AT_ONCE));
            answers.addAll(lanes.ask(some));
            some.forEach(each -> monitor.basketDone());
        }
        this.lists = List.copyOf(answers);
    }

    private Map<String, Ranker> rankers(Rankers counts) {
        Map<String, Ranker> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(part.key(), counts.of(part)));
        return byKey;
    }

    /** Returns the weight of each part, in [0, 4]; those that add nothing have 0. Without a question all count alike. */
    public Map<RankerKind, Double> weights() {
        double[] weights = new double[parts.size()];
        if (cases.isEmpty()) {
            Arrays.fill(weights, 1);
            return byKind(weights);
        }
        double best = bestAlone(weights);
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int part = 0; part < weights.length; part++) {
                double known = weights[part];
                double chosen = known;
                for (double step : STEPS) {
                    weights[part] = step;
                    double gain = step == known ? best : gain(weights);
                    if (gain > best + WORTH_IT) {
                        best = gain;
                        chosen = step;
                    }
                }
                weights[part] = chosen;
                changed |= chosen != known;
            }
        }
        return byKind(weights);
    }

    private Map<RankerKind, Double> byKind(double[] weights) {
        Map<RankerKind, Double> byKind = new EnumMap<>(RankerKind.class);
        for (int part = 0; part < weights.length; part++) {
            byKind.put(parts.get(part), weights[part]);
        }
        return byKind;
    }

    /** Gives the best part the weight 1 and returns what it gains. */
    private double bestAlone(double[] weights) {
        double best = -1;
        int first = 0;
        for (int part = 0; part < weights.length; part++) {
            double[] alone = new double[weights.length];
            alone[part] = 1;
            double gain = gain(alone);
            if (gain > best) {
                best = gain;
                first = part;
            }
        }
        weights[first] = 1;
        return best;
    }

    /** The mean NDCG at ten places with these weights. */
    private double gain(double[] weights) {
        double[] fused = new double[supportCounts.length];
        TopItems top = new TopItems(supportCounts, Evaluation.COMPARED_AT);
        double sum = 0;
        for (int at = 0; at < cases.size(); at++) {
            Arrays.fill(fused, Ranker.NOT_OFFERED);
            for (int part = 0; part < weights.length; part++) {
                int[] list = lists.get(at).get(part);
                for (int place = 0; place < list.length && weights[part] > 0; place++) {
                    double known = fused[list[place]];
                    fused[list[place]] =
                            (known == Ranker.NOT_OFFERED ? 0 : known) + weights[part] * FusionRanker.points(place);
                }
            }
            sum += Tally.gain(cases.get(at), top.of(fused, cases.get(at).question()));
        }
        return sum / cases.size();
    }
}
