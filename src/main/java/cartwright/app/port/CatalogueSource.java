package cartwright.app.port;

import cartwright.app.job.Progress;

/** A catalogue about to be read, product by product. */
public interface CatalogueSource {

    /** Returns the file and the settings it is read with. */
    SourceDescription description();

    /**
     * Reads every line once and hands it over. Of several lines of one product the first counts, the others are rejected.
     *
     * @throws ImportException if the file cannot be read at all; a bad line is rejected, not thrown
     */
    void read(Taker taker, Progress progress) throws ImportException;

    /** Receives what a catalogue holds, in order. */
    interface Taker {

        /** Takes one product. */
        void accept(CatalogueLine line);

        /** Takes one line that could not be used. */
        void reject(RejectedLine line);
    }
}
