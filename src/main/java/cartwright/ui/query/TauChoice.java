package cartwright.ui.query;

import cartwright.app.session.QueryAnswer;
import cartwright.core.similar.RankedBaskets;
import org.jspecify.annotations.Nullable;

/** Which tau a new answer starts at: the one an undo goes back to, else the share the analyst chose, else the suggested one. */
final class TauChoice {

    private @Nullable Double share;
    private @Nullable Double exact;

    /** A new query is about other baskets: what was chosen before means nothing. */
    void forget() {
        share = null;
    }

    /** The next answer starts at this very tau; null to go by the share. */
    void keepExactly(@Nullable Double tau) {
        exact = tau;
    }

    /** The next answers keep this share of the baskets, in (0, 1]. */
    void keepShare(double wanted) {
        exact = null;
        share = wanted;
    }

    /** Remembers the share that a tau keeps. */
    void chosen(@Nullable QueryAnswer answer, double tau) {
        if (answer != null) {
            int all = Math.max(1, answer.ranked().size());
            share = Math.max(1.0 / all, (double) answer.ranked().countAbove(tau) / all);
        }
    }

    /** Returns the tau for an answer. */
    double tauFor(LiveAnswer.Answer answer) {
        Double kept = exact;
        exact = null;
        if (kept != null) {
            return kept;
        }
        if (share == null) {
            return answer.suggestedTau();
        }
        RankedBaskets ranked = answer.found().ranked();
        return ranked.tauForNearest((int) Math.min(ranked.size(), Math.ceil(share * ranked.size())));
    }
}
