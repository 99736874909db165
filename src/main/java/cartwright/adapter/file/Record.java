package cartwright.adapter.file;

import cartwright.app.port.SoldProduct;
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

    /** Tells whether there is nothing in a cell. */
    default boolean isEmpty(int index) {
        return cell(index).isEmpty();
    }

    /** Returns the number of a cell that is digits alone, at most with one point; NaN where it is anything else. */
    default double plainNumber(int index) {
        return Double.NaN;
    }

    /** Returns the number that cells have among those; {@link SoldProduct#UNNUMBERED} where it is not known. */
    default int numberIn(KnownCells known) {
        return SoldProduct.UNNUMBERED;
    }

    /** Returns every cell. */
    List<String> row();

    /** Returns the record as delimited text, cut where it is too long to keep. */
    String text();
}
