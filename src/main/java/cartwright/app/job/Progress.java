package cartwright.app.job;

/** Where a job says how far it is, and asks whether it is still wanted. */
public interface Progress {

    /** Hears nothing and never cancels. */
    Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public void checkCancelled() {}
    };

    /**
     * Reports how much is done.
     *
     * @param done units done, at least 0
     * @param total all units; negative when unknown
     */
    void report(long done, long total);

    /** @throws java.util.concurrent.CancellationException if the work is no longer wanted */
    void checkCancelled();
}
