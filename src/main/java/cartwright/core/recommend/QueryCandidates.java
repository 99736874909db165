package cartwright.core.recommend;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of a slice that are near the query, or are bought with those that are. */
final class QueryCandidates {

    /** Share of the way from the best similarity down to the catalogue's median on which an item is still a match. */
    private static final double MATCH_BAND = 0.25;

    private final BasketSet slice;
    private final float[] similarities;
    private final BasketIndex all;
    private final Importance importance;
    private final int[] counts;
    private final double[] bestSums;
    private final double matchLevel;

    QueryCandidates(BasketSet slice, float[] similarities, BasketIndex all, Importance importance) {
        if (similarities.length != slice.itemCount()) {
            throw new IllegalArgumentException(
                    similarities.length + " similarities for " + slice.itemCount() + " items");
        }
        this.slice = slice;
        this.similarities = similarities;
        this.all = all;
        this.importance = importance;
        this.counts = slice.itemSupportCounts();
        this.bestSums = bestSums();
        this.matchLevel = matchLevel();
    }

    private record Candidate(int item, Kind kind, double importance, double relevance, int count) {

        double value() {
            return importance * relevance;
        }
    }

    /** For each item the sum, over the baskets that hold it, of the best similarity in the basket. */
    private double[] bestSums() {
        double[] sums = new double[slice.itemCount()];
        BestSimilarities best = BestSimilarities.of(slice, similarities);
        for (int b = 0; b < slice.size(); b++) {
            for (int at = slice.start(b); at < slice.start(b + 1); at++) {
                sums[slice.itemAt(at)] += best.in(b);
            }
        }
        return sums;
    }

    private double matchLevel() {
        double best = -1;
        for (int item = 0; item < counts.length; item++) {
            best = counts[item] > 0 ? Math.max(best, similarities[item]) : best;
        }
        float[] sorted = similarities.clone();
        Arrays.sort(sorted);
        double median = sorted.length == 0 ? best : Math.min(best, sorted[sorted.length / 2]);
        return best - MATCH_BAND * (best - median);
    }

    List<Recommendation> best(ItemCatalog catalog, int n) {
        List<Candidate> left = new ArrayList<>();
        for (int item = 0; item < counts.length; item++) {
            if (counts[item] > 0) {
                addCandidate(item, left);
            }
        }
        return recommendations(chooseVaried(left, catalog, n));
    }

    private void addCandidate(int item, List<Candidate> candidates) {
        double baseRate = (double) all.supportCount(item) / all.baskets();
        double counted = importance.of(counts[item], slice.size(), baseRate);
        if (similarities[item] >= matchLevel) {
            double relevance = BestSimilarities.clip(similarities[item]);
            candidates.add(new Candidate(item, Kind.MATCH, counted, relevance, counts[item]));
        } else if (Interval.wilson(counts[item], slice.size()).low() > baseRate) { // a smoothed rate proves no link
            double relevance = BestSimilarities.clip(bestSums[item] / counts[item]);
            candidates.add(new Candidate(item, Kind.COMPANION, counted, relevance, counts[item]));
        }
    }

    private record Choice(Candidate candidate, double score) {

        boolean beats(Choice other) {
            int byScore = Double.compare(score, other.score);
            int byCount = Integer.compare(candidate.count, other.candidate.count);
            if (byScore != 0 || byCount != 0) {
                return byScore != 0 ? byScore > 0 : byCount > 0;
            }
            return candidate.item < other.candidate.item;
        }
    }

    /** Takes the best that is left, again and again: each choice halves the value of others of its category. */
    private static List<Choice> chooseVaried(List<Candidate> left, ItemCatalog catalog, int n) {
        List<Choice> chosen = new ArrayList<>();
        Map<String, Integer> perCategory = new HashMap<>();
        Set<String> names = new HashSet<>();
        while (chosen.size() < n && !left.isEmpty()) {
            Choice best = bestOf(left, catalog, perCategory);
            Item item = catalog.item(best.candidate().item());
            left.remove(best.candidate());
            if (names.add(item.name())) {
                chosen.add(best);
                perCategory.merge(item.category(), 1, Integer::sum);
            }
        }
        return chosen;
    }

    private static Choice bestOf(List<Candidate> left, ItemCatalog catalog, Map<String, Integer> perCategory) {
        Choice best = new Choice(left.get(0), -1);
        for (Candidate candidate : left) {
            String category = catalog.item(candidate.item()).category();
            int better = category.isEmpty() ? 0 : perCategory.getOrDefault(category, 0);
            Choice choice = new Choice(candidate, candidate.value() * Math.pow(0.5, better));
            best = choice.beats(best) ? choice : best;
        }
        return best;
    }

    private List<Recommendation> recommendations(List<Choice> chosen) {
        Reasons reasons = new Reasons(slice, item -> similarities[item] >= matchLevel);
        List<Recommendation> result = new ArrayList<>();
        for (Choice choice : chosen) {
            int item = choice.candidate().item();
            boolean companion = choice.candidate().kind() == Kind.COMPANION;
            result.add(recommendation(choice, companion ? reasons.of(item) : Itemset.of(item)));
        }
        return result;
    }

    private Recommendation recommendation(Choice choice, Itemset because) {
        Candidate found = choice.candidate();
        RuleCounts inSlice = new RuleCounts(found.count(), slice.size(), all.supportCount(found.item()), all.baskets());
        return new Recommendation(
                found.item(),
                choice.score(),
                found.kind(),
                because,
                inSlice,
                all.countsOfAny(because, found.item()),
                found.relevance());
    }
}
