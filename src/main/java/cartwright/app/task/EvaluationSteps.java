package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.core.evaluate.Evaluation;

/** Counts the rounds of an evaluation in thousandths of the whole, since a round may have any number of steps. */
final class EvaluationSteps implements Evaluation.Monitor {

    private static final int WHOLE = 1_000;

    private final Progress progress;
    private final int rounds;
    private double round;
    private int done;
    private int steps;

    EvaluationSteps(Progress progress, int rounds) {
        this.progress = progress;
        this.rounds = rounds;
        this.round = -1;
    }

    /** Begins a round of so many steps, which may end earlier. */
    void begin(int ofRound) {
        steps = ofRound;
        done = 0;
        round++;
    }

    @Override
    public void basketDone() {
        checkCancelled();
        done++;
        progress.report(Math.round(WHOLE * (round + (double) done / steps) / rounds), WHOLE);
    }

    void checkCancelled() {
        progress.checkCancelled();
    }
}
