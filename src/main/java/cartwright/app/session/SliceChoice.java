package cartwright.app.session;

import cartwright.core.similar.RankedBaskets;

/** Which baskets of a ranking are kept. */
public sealed interface SliceChoice {

    /** Returns how many of the ranked baskets are kept; they are a prefix of the ranking. */
    int count(RankedBaskets ranked);

    /**
     * Baskets whose score is greater than tau.
     *
     * @param tau a similarity, or a share in share mode
     */
    record AboveTau(double tau) implements SliceChoice {
        @Override
        public int count(RankedBaskets ranked) {
            return ranked.countAbove(tau);
        }
    }

    /**
     * The nearest share of the baskets, rounded up to whole baskets; equal scores at the end are cut by basket order.
     *
     * @param percent share of all baskets, in (0, 100]
     */
    record NearestPercent(double percent) implements SliceChoice {
        /** @throws IllegalArgumentException if the percentage is out of its range */
        public NearestPercent {
            if (!(percent > 0 && percent <= 100)) {
                throw new IllegalArgumentException("percent must be in (0, 100], got " + percent);
            }
        }

        @Override
        public int count(RankedBaskets ranked) {
            return (int) Math.min(ranked.size(), Math.ceil(ranked.size() * percent / 100));
        }
    }

    /**
     * A number of nearest baskets, or all where there are fewer; equal scores at the end are cut by basket order.
     *
     * @param baskets number of baskets; at least 1
     */
    record NearestCount(int baskets) implements SliceChoice {
        /** @throws IllegalArgumentException if the number is not positive */
        public NearestCount {
            if (baskets < 1) {
                throw new IllegalArgumentException("baskets must be at least 1, got " + baskets);
            }
        }

        @Override
        public int count(RankedBaskets ranked) {
            return Math.min(ranked.size(), baskets);
        }
    }
}
