package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;

/** The records of a file, without its heading. */
interface Records {

    /** Takes one record; it is only good until this returns. */
    interface Visitor {

        /** Returns false when the rest is not wanted. */
        boolean visit(Record record);
    }

    /**
     * Hands over every record and says how far it is.
     *
     * @throws ImportException if the file breaks off, such as a damaged archive
     */
    void forEach(Progress progress, Visitor visitor) throws ImportException;
}
