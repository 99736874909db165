package cartwright.core.evaluate;

import java.util.Arrays;
import java.util.Optional;

/** The rankers that can be tried side by side: those that count, fusions of them, and those that are trained. */
public enum RankerKind {
    /** Anything, in any order. */
    RANDOM("random"),
    /** Best sellers. */
    POPULARITY("popularity"),
    /** What the customer bought most often, then best sellers. */
    PERSONAL("personal"),
    /** Sum over the cart of the cosine between items as columns of baskets. */
    ITEM_KNN("item-knn"),
    /** Best confidence of a pair, from one item of the cart. */
    PAIR_CONFIDENCE_MAX("pair-confidence-max"),
    /** Sum over the cart of the confidence of each pair. */
    PAIR_CONFIDENCE_SUM("pair-confidence-sum"),
    /** As pair-confidence-sum from the first basket on, each confidence drawn towards the base rate where it rests on few baskets. */
    PAIR_CONFIDENCE_SMOOTHED("pair-confidence-smoothed"),
    /** Best confidence of a rule from up to three items of the cart. */
    BEST_RULE("best-rule"),
    /** The lower end of the Wilson interval of that confidence, from five baskets on: what the preview of a cart shows. */
    BEST_RULE_LOW("best-rule-low"),
    /** The same with that confidence drawn towards the base rate: what the preview of a cart shows with smoothed attach rates. */
    BEST_RULE_SMOOTHED("best-rule-smoothed"),
    /** Best lift of a pair. A warning: it favours what hardly anyone buys. */
    PAIR_LIFT("pair-lift"),
    /** The cart as a query: what the baskets near its products hold. Needs vectors. */
    SLICE("slice"),
    /** Reciprocal rank fusion of others, with weights that somebody chose. */
    FUSION("fusion"),
    /** The same fusion, with weights that are learned from baskets held back from the learned ones. */
    FUSION_LEARNED("fusion-learned"),
    /** A trained network over the counts behind rules. */
    MLP("mlp"),
    /** A trained recurrent network that reads the cart. */
    GRU("gru"),
    /** Trained vectors of items that are bought alike. */
    ITEM2VEC("item2vec");

    private final String key;

    RankerKind(String key) {
        this.key = key;
    }

    /** Returns the name in tables and on the command line. */
    public String key() {
        return key;
    }

    /** Tells whether it is trained in passes over the baskets, which takes minutes rather than seconds. */
    public boolean trained() {
        return this == MLP || this == GRU || this == ITEM2VEC;
    }

    /** Tells whether it puts others together, with weights. */
    public boolean fused() {
        return this == FUSION || this == FUSION_LEARNED;
    }

    /** Returns the kind with this name, if there is one. */
    public static Optional<RankerKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
