package cartwright.app.port;

import cartwright.app.job.Progress;

/** A basket file about to be read, line by line. */
public interface LineSource {

    /** Returns the file and the settings it is read with. */
    SourceDescription description();

    /**
     * Reads every line once and hands it to the sink.
     *
     * @param progress hears bytes read of all bytes, and may cancel
     * @throws ImportException if the file cannot be read at all; a bad line is rejected, not thrown
     */
    void read(LineSink sink, Progress progress) throws ImportException;

    /** Tells, once read, whether the order of day and month was taken as usual since no date of the file says it. */
    default boolean datesWereOpen() {
        return false;
    }
}
