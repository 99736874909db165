package cartwright.core.recommend;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.Offer.Contribution;
import cartwright.core.recommend.Offer.Part;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.RuleCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts suggestions into the order in which they are offered.
 *
 * <p>Score = importance × relevance × variety × timeliness × facts × category × rules, each to the power of its weight.
 * Timeliness is the attach rate of {@link Recency weighted} counts over the raw attach rate, both over all baskets.
 * Pinned and always-offered items stand first; ties go to the larger count, then to the smaller item id.
 */
public final class OfferRanking {

    private static final Comparator<Offer> ORDER = Comparator.comparing((Offer offer) -> !offer.first())
            .thenComparing(Comparator.comparingDouble(Offer::score).reversed())
            .thenComparing(Comparator.comparingInt(
                            (Offer offer) -> offer.found().slice().both())
                    .reversed())
            .thenComparingInt(offer -> offer.found().itemId());

    private final ItemCatalog catalog;
    private final BasketIndex all;
    private final Recency recency;
    private final ItemFacts facts;
    private final BusinessRules rules;
    private final OfferSettings settings;

    /** Creates the ranking over every basket of a project. */
    public OfferRanking(
            ItemCatalog catalog,
            BasketIndex all,
            Recency recency,
            ItemFacts facts,
            BusinessRules rules,
            OfferSettings settings) {
        this.catalog = catalog;
        this.all = all;
        this.recency = recency;
        this.facts = facts;
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * Ranks suggestions for a cart.
     *
     * @param found suggestions, best first; more than are needed, since some may not be offered
     * @param n most offers
     */
    public List<Offer> rank(List<Recommendation> found, Itemset cart, int n) {
        List<Integer> always = rules.always(cart);
        List<Recommendation> candidates = new ArrayList<>(found);
        for (int item : always) {
            if (found.stream().noneMatch(known -> known.itemId() == item)) {
                candidates.add(unasked(item));
            }
        }
        List<Offer> offers = new ArrayList<>();
        for (Recommendation candidate : candidates) {
            Offer offer = offer(candidate, cart, always.contains(candidate.itemId()));
            if (!settings.hidden().contains(candidate.itemId()) && (offer.score() > 0 || offer.first())) {
                offers.add(offer);
            }
        }
        offers.sort(ORDER);
        return allowed(offers, cart, n);
    }

    private List<Offer> allowed(List<Offer> offers, Itemset cart, int n) {
        List<Offer> kept = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        for (Offer offer : offers) {
            int item = offer.found().itemId();
            if (kept.size() < n && rules.allows(item, cart, shown)) {
                kept.add(offer);
                shown.add(item);
            }
        }
        return kept;
    }

    /** An item that nobody asked for: its own counts over all baskets. */
    private Recommendation unasked(int item) {
        int count = all.supportCount(item);
        RuleCounts counts = new RuleCounts(count, all.baskets(), count, all.baskets());
        return new Recommendation(item, importance(counts), Kind.MATCH, Itemset.of(item), counts, counts, 1);
    }

    private double importance(RuleCounts counts) {
        return settings.measure().of(counts.both(), counts.antecedent(), counts.baseRate());
    }

    private Offer offer(Recommendation found, Itemset cart, boolean always) {
        int item = found.itemId();
        RuleCounts counted = found.all();
        double recentAntecedent = counted.antecedent();
        double recentBoth = counted.both();
        if (found.kind() != Kind.COMPANION || !recency.isNone()) { // else they are what was counted already
            int[] antecedent = antecedentBaskets(found);
            recentAntecedent = found.kind() == Kind.MATCH ? recency.sumOfAll() : recency.sum(antecedent);
            recentBoth = recency.sum(found.kind() == Kind.MATCH ? antecedent : all.among(antecedent, item));
        }
        Map<Part, Double> factors = factors(found, recentBoth / recentAntecedent, cart);
        double score = 1;
        for (Part part : Part.values()) {
            score *= part == Part.BASE ? 1 : factors.getOrDefault(part, 1.0);
        }
        boolean first = always || settings.pinned().contains(item);
        return new Offer(
                found,
                score,
                recentBoth,
                recentAntecedent,
                first,
                contributions(factors, found.all().baseRate(), score));
    }

    /** For a match the baskets with the item itself; for a companion those with any reason, for a cart with all. */
    private int[] antecedentBaskets(Recommendation found) {
        return found.kind() == Kind.COMPANION ? all.basketsWithAny(found.because()) : all.basketsWith(found.because());
    }

    private Map<Part, Double> factors(Recommendation found, double recentRate, Itemset cart) {
        RuleCounts counts = found.slice();
        int item = found.itemId();
        double importance = importance(counts);
        double plain = importance * found.relevance();
        double rawRate = found.kind() == Kind.MATCH
                ? found.all().baseRate()
                : found.all().confidence();
        Map<Part, Double> factors = new EnumMap<>(Part.class);
        factors.put(Part.IMPORTANCE, Math.pow(importance, settings.importance()));
        factors.put(Part.RELEVANCE, Math.pow(found.relevance(), settings.relevance()));
        factors.put(Part.VARIETY, plain > 0 ? Math.min(1, found.score() / plain) : 1);
        factors.put(Part.TIMELINESS, rawRate > 0 ? Math.pow(recentRate / rawRate, settings.timeliness()) : 1);
        double ofFacts = 1;
        for (Fact fact : Fact.values()) {
            ofFacts *= facts.boost(fact, item, settings.facts().getOrDefault(fact, 0.0));
        }
        factors.put(Part.FACTS, ofFacts);
        factors.put(
                Part.CATEGORY,
                settings.categories().getOrDefault(catalog.item(item).category(), 1.0));
        factors.put(Part.RULES, rules.boost(item, cart, catalog));
        return factors;
    }

    /** Importance takes the place of the base rate; the other parts multiply. */
    private static List<Contribution> contributions(Map<Part, Double> factors, double baseRate, double score) {
        List<Part> parts = new ArrayList<>();
        factors.forEach((part, factor) -> {
            if (part == Part.IMPORTANCE || factor != 1) {
                parts.add(part);
            }
        });
        double[] shares = Shapley.shares(parts.size(), set -> {
            double value = (set & 1) == 0 ? baseRate : 1; // importance is the first part of the map
            for (int at = 0; at < parts.size(); at++) {
                value *= (set >> at & 1) == 1 ? factors.getOrDefault(parts.get(at), 1.0) : 1;
            }
            return value;
        });
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(new Contribution(Part.BASE, baseRate, baseRate));
        double sum = baseRate;
        for (int at = 0; at < shares.length; at++) {
            boolean last = at == shares.length - 1;
            double share = last ? score - sum : shares[at]; // the last takes up what rounding left over
            contributions.add(new Contribution(parts.get(at), factors.getOrDefault(parts.get(at), 1.0), share));
            sum += share;
        }
        return contributions;
    }
}
