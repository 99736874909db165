package cartwright.core.mining;

/** Hears how far a mining run is, and may stop it. */
public interface MiningMonitor {

    /** Hears nothing and never stops. */
    MiningMonitor SILENT = new MiningMonitor() {
        @Override
        public void level(int size, long candidates) {
            // Nobody listens.
        }

        @Override
        public void checkCancelled() {
            // Nobody asks to stop.
        }
    };

    /**
     * Called when a level has been counted.
     *
     * @param size number of items in the itemsets of this level; at least 1
     * @param candidates number of itemsets that were counted
     */
    void level(int size, long candidates);

    /**
     * Called by the projected engine now and then, on the thread that started the run.
     *
     * @param share roughly how much of the work is done, a proportion in [0, 1]
     */
    default void done(double share) {
        // Not everybody shows it.
    }

    /**
     * Tells how much of the time that a run may take is used up; a run that has used all of it stops with what is complete
     * up to a length. Asked as often as {@link #checkCancelled}.
     *
     * @return a share, 1 for all of it; 0 where a run may take any time
     */
    default double timeSpent() {
        return 0;
    }

    /**
     * Called every few milliseconds, on the thread that started the run.
     *
     * @throws java.util.concurrent.CancellationException to end the run; nothing of it remains
     */
    void checkCancelled();
}
