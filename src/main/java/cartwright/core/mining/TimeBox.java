package cartwright.core.mining;

/** Ends an attempt when a share of the time is used up, and passes everything else on. */
final class TimeBox implements MiningMonitor {

    private final MiningMonitor monitor;
    private final double share;

    /**
     * Creates the box.
     *
     * @param share share of the time, above 0
     */
    TimeBox(MiningMonitor monitor, double share) {
        this.monitor = monitor;
        this.share = share;
    }

    @Override
    public void level(int size, long candidates) {
        monitor.level(size, candidates);
    }

    @Override
    public void done(double shareOfWork) {
        monitor.done(shareOfWork);
    }

    @Override
    public double timeSpent() {
        return monitor.timeSpent();
    }

    /** @throws TimeUp if the share is used up */
    @Override
    public void checkCancelled() {
        monitor.checkCancelled();
        if (monitor.timeSpent() >= share) {
            throw new TimeUp();
        }
    }
}
