package cartwright.app.task;

import cartwright.app.session.QueryAnswer;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.RankedBaskets;

/** Where the tau slider stands before the analyst moves it. */
public final class SuggestedTau {

    /**
     * How far below the best score tau lies, as a share of the way from the best score to the average one. Similarities
     * of two models cannot be compared, but this place between "best" and "average" can: measured on the outdoor
     * sample it keeps the baskets that hold what the query names, in both languages.
     */
    private static final double WAY_DOWN = 0.25;

    /** A slice of fewer baskets starves the rules. */
    private static final int FEWEST = 100;

    private SuggestedTau() {}

    /** Returns a tau for the scores of this answer; at least {@value #FEWEST} baskets are kept where there are as many. */
    public static double of(QueryAnswer answer) {
        RankedBaskets ranked = answer.ranked();
        if (ranked.size() == 0 || answer.mode() == MatchMode.SHARE) {
            return 0;
        }
        double best = ranked.highest();
        double tau = best - WAY_DOWN * (best - average(ranked));
        int fewest = Math.min(FEWEST, ranked.size());
        return ranked.countAbove(tau) < fewest ? ranked.tauForNearest(fewest) : tau;
    }

    private static double average(RankedBaskets ranked) {
        double sum = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            sum += ranked.score(rank);
        }
        return sum / ranked.size();
    }
}
