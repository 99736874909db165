package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import cartwright.core.order.RadixOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the baskets nearest to a query from both sides, without scoring the others: from the query through its nearest items to the
 * baskets that hold them, and from each basket by a bound that says how near an item has to be to bring it in. The result is that of
 * scoring every basket, score by score. Safe for use by several threads.
 *
 * <p>Items are taken by falling similarity s. {@link MatchMode#BEST}: the first item that leads to a basket is its score.
 * {@link MatchMode#WHOLE}: the score of a basket of n items whose vectors add up to the length l is at most s n / l for the
 * nearest of its items, so that only lists' beginnings are read, which are in order of l / n. {@link MatchMode#SHARE}: a basket
 * without a near item scores 0.
 *
 * <p>Where too much would be read or scored, every basket is scored after all: that costs less.
 */
public final class TwoSidedSearch {

    /** Share of all places of the baskets up to which {@link MatchMode#BEST} was faster this way; src/docs/performance.md. */
    private static final double MOST_READ = 0.1;

    /** Share of the baskets that may be scored one by one, in the other modes; a third of a microsecond each. */
    private static final double MOST_SCORED = 0.05;

    /** Rounding of a basket's sum and length, far above what floats make of it. */
    private static final double SLACK = 1e-4;

    private final BasketSet baskets;
    private final QueryScorer scorer;
    private final double mostRead;
    private final double mostScored;
    private @Nullable ItemHolders holders;
    private float @Nullable [] ratios;

    /**
     * What was found.
     *
     * @param ranked the baskets asked for, nearest first, ties by number
     * @param touched number of baskets whose score was found out
     */
    public record Found(RankedBaskets ranked, int touched) {}

    /**
     * Creates the search over baskets; the lists are made when they are first needed.
     *
     * @param scorer scores the same baskets
     */
    public TwoSidedSearch(BasketSet baskets, QueryScorer scorer) {
        this(baskets, scorer, MOST_READ, MOST_SCORED);
    }

    /**
     * Creates the search with other limits, above which every basket is scored after all.
     *
     * @param mostRead share of all places of the baskets, in [0, 1]
     * @param mostScored share of the baskets that are scored one by one, in [0, 1]
     */
    public TwoSidedSearch(BasketSet baskets, QueryScorer scorer, double mostRead, double mostScored) {
        this.baskets = baskets;
        this.scorer = scorer;
        this.mostRead = mostRead;
        this.mostScored = mostScored;
    }

    /**
     * Returns the baskets whose score is greater than tau.
     *
     * @param similarities one an item
     * @param near the similarity above which an item counts as near, in {@link MatchMode#SHARE}
     */
    public Found above(double tau, MatchMode mode, float[] similarities, double near, BasketMask mask) {
        double lowest = mode == MatchMode.BEST ? -1 : 0;
        Walk walk = new Walk(mode, similarities, near, mask);
        if (tau >= lowest && walk.above(tau)) {
            return walk.found();
        }
        RankedBaskets all = exhaustive(mode, similarities, near, mask);
        return new Found(all.first(all.countAbove(tau)), baskets.size());
    }

    /**
     * Returns the nearest baskets.
     *
     * @param count how many; fewer are returned where fewer take part
     */
    public Found nearest(int count, MatchMode mode, float[] similarities, double near, BasketMask mask) {
        Walk walk = new Walk(mode, similarities, near, mask);
        if (count > 0 && walk.nearest(count)) {
            Found found = walk.found();
            return new Found(found.ranked().first(count), found.touched());
        }
        RankedBaskets all = exhaustive(mode, similarities, near, mask);
        return new Found(all.first(Math.min(Math.max(0, count), all.size())), baskets.size());
    }

    private RankedBaskets exhaustive(MatchMode mode, float[] similarities, double near, BasketMask mask) {
        return RankedBaskets.of(baskets, scorer.scores(mode, similarities, near, mask));
    }

    /** Lists in order of l / n serve every mode; they need the lengths, which take time, so only WHOLE asks for them. */
    private synchronized ItemHolders holders(MatchMode mode) {
        if (mode == MatchMode.WHOLE && ratios == null) {
            float[] found = scorer.lengthsBySize();
            int[] keys = new int[found.length];
            for (int b = 0; b < keys.length; b++) {
                keys[b] = Float.floatToRawIntBits(found[b]); // none is negative, so that bits are in order
            }
            ratios = found;
            holders = new ItemHolders(baskets, RadixOrder.byUnsigned(RadixOrder.identity(keys.length), keys));
        }
        if (holders == null) {
            holders = new ItemHolders(baskets, RadixOrder.identity(baskets.size()));
        }
        return holders;
    }

    private float[] ratios() {
        float[] known = ratios;
        return known == null ? new float[0] : known;
    }

    /** One query under way. */
    private final class Walk {

        private final MatchMode mode;
        private final float[] similarities;
        private final double near;
        private final BasketMask mask;
        private final ItemHolders lists;
        private final int[] items;
        private final BitSet seen = new BitSet();
        private final long readLimit = (long) (mostRead * baskets.occurrences());
        private final long scoredLimit = (long) (mostScored * baskets.size());
        private int[] numbers = new int[1024];
        private float[] scores = new float[1024];
        private int count;
        private int touched;
        private long read;

        Walk(MatchMode mode, float[] similarities, double near, BasketMask mask) {
            this.mode = mode;
            this.similarities = similarities;
            this.near = near;
            this.mask = mask;
            lists = holders(mode);
            int[] keys = new int[similarities.length];
            for (int item = 0; item < keys.length; item++) {
                int bits = Float.floatToRawIntBits(similarities[item] + 0f);
                keys[item] = bits < 0 ? bits : ~(bits | Integer.MIN_VALUE);
            }
            items = RadixOrder.byUnsigned(RadixOrder.identity(keys.length), keys);
        }

        boolean above(double tau) {
            for (int item : items) {
                float similarity = similarities[item];
                boolean on = switch (mode) {
                    case BEST -> similarity > tau;
                    case SHARE -> similarity > near;
                    case WHOLE -> similarity > 0;
                };
                if (!on) {
                    return true;
                }
                if (!take(item, tau)) {
                    return false;
                }
            }
            return true;
        }

        /** The threshold rises to the score of the last of the nearest baskets found so far. */
        boolean nearest(int wanted) {
            double tau = 0;
            int looked = 0;
            for (int item : items) {
                if (isDone(similarities[item], wanted)) {
                    break;
                }
                if (!take(item, mode == MatchMode.BEST ? -2 : tau > 0 ? Math.nextDown(tau) : 0)) {
                    return false;
                }
                if (mode == MatchMode.WHOLE && count >= Math.max(wanted, 2 * looked)) {
                    looked = count;
                    tau = Math.max(tau, scoreOfNearest(wanted));
                }
            }
            // what is not touched may score -1 too
            return count >= wanted && (mode != MatchMode.BEST || scores[wanted - 1] > -1);
        }

        /** Tells whether an item as far away as this, and those behind it, bring in none of the nearest. */
        private boolean isDone(float similarity, int wanted) {
            return switch (mode) {
                case BEST -> count >= wanted && similarity < scores[wanted - 1];
                case SHARE -> similarity <= near;
                case WHOLE -> similarity <= 0;
            };
        }

        private float scoreOfNearest(int wanted) {
            float[] sorted = Arrays.copyOf(scores, count);
            Arrays.sort(sorted);
            return sorted[count - wanted];
        }

        /** Scores the baskets of an item that a bound does not leave out; false once too much was read. */
        private boolean take(int item, double tau) {
            double most = mode == MatchMode.WHOLE && tau > 0
                    ? (similarities[item] * (1 + SLACK) + SLACK * SLACK) / tau
                    : Double.POSITIVE_INFINITY;
            float[] bounds = mode == MatchMode.WHOLE ? ratios() : new float[0];
            for (int at = lists.start(item); at < lists.end(item); at++) {
                int basket = lists.basket(at);
                if (bounds.length > 0 && bounds[basket] > most) {
                    break; // nor does any behind it come in through this item
                }
                read++;
                if (!seen.get(basket)) {
                    seen.set(basket);
                    touch(basket, item, tau);
                }
            }
            return mode == MatchMode.BEST ? read <= readLimit : touched <= scoredLimit;
        }

        private void touch(int basket, int item, double tau) {
            if (!mask.keeps(basket)) {
                return;
            }
            touched++;
            float score = mode == MatchMode.BEST
                    ? Math.max(-1, similarities[item])
                    : scorer.score(mode, similarities, near, basket);
            if (score > tau) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                    scores = Arrays.copyOf(scores, 2 * count);
                }
                numbers[count] = basket;
                scores[count] = score;
                count++;
            }
        }

        Found found() {
            return new Found(
                    RankedBaskets.ofSome(baskets, Arrays.copyOf(numbers, count), Arrays.copyOf(scores, count)),
                    touched);
        }
    }
}
