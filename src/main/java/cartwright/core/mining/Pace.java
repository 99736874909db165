package cartwright.core.mining;

/** Asks whether the run is cancelled after every few milliseconds of work. */
final class Pace {

    /** A step takes one to five nanoseconds: a few milliseconds, far below the 50 a cancelled run may go on. */
    private static final long STEPS = 1_000_000;

    private final Runnable question;
    private long left = STEPS;

    /**
     * Creates a pace.
     *
     * @param question throws to end the work
     */
    Pace(Runnable question) {
        this.question = question;
    }

    /** Notes that work was done, in simple steps such as one comparison. */
    void spend(long steps) {
        left -= steps;
        if (left <= 0) {
            left = STEPS;
            question.run();
        }
    }

    /** Asks now: what was done took long. */
    void check() {
        left = STEPS;
        question.run();
    }
}
