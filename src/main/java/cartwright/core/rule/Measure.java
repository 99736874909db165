package cartwright.core.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Measures of a rule A → C, each as one formula of its counts.
 *
 * <p>Names and formulas are those of {@code interestMeasure} in arules 1.7 (M. Hahsler, "A Probabilistic Comparison of
 * Commonly Used Interest Measures for Association Rules", which names the source of each), so that figures can be
 * compared; those that arules lacks say so. With n baskets, a those with A, c those with C and ac those with both:
 * P(A) = a/n, P(C|A) = ac/a, and !A is "without A".
 *
 * <p><b>Limits.</b> A quotient follows IEEE arithmetic: a positive number by 0 is infinity, 0 by 0 is not a number. Where
 * every basket with A holds C, arules has no value for the measures marked "limit": here they have the value they tend
 * to, with 0 log 0 = 0.
 */
public enum Measure {
    /** ac. */
    COUNT("count", t -> t.ac),
    /** P(AC). */
    SUPPORT("support", t -> t.ac / t.n),
    /** P(C|A); not a number without A. */
    CONFIDENCE("confidence", Cells::confidence),
    /** P(C|A) / P(C); not a number without A or without C. */
    LIFT("lift", t -> t.facts.counts().lift()),
    /** P(C|A) - P(C). */
    ADDED_VALUE("addedValue", t -> t.confidence() - t.base()),
    /** Smallest of P(AC) / P(i) over the items i of the rule: the confidence of its weakest reading. */
    ALL_CONFIDENCE("allConfidence", t -> t.ac / t.facts.commonestItemCount()),
    /** Confidence / best confidence of a shorter rule; infinity where no shorter rule is known. */
    BOOST("boost", t -> t.confidence() / t.facts.bestShorterConfidence()),
    /** 1 - P(A!C) (1/a + 1/c). */
    CASUAL_CONFIDENCE("casualConfidence", t -> 1 - t.aOnly / t.n * (1 / t.a + 1 / t.c)),
    /** P(A) + P(C) - 2 P(A!C). */
    CASUAL_SUPPORT("casualSupport", t -> (t.a + t.c - 2 * t.aOnly) / t.n),
    /** P(C|A) - P(C), the same as the added value. */
    CENTERED_CONFIDENCE("centeredConfidence", t -> t.confidence() - t.base()),
    /** (P(C|A) - P(C)) / P(!C), below independence too, as arules computes it. */
    CERTAINTY("certainty", t -> (t.confidence() - t.base()) / (1 - t.base())),
    /** n (P(AC) P(!A!C) - P(A!C) P(!AC))² / (P(A) P(!A) P(C) P(!C)); not a number where a margin is empty. */
    CHI_SQUARED("chiSquared", Formulas::chiSquared),
    /** As arules computes it, which differs from Aggarwal and Yu 1998: ac!a!c / (a c + !a + !c) by the failures' ratio. */
    COLLECTIVE_STRENGTH("collectiveStrength", Formulas::collectiveStrength),
    /** P(C|A) - P(!C|A). */
    CONFIRMED_CONFIDENCE("confirmedConfidence", t -> t.confidence() - t.aOnly / t.a),
    /** P(!C) / P(!C|A); infinity where every basket with A holds C. */
    CONVICTION("conviction", t -> t.facts.counts().conviction()),
    /** P(AC) / √(P(A) P(C)). */
    COSINE("cosine", t -> t.ac / Math.sqrt(t.a * t.c)),
    /** (P(AC) - P(A!C)) / P(AC). */
    COUNTEREXAMPLE("counterexample", t -> (t.ac - t.aOnly) / t.ac),
    /** P(A). */
    COVERAGE("coverage", t -> t.a / t.n),
    /** Smallest item count of the rule / largest: how uneven its items are. */
    CROSS_SUPPORT_RATIO("crossSupportRatio", t -> (double) t.facts.rarestItemCount() / t.facts.commonestItemCount()),
    /** P(C|A) - P(C|!A); not a number where every basket holds A. */
    DIFFERENCE_OF_CONFIDENCE("doc", t -> t.confidence() - t.cOnly / t.notA),
    /** p-value of {@link FisherTest}. */
    FISHERS_EXACT_TEST("fishersExactTest", t -> t.facts.test().pValue(t.facts.counts())),
    /** How much knowing A lessens the Gini impurity of C. */
    GINI("gini", Formulas::gini),
    /** Probability of fewer baskets with both by chance. */
    HYPER_CONFIDENCE("hyperConfidence", t -> t.facts.test().below(t.facts.counts())),
    /** ac / the count that chance exceeds with 1 %; infinity where that is 0. */
    HYPER_LIFT("hyperLift", t -> t.ac / t.facts.test().quantile(t.facts.counts(), 0.01)),
    /** |P(A) - P(C)| / P(A or C). */
    IMBALANCE("imbalance", t -> Math.abs(t.a - t.c) / (t.a + t.c - t.ac)),
    /** √n (P(A!C) - P(A) P(!C)) / √(P(A) P(!C)); negative where A and C attract each other. */
    IMPLICATION_INDEX("implicationIndex", Formulas::implicationIndex),
    /** log10 of P(C|A) / P(C|!A), with one basket and its counterpart added to each. */
    IMPORTANCE("importance", Formulas::importance),
    /** Confidence - best confidence of a shorter rule, 0 where none is known (Bayardo, Agrawal and Gunopulos 2000). */
    IMPROVEMENT("improvement", t -> t.confidence() - t.facts.bestShorterConfidence()),
    /** P(AC) / P(A or C). */
    JACCARD("jaccard", t -> t.ac / (t.a + t.c - t.ac)),
    /** P(AC) log(P(C|A) / P(C)) + P(A!C) log(P(!C|A) / P(!C)), natural logarithm; limit. */
    J_MEASURE("jMeasure", Formulas::jMeasure),
    /** Cohen's kappa: agreement beyond chance. */
    KAPPA("kappa", Formulas::kappa),
    /** (P(C|A) + P(A|C)) / 2. */
    KULCZYNSKI("kulczynski", t -> (t.ac / t.a + t.ac / t.c) / 2),
    /** Goodman and Kruskal's lambda: how much fewer wrong guesses of C when A is known. */
    LAMBDA("lambda", Formulas::lambda),
    /** (ac + 1) / (a + 2). */
    LAPLACE("laplace", t -> (t.ac + 1) / (t.a + 2)),
    /** P(AC) / P(C). */
    LEAST_CONTRADICTION("leastContradiction", t -> t.ac / t.c),
    /** (ac - a c / n) / √(a c / n). */
    LERMAN("lerman", t -> (t.ac - t.expected()) / Math.sqrt(t.expected())),
    /** P(AC) - P(A) P(C). */
    LEVERAGE("leverage", t -> t.facts.counts().leverage()),
    /** Larger of P(C|A) and P(A|C). */
    MAX_CONFIDENCE("maxconfidence", t -> Math.max(t.ac / t.a, t.ac / t.c)),
    /** Mutual information of A and C by the smaller of their entropies; limit. */
    MUTUAL_INFORMATION("mutualInformation", Formulas::mutualInformation),
    /** P(AC) P(!A!C) / (P(A!C) P(!AC)). */
    ODDS_RATIO("oddsRatio", t -> t.ac * t.neither / (t.aOnly * t.cOnly)),
    /** Correlation of A and C, in [-1, 1]. */
    PHI("phi", t -> t.determinant() / Math.sqrt(t.a * t.notA * t.c * t.notC)),
    /** P(A!C). */
    RALAMBONDRAINY("ralambondrainy", t -> t.aOnly / t.n),
    /** P(C|A) / P(C|!A). */
    RELATIVE_RISK("relativeRisk", t -> t.confidence() / (t.cOnly / t.notA)),
    /** P(C). */
    RHS_SUPPORT("rhsSupport", Cells::base),
    /** Relative linkage disequilibrium: the determinant by the most it can be. */
    RELATIVE_LINKAGE("RLD", Formulas::relativeLinkage),
    /** P(AC) P(C|A). */
    RULE_POWER_FACTOR("rulePowerFactor", t -> t.ac / t.n * t.confidence()),
    /** P(AC) / P(A!C); infinity where every basket with A holds C. */
    SEBAG("sebag", t -> t.ac / t.aOnly),
    /** Lift between the least and the most it can be at the thresholds asked for; 1 where these are the same. */
    STANDARDISED_LIFT("stdLift", Formulas::standardisedLift),
    /** Baskets with A and C. */
    TABLE_BOTH("table.n11", t -> t.ac),
    /** Baskets with C and not A. */
    TABLE_C_ONLY("table.n01", t -> t.cOnly),
    /** Baskets with A and not C. */
    TABLE_A_ONLY("table.n10", t -> t.aOnly),
    /** Baskets with neither. */
    TABLE_NEITHER("table.n00", t -> t.neither),
    /** Lift - 1. */
    VARYING_LIAISON("varyingLiaison", t -> t.facts.counts().lift() - 1),
    /** (odds ratio - 1) / (odds ratio + 1), in [-1, 1]; limit. */
    YULE_Q("yuleQ", t -> t.determinant() / (t.ac * t.neither + t.aOnly * t.cOnly)),
    /** (√odds ratio - 1) / (√odds ratio + 1), in [-1, 1]; limit. */
    YULE_Y("yuleY", Formulas::yuleY),
    /** Largest p-value of a step from a rule with one antecedent item less (Webb 2007); not in arules. */
    PRODUCTIVE("productive", t -> t.facts.productiveP()),
    /** Share of the slice's baskets with the rule's items by the share of all baskets; not in arules. */
    OVER_REPRESENTATION("overRepresentation", t -> t.facts.contrast().lift()),
    /** p-value of {@link FisherTest} for the over-representation; not in arules. */
    OVER_REPRESENTATION_TEST(
            "overRepresentationTest", t -> t.facts.contrastTest().pValue(t.facts.contrast()));

    private final String label;
    private final ToDoubleFunction<Cells> formula;

    Measure(String label, ToDoubleFunction<Cells> formula) {
        this.label = label;
        this.formula = formula;
    }

    /** Returns the name, as arules writes it where it has the measure. */
    public String label() {
        return label;
    }

    /** Returns the value for a rule: any double, infinities and "not a number" included. */
    public double of(RuleFacts rule) {
        return formula.applyAsDouble(new Cells(rule));
    }

    /** Returns the measure of this name, if there is one. */
    public static Optional<Measure> named(String label) {
        return Arrays.stream(values())
                .filter(measure -> measure.label.equals(label))
                .findFirst();
    }
}
