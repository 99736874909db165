package cartwright.app.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rejected lines again once they were corrected, and takes them to a spreadsheet and back. */
public interface LineCorrections {

    /**
     * Returns the cells of a rejected line, as many as there are headings or more.
     *
     * @param source how its import was read
     * @return nothing where the line cannot be corrected here: it was too long to be kept whole, or it is one product of a
     *     matrix whose basket is no longer known
     */
    Optional<List<String>> cells(SourceDescription source, RejectedLine line);

    /**
     * Reads a corrected line as its file was read. Of the rules only those about the quantity, price, name and number in the
     * line itself are applied: what else was left out is taken in when the analyst says so.
     *
     * @return why it is rejected again; nothing when it can be taken in
     */
    default Optional<RejectedLine> check(Correction correction) {
        return checks().next(correction);
    }

    /** Begins to check lines that are to be taken in together: of two that describe one product the second is a duplicate. */
    Checks checks();

    /** Checks one line after the other. */
    interface Checks {

        /** Does for the next line what {@link LineCorrections#check} does for one alone. */
        Optional<RejectedLine> next(Correction correction);
    }

    /**
     * Returns corrected lines as something to import.
     *
     * @param corrections at least one; all of catalogues, or none
     */
    OpenedFile source(List<Correction> corrections);

    /** Gives rejected lines, page by page. */
    interface Pages {

        /** Returns the next lines; an empty list at the end. */
        List<KeptReject> next() throws StoreException;
    }

    /**
     * Writes rejected lines as CSV that no spreadsheet takes for formulas.
     *
     * @param sources how imports were read, by {@link KeptReject#source}
     * @return number of lines written
     */
    long export(Path file, Pages lines, Map<Long, SourceDescription> sources) throws ExportException, StoreException;

    /**
     * Reads such a CSV back: cells by id of the line.
     *
     * @throws ImportException if the file cannot be read or is no such export
     */
    Map<Long, List<String>> edited(Path file) throws ImportException;
}
