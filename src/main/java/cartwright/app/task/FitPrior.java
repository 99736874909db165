package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.evaluate.Smoothing;
import cartwright.core.recommend.Importance;
import cartwright.core.rule.BasketIndex;

/** Finds out from some baskets how strongly attach rates of few baskets are to be drawn towards the base rates. */
public final class FitPrior implements Job<Importance> {

    private final BasketIndex baskets;

    /** Creates the job. */
    public FitPrior(BasketIndex baskets) {
        this.baskets = baskets;
    }

    @Override
    public Importance run(Progress progress) {
        return new Importance(Smoothing.strength(baskets, progress::checkCancelled));
    }
}
