package cartwright.adapter.file;

import java.util.List;

/** One record of a file; it is only good until the next one is read. */
interface Record {

    /** Returns the number of the record's first line in the file, from 1. */
    long line();

    /** Tells whether the record is unusable: a quote is not closed, or the line is too long. */
    boolean malformed();

    /** Returns the number of cells; 0 when malformed. */
    int size();

    /** Returns a cell without quotes, trimmed, with blanks for line breaks and other control characters. */
    String cell(int index);

    /** Returns every cell. */
    List<String> row();

    /** Returns the record as delimited text, cut where it is too long to keep. */
    String text();
}
