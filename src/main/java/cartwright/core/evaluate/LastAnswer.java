package cartwright.core.evaluate;

import org.jspecify.annotations.Nullable;

/** Keeps a ranker's latest answer, so that a fusion of rankers costs no second run of each. */
final class LastAnswer implements Ranker {

    private final Ranker ranker;
    private @Nullable Question question;
    private double[] scores = {};

    LastAnswer(Ranker ranker) {
        this.ranker = ranker;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same question, not an equal one: a random ranker answers that anew
    public double[] scores(Question asked) {
        if (asked != question) {
            scores = ranker.scores(asked);
            question = asked;
        }
        return scores.clone();
    }
}
