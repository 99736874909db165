package cartwright.ui.table;

/** A row of a table that is known by a number. */
public interface NumberedRow {

    /** Returns its number, whatever the order shown. */
    int index();
}
